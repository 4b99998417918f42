package io.luotain.respondent;

import java.time.LocalDate;

/** A calendar day of the years 1 to 9999. */
public record DateValue(LocalDate date) implements AttributeValue {

  @Override
  public AttributeType type() {
    return AttributeType.DATE;
  }

  @Override
  public Object stored() {
    return date.toString();
  }
}
