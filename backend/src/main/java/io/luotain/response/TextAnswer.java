package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer in free text, or an e-mail address. */
public record TextAnswer(QuestionId questionId, String text) implements Answer {}
