package io.luotain.survey;

import org.jspecify.annotations.Nullable;

/**
 * One row of a matrix.
 *
 * @param visibleIf condition under which it is shown; null for always
 */
public record Row(RowId id, LocalizedText label, @Nullable String visibleIf) implements Labelled {}
