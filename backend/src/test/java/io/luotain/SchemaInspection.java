package io.luotain;

import io.luotain.respondent.AttributeValue;
import io.luotain.response.Answer;
import io.luotain.response.PresentedMatrixCell;
import io.luotain.response.PresentedQuestionType;
import io.luotain.results.QuestionResults;
import io.luotain.survey.MatrixCell;
import io.luotain.survey.QuestionType;
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

  private static final List<Class<?>> SEALED =
      List.of(
          QuestionType.class,
          MatrixCell.class,
          PresentedQuestionType.class,
          PresentedMatrixCell.class,
          Answer.class,
          AttributeValue.class,
          QuestionResults.class);

  private final CompletableFuture<SchemaReport> report = new CompletableFuture<>();

  @Override
  public void customize(SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(SchemaInspection::variants, report::complete);
  }

  private static void variants(Initializer initializer) {
    SEALED.forEach(each -> variants(initializer, each, each));
  }

  private static void variants(Initializer initializer, Class<?> sealed, Class<?> type) {
    if (type.isInterface()) {
      List.of(type.getPermittedSubclasses()).forEach(each -> variants(initializer, sealed, each));
    } else {
      var ending = sealed == QuestionType.class ? "Type" : "";
      initializer.classMapping(type.getSimpleName() + ending, type);
    }
  }

  SchemaReport report() {
    return report.join();
  }
}
