package io.luotain.expression;

import java.util.Set;

/** What a variable or an expression can be. */
public sealed interface ValueType {

  /** A type without parameters. */
  enum Scalar implements ValueType {
    /** A text of any length. */
    TEXT,
    /** A finite double. */
    NUMBER,
    /** A whole number of at most 2^53 - 1 either way. */
    INTEGER,
    /** True or false. */
    BOOLEAN,
    /** A calendar day of the years 1 to 9999. */
    DATE
  }

  /** The id of one option, a text to expressions. */
  record Choice(Set<String> ids) implements ValueType {

    public Choice {
      ids = Set.copyOf(ids);
    }
  }

  /** The ids of any number of options, a list of texts to expressions. */
  record Choices(Set<String> ids) implements ValueType {

    public Choices {
      ids = Set.copyOf(ids);
    }
  }

  /** Whether a variable of this type may have the value; an option that is gone still may. */
  default boolean takes(Value value) {
    return switch (this) {
      case Scalar.TEXT -> value instanceof Value.Text;
      case Choice _ -> value instanceof Value.Text;
      case Scalar.NUMBER -> value instanceof Value.Numeric;
      case Scalar.INTEGER ->
          value instanceof Value.Numeric(var number) && Arithmetic.isSafe(number);
      case Scalar.BOOLEAN -> value instanceof Value.Bool;
      case Scalar.DATE -> value instanceof Value.Day;
      case Choices _ ->
          value instanceof Value.Items(var items)
              && items.stream().allMatch(Value.Text.class::isInstance);
    };
  }
}
