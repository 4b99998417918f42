package io.luotain.respondent;

/** The value of an attribute for one respondent. */
public sealed interface AttributeValue
    permits TextValue, NumberValue, BooleanValue, DateValue, OptionValue {

  /** The type of the attributes that have such values. */
  AttributeType type();

  /** As it is stored: a string, a double or a boolean; a day in ISO 8601, an option by its id. */
  Object stored();
}
