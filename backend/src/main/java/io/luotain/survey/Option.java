package io.luotain.survey;

/** One option of a choice. */
public record Option(OptionId id, LocalizedText label) {}
