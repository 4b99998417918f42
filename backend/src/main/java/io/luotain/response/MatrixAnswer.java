package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.util.List;

/** An answer to a matrix: at least one row, in the order of the version's rows. */
public record MatrixAnswer(QuestionId questionId, List<RowAnswer> rows) implements Answer {}
