package io.luotain.respondent;

/** A text of 1 to 1,000 code points. */
public record TextValue(String text) implements AttributeValue {

  @Override
  public AttributeType type() {
    return AttributeType.TEXT;
  }

  @Override
  public Object stored() {
    return text;
  }
}
