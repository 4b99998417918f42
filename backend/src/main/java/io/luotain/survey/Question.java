package io.luotain.survey;

import io.luotain.platform.UserErrors;

/** A question of any type. */
public sealed interface Question
    permits NpsQuestion, SingleChoiceQuestion, RatingQuestion, TextQuestion {

  QuestionId id();

  /** What is asked. */
  LocalizedText text();

  /** Whether it must be answered. */
  boolean required();

  /**
   * What must stay the same for an id through all versions, so that results can be merged: the type
   * and its scale.
   */
  String kind();

  /** Checks what is particular to the type. */
  void check(String defaultLocale, UserErrors errors);
}
