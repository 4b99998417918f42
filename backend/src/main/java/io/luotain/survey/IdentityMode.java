package io.luotain.survey;

/** Whether answers are linked to people; fixed by the first publish. */
public enum IdentityMode {
  /** Answers may be linked to a respondent; unknown visitors are taken too. */
  IDENTIFIED,
  /** Nothing that links an answer to a person is stored, and answers are published in groups. */
  ANONYMOUS
}
