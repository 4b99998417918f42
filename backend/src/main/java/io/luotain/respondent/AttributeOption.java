package io.luotain.respondent;

/**
 * One option of an attribute.
 *
 * @param id formed like a question's id; stands for the same option for ever
 * @param label what people call it, 1 to 200 code points
 */
public record AttributeOption(String id, String label) {}
