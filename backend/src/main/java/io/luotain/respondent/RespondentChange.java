package io.luotain.respondent;

/** What is to be changed of one respondent. */
record RespondentChange(RespondentId id, AttributeChanges attributes) {

  /** What a change came to. */
  enum Result {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }
}
