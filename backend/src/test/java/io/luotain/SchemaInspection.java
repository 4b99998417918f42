package io.luotain;

import java.util.concurrent.CompletableFuture;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring GraphQL found when it compared the schema with the controllers. */
@TestComponent
class SchemaInspection implements GraphQlSourceBuilderCustomizer {

  private final CompletableFuture<SchemaReport> report = new CompletableFuture<>();

  @Override
  public void customize(SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(report::complete);
  }

  SchemaReport report() {
    return report.join();
  }
}
