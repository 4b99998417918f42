package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer to an NPS, CSAT, CES or rating question. */
public record NumberAnswer(QuestionId questionId, int number) implements Answer {}
