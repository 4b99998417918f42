package io.luotain.response;

import io.luotain.survey.OptionId;
import io.luotain.survey.RowId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer in one row of a matrix.
 *
 * @param number the rating; null where the matrix asks for options
 * @param optionIds in the order of the version's options; empty where the matrix asks for ratings
 */
public record RowAnswer(RowId rowId, @Nullable Integer number, List<OptionId> optionIds) {}
