package io.luotain.respondent;

import io.luotain.expression.Bindings;
import io.luotain.expression.Value;
import io.luotain.expression.ValueType;
import io.luotain.expression.Variable;
import java.util.List;
import java.util.Map;

/** Background data as expressions name it. */
public final class RespondentVariables {

  /** What is relied on: {@code respondent.<attribute id>}. */
  public static final String ROOT = "respondent";

  /** What a page merely claims: {@code claimed.<attribute id>}. */
  public static final String CLAIMED = "claimed";

  private RespondentVariables() {}

  /** A variable for each attribute. */
  public static List<Variable> of(AttributeSchema schema) {
    return schema.list().stream().map(each -> variable(ROOT, each)).toList();
  }

  /** A variable for the claimed value of each attribute that a page may claim. */
  public static List<Variable> claimed(AttributeSchema schema) {
    return schema.list().stream()
        .filter(Attribute::claimable)
        .map(each -> variable(CLAIMED, each))
        .toList();
  }

  private static Variable variable(String root, Attribute attribute) {
    var type =
        switch (attribute.type()) {
          case TEXT -> ValueType.Scalar.TEXT;
          case NUMBER -> ValueType.Scalar.NUMBER;
          case BOOLEAN -> ValueType.Scalar.BOOLEAN;
          case DATE -> ValueType.Scalar.DATE;
          case CHOICE -> new ValueType.Choice(attribute.optionIds());
        };
    return new Variable(root, attribute.id().value(), type);
  }

  /** These values of those variables; all other variables are absent. */
  public static Bindings bindings(Map<AttributeId, AttributeValue> values) {
    return bindings(ROOT, values);
  }

  /** These claimed values; all other variables are absent. */
  public static Bindings claimed(Map<AttributeId, AttributeValue> values) {
    return bindings(CLAIMED, values);
  }

  private static Bindings bindings(String root, Map<AttributeId, AttributeValue> values) {
    return variable -> {
      var value =
          variable.root().equals(root) ? values.get(new AttributeId(variable.name())) : null;
      return value == null ? null : value(value);
    };
  }

  private static Value value(AttributeValue value) {
    return switch (value) {
      case TextValue(var text) -> Value.of(text);
      case NumberValue(var number) -> Value.of(number);
      case BooleanValue(var yes) -> Value.of(yes);
      case DateValue(var date) -> Value.of(date);
      case OptionValue(var option) -> Value.of(option);
    };
  }
}
