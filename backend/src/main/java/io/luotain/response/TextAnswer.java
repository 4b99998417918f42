package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer in free text. */
public record TextAnswer(QuestionId questionId, String text) implements Answer {}
