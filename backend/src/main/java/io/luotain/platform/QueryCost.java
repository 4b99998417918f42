package io.luotain.platform;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs: one for each field, and a connection's fields once for each of its nodes;
 * more for fields that do more, and for arguments that make a field compute its answer many times
 * over.
 */
final class QueryCost implements FieldComplexityCalculator {

  static final int MAX = 20_000;

  private static final Map<String, Integer> COSTLY_ARGUMENTS =
      Map.of("breakdownBy", 2_000, "interval", 2_000, "compareTo", 500);

  private static final Map<String, Integer> COSTLY_FIELDS =
      Map.of("surveyComments", 1_000, "metricAcrossSurveys", 2_000);

  @Override
  public int calculate(FieldComplexityEnvironment field, int children) {
    boolean isConnection = field.getFieldDefinition().getArgument("first") != null;
    long times = isConnection ? size(field.getArguments()) : 1;
    int own = 1 + COSTLY_FIELDS.getOrDefault(field.getFieldDefinition().getName(), 0);
    return (int) Math.min(MAX + 1L, own + computed(field.getArguments()) + times * children);
  }

  private static int computed(Map<String, Object> arguments) {
    return COSTLY_ARGUMENTS.entrySet().stream()
        .filter(each -> isGiven(arguments.get(each.getKey())))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static boolean isGiven(@Nullable Object value) {
    return value != null && !(value instanceof Collection<?> list && list.isEmpty());
  }

  private static int size(Map<String, Object> arguments) {
    var size = arguments.get("first") == null ? arguments.get("last") : arguments.get("first");
    return size instanceof Integer given ? Math.clamp(given, 1, Page.MAX_SIZE) : Page.DEFAULT_SIZE;
  }
}
