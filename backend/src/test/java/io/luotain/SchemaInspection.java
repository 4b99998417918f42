package io.luotain;

import io.luotain.respondent.AttributeValue;
import io.luotain.response.Answer;
import io.luotain.response.PresentedQuestion;
import io.luotain.results.QuestionResults;
import io.luotain.survey.Question;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaMappingInspector.Initializer;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring GraphQL found when it compared the schema with the controllers. */
@TestComponent
class SchemaInspection implements GraphQlSourceBuilderCustomizer {

  private static final List<Class<?>> INTERFACES =
      List.of(
          Question.class,
          PresentedQuestion.class,
          Answer.class,
          AttributeValue.class,
          QuestionResults.class);

  private final CompletableFuture<SchemaReport> report = new CompletableFuture<>();

  @Override
  public void customize(SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(SchemaInspection::variants, report::complete);
  }

  private static void variants(Initializer initializer) {
    for (var sealed : INTERFACES) {
      for (var variant : sealed.getPermittedSubclasses()) {
        initializer.classMapping(variant.getSimpleName(), variant);
      }
    }
  }

  SchemaReport report() {
    return report.join();
  }
}
