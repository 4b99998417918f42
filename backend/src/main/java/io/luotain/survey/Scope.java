package io.luotain.survey;

/**
 * Which answers an expression may name.
 *
 * @param questions those to so many questions from the first
 * @param own whether it belongs to the question after these
 * @param fixed whether none can be known at all where the expression stands
 */
record Scope(int questions, boolean own, boolean fixed) {

  /** No answers: what stands here is not shown anew when one is given. */
  static final Scope FIXED = new Scope(0, false, true);

  /** Answers to this many questions. */
  static Scope first(int questions) {
    return new Scope(questions, false, false);
  }

  /** Answers to the questions before the one with this index, to which the expression belongs. */
  static Scope of(int question) {
    return new Scope(question, true, false);
  }
}
