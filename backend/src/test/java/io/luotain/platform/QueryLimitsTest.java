package io.luotain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Documents are cached, as they are in the service: each operation is seen again. */
class QueryLimitsTest {

  private static final String SCHEMA =
      """
      type Query { nodes(first: Int): [Node!]! }
      type Node { id: ID nodes(first: Int): [Node!]! }
      """;
  private static final String PAGES =
      "query($first: Int) { nodes(first: $first) { nodes(first: 100) { nodes(first: 2) { id } } }"
          + " }";
  private static final String OPTIONAL =
      "query($all: Boolean!) { nodes(first: 2) { id nodes(first: 100) @include(if: $all) {"
          + " nodes(first: 100) { id } } } }";

  private final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
  private final GraphQL graphQl =
      GraphQL.newGraphQL(
              new SchemaGenerator()
                  .makeExecutableSchema(
                      new SchemaParser().parse(SCHEMA),
                      RuntimeWiring.newRuntimeWiring()
                          .type("Query", query -> query.dataFetcher("nodes", _ -> List.of()))
                          .build()))
          .instrumentation(new QueryLimits())
          .preparsedDocumentProvider(
              (input, parse) ->
                  CompletableFuture.completedFuture(
                      documents.computeIfAbsent(input.getQuery(), _ -> parse.apply(input))))
          .build();

  @Test
  void admitsASmallOperationEachTime() {
    assertThat(errors("{ nodes { id } }", Map.of())).isEmpty();
    assertThat(errors("{ nodes { id } }", Map.of())).isEmpty();
  }

  @Test
  void refusesADeepOperationEachTime() {
    var deep = "{ nodes(first: 1) " + "{ nodes(first: 1) ".repeat(15) + "{ id }" + "}".repeat(16);
    for (int i = 0; i < 2; i++) {
      assertThat(errors(deep, Map.of())).containsExactly("maximum query depth exceeded 17 > 15");
    }
  }

  @Test
  void refusesAnOperationOfManyFieldsEachTime() {
    var many = new StringBuilder("{ nodes { ");
    for (int i = 0; i < 1_000; i++) {
      many.append("a%d: id ".formatted(i));
    }
    var query = many.append("} }").toString();
    for (int i = 0; i < 2; i++) {
      assertThat(errors(query, Map.of()))
          .containsExactly("maximum query complexity exceeded 1001 > 1000");
    }
  }

  @Test
  void measuresAnOperationAgainWhenVariablesDecideItsSize() {
    assertThat(errors(PAGES, Map.of("first", 1))).isEmpty();
    assertThat(errors(PAGES, Map.of("first", 100))).hasSize(1);
    assertThat(errors(OPTIONAL, Map.of("all", false))).isEmpty();
    assertThat(errors(OPTIONAL, Map.of("all", true))).hasSize(1);
    assertThat(errors(OPTIONAL, Map.of("all", false))).isEmpty();
  }

  private List<String> errors(String query, Map<String, Object> variables) {
    var input = ExecutionInput.newExecutionInput(query).variables(variables).build();
    return graphQl.execute(input).getErrors().stream().map(GraphQLError::getMessage).toList();
  }
}
