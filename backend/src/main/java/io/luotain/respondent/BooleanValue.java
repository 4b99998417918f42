package io.luotain.respondent;

/** Yes or no. */
public record BooleanValue(boolean yes) implements AttributeValue {

  @Override
  public AttributeType type() {
    return AttributeType.BOOLEAN;
  }

  @Override
  public Object stored() {
    return yes;
  }
}
