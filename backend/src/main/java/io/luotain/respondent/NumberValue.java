package io.luotain.respondent;

/** A finite number. */
public record NumberValue(double number) implements AttributeValue {

  /** Zero has no sign. */
  public NumberValue {
    number = number == 0 ? 0 : number;
  }

  @Override
  public AttributeType type() {
    return AttributeType.NUMBER;
  }

  @Override
  public Object stored() {
    return number;
  }
}
