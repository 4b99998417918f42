package io.luotain.survey;

/** One row of a matrix. */
public record Row(RowId id, LocalizedText label) implements Labelled {}
