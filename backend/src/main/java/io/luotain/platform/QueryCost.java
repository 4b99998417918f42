package io.luotain.platform;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import java.util.Map;

/** What a query costs: one for each field, and a connection's fields once for each of its nodes. */
final class QueryCost implements FieldComplexityCalculator {

  static final int MAX = 20_000;

  @Override
  public int calculate(FieldComplexityEnvironment field, int children) {
    boolean isConnection = field.getFieldDefinition().getArgument("first") != null;
    long times = isConnection ? size(field.getArguments()) : 1;
    return (int) Math.min(MAX + 1L, 1 + times * children);
  }

  private static int size(Map<String, Object> arguments) {
    var size = arguments.get("first") == null ? arguments.get("last") : arguments.get("first");
    return size instanceof Integer given ? Math.clamp(given, 1, Page.MAX_SIZE) : Page.DEFAULT_SIZE;
  }
}
