package io.luotain.response;

import io.luotain.survey.QuestionId;

/** An answer to a consent; refusing it is an answer too. */
public record ConsentAnswer(QuestionId questionId, boolean accepted) implements Answer {}
