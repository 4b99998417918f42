package io.luotain.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.QueryComplexityCalculator;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.idl.TypeUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses operations that are too deep, have too many fields or cost too much. Operations of cached
 * documents that were found small enough for any variables are not measured again.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

  private static final int MAX_DEPTH = 15;
  private static final int MAX_FIELDS = 1_000;

  /** Types of variables that can change a size: of a page, and of {@code @skip, @include}. */
  private static final Set<String> SIZING = Set.of("Int", "Boolean");

  private final Cache<OperationDefinition, Boolean> small =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    var context = parameters.getExecutionContext();
    var operation = context.getOperationDefinition();
    if (small.getIfPresent(operation) == null) {
      check("depth", depth(context), MAX_DEPTH);
      check("complexity", complexity(context, (_, children) -> 1 + children), MAX_FIELDS);
      check("complexity", complexity(context, new QueryCost()), QueryCost.MAX);
      if (isOfOneSize(operation)) {
        small.put(operation, true);
      }
    }
    return null;
  }

  private static void check(String what, int size, int max) {
    if (size > max) {
      throw new AbortExecutionException(
          "maximum query %s exceeded %d > %d".formatted(what, size, max));
    }
  }

  private static boolean isOfOneSize(OperationDefinition operation) {
    return operation.getVariableDefinitions().stream()
        .noneMatch(each -> SIZING.contains(TypeUtil.unwrapAll(each.getType()).getName()));
  }

  private static int depth(ExecutionContext context) {
    return QueryTraverser.newQueryTraverser()
        .schema(context.getGraphQLSchema())
        .document(context.getDocument())
        .operationName(context.getExecutionInput().getOperationName())
        .coercedVariables(context.getCoercedVariables())
        .build()
        .reducePreOrder((field, deepest) -> Math.max(depth(field), deepest), 0);
  }

  private static int depth(QueryVisitorFieldEnvironment field) {
    int depth = 1;
    for (var each = field.getParentEnvironment();
        each != null;
        each = each.getParentEnvironment()) {
      depth++;
    }
    return depth;
  }

  private static int complexity(ExecutionContext context, FieldComplexityCalculator calculator) {
    return QueryComplexityCalculator.newCalculator()
        .schema(context.getGraphQLSchema())
        .document(context.getDocument())
        .operationName(context.getExecutionInput().getOperationName())
        .variables(context.getCoercedVariables())
        .fieldComplexityCalculator(calculator)
        .build()
        .calculate();
  }
}
