package io.luotain.disclosure;

import static io.luotain.Workspace.number;

import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Visitors of whom a tenant knows things, and who answer its anonymous survey. */
record Crowd(Workspace tenant, People.Key key, Clock clock) {

  static final String PRESENT =
      """
      mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation { token
        identityMode privacy { minimumGroup retentionDays kept statement hash } } userErrors { code } } }
      """;

  static final String SUBMIT =
      """
      mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt { responseId
        eraseSecret contract } userErrors { code } } }
      """;

  /** What a respondent keeps. */
  record Receipt(String responseId, String eraseSecret, String contract) {}

  static Crowd of(Workspace tenant, Clock clock) {
    return new Crowd(tenant, new People(tenant).newKey(), clock);
  }

  Response presented(String survey, String respondent, Map<String, ?> attributes) {
    var token = key.token(respondent, attributes, clock.instant());
    return tenant
        .visitor()
        .document(PRESENT)
        .variable("input", Map.of("surveyId", survey, "respondentToken", token))
        .execute();
  }

  String present(String survey, String respondent, Map<String, ?> attributes) {
    return presented(survey, respondent, attributes)
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  Receipt submit(String presentation, UUID id, List<Map<String, Object>> answers) {
    var receipt =
        tenant
            .visitor()
            .document(SUBMIT)
            .variable(
                "input",
                Map.of("presentationToken", presentation, "submissionId", id, "answers", answers))
            .execute()
            .path("responseSubmit.receipt");
    return receipt.entity(Receipt.class).get();
  }

  /** Somebody recommends by so much. */
  Receipt answer(String survey, Map<String, ?> attributes, int score) {
    var id = UUID.randomUUID();
    return submit(
        present(survey, "person-" + id, attributes), id, List.of(number("recommend", score)));
  }

  List<Receipt> answers(String survey, int count, Map<String, ?> attributes, int score) {
    return java.util.stream.Stream.generate(() -> answer(survey, attributes, score))
        .limit(count)
        .toList();
  }

  String erase(String survey, String responseId, String secret) {
    var codes =
        tenant
            .visitor()
            .document(
                "mutation($input: ResponseEraseInput!) { responseErase(input: $input) { responseId"
                    + " userErrors { code } } }")
            .variable(
                "input",
                Map.of("surveyId", survey, "responseId", responseId, "eraseSecret", secret))
            .execute()
            .path("responseErase.userErrors[*].code")
            .entityList(String.class)
            .get();
    return codes.isEmpty() ? "ERASED" : codes.getFirst();
  }
}
