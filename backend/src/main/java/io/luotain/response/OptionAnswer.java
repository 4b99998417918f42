package io.luotain.response;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;

/** An answer to a choice. */
public record OptionAnswer(QuestionId questionId, OptionId option) implements Answer {}
