package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.util.List;

/** An answer to a multiple choice: at least one option, in the order of the version's options. */
public record OptionsAnswer(QuestionId questionId, List<ChosenOption> options) implements Answer {}
