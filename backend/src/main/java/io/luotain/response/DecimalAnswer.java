package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer to a number or a slider. */
public record DecimalAnswer(QuestionId questionId, double decimal) implements Answer {}
