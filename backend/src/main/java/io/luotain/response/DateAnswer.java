package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.time.LocalDate;

/** An answer to a date. */
public record DateAnswer(QuestionId questionId, LocalDate date) implements Answer {}
