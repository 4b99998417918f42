package io.luotain.survey;

/** An option that has only a label: a column of a matrix, or a feeling of a story. */
public record PlainOption(OptionId id, LocalizedText label) implements Labelled {}
