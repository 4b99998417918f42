package io.luotain.respondent;

/** One of the attribute's options, by its id. */
public record OptionValue(String option) implements AttributeValue {

  @Override
  public AttributeType type() {
    return AttributeType.CHOICE;
  }

  @Override
  public Object stored() {
    return option;
  }
}
