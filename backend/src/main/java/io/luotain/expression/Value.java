package io.luotain.expression;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A value of a variable or an expression. */
public sealed interface Value extends Result {

  /** A text or the id of an option. */
  record Text(String text) implements Value {}

  /** A number, whole or not; finite, and zero has no sign. */
  record Numeric(double number) implements Value {

    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("Not finite");
      }
      number += 0.0;
    }
  }

  /** True or false. */
  record Bool(boolean isTrue) implements Value {}

  /** A calendar day. */
  record Day(LocalDate day) implements Value {

    public Day {
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw new IllegalArgumentException("Not within the years 1 to 9999");
      }
    }
  }

  /** A list. */
  record Items(List<Value> items) implements Value {

    public Items {
      items = List.copyOf(items);
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(double number) {
    return new Numeric(number);
  }

  static Value of(boolean isTrue) {
    return new Bool(isTrue);
  }

  static Value of(LocalDate day) {
    return new Day(day);
  }

  /** The ids of several options. */
  static Value ofIds(Collection<String> ids) {
    return new Items(ids.stream().map(Value::of).toList());
  }
}
