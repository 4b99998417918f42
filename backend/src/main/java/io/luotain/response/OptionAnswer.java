package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer to a single choice. */
public record OptionAnswer(QuestionId questionId, ChosenOption option) implements Answer {}
