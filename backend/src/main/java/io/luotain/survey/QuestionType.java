package io.luotain.survey;

import io.luotain.platform.UserErrors;

/** What kind of answer a question asks for, with the settings that only this type has. */
public sealed interface QuestionType
    permits Scale,
        SingleChoice,
        MultipleChoice,
        Matrix,
        Ranking,
        Text,
        Email,
        NumberEntry,
        Slider,
        DateEntry,
        Consent,
        Emotion,
        Story,
        Information {

  /**
   * What must stay the same for a question's id through all versions, so that results can be
   * merged: the type and its scale, in words that fit behind "published as".
   */
  String kind();

  /** Checks the settings; what is wrong lies under the fields of the type's input. */
  void check(String defaultLocale, UserErrors errors);
}
