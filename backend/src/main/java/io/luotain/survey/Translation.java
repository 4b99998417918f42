package io.luotain.survey;

/**
 * A text in one language.
 *
 * @param locale BCP 47 tag
 */
public record Translation(String locale, String text) {}
