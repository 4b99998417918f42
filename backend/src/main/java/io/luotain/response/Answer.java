package io.luotain.response;

import io.luotain.survey.QuestionId;

/** The answer to one question. */
public sealed interface Answer permits NumberAnswer, OptionAnswer, TextAnswer {

  QuestionId questionId();
}
