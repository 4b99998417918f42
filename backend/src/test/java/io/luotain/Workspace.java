package io.luotain;

import static io.luotain.Luotain.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** One tenant of the running service, with its admin's token and its site's key. */
public record Workspace(Luotain luotain, String tenantId, String adminToken, String siteKey) {

  private static final String RECEIPT =
      "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
          + " responseId eraseSecret } userErrors { code message path } } }";

  /** A few questions, of which the first must be answered. */
  public static final List<Map<String, Object>> QUESTIONS =
      List.of(
          required(question("recommend", "Recommend?", "nps", Map.of())),
          question(
              "reason",
              "Why?",
              "singleChoice",
              Map.of(
                  "options",
                  List.of(
                      Map.of("id", "price", "label", english("Price")),
                      Map.of("id", "speed", "label", english("Speed"))))),
          question("stars", "Stars?", "rating", Map.of("max", 5)),
          question("comment", "Comment?", "text", Map.of("maxLength", 20)));

  /** A question's input; {@code settings} are those of its type. */
  public static Map<String, Object> question(String id, String text, String type, Object settings) {
    return Map.of("id", id, "text", english(text), "type", Map.of(type, settings));
  }

  public static Map<String, Object> required(Map<String, Object> question) {
    var copy = new HashMap<>(question);
    copy.put("required", true);
    return Map.copyOf(copy);
  }

  public HttpGraphQlTester admin() {
    return luotain.as(adminToken);
  }

  public HttpGraphQlTester visitor() {
    return luotain.visitor(siteKey);
  }

  /** Creates a survey with {@link #QUESTIONS} and gives its id. */
  public String draft() {
    return admin()
        .document(
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                + " userErrors { code message path } } }")
        .variable(
            "input", Map.of("name", "Test", "title", english("Hello"), "questions", QUESTIONS))
        .execute()
        .path("surveyCreate.survey.id")
        .entity(String.class)
        .get();
  }

  /** Creates and publishes a survey with {@link #QUESTIONS} and gives its id. */
  public String liveSurvey() {
    var id = draft();
    publish(id);
    return id;
  }

  public Response publish(String surveyId) {
    return publish(surveyId, "COMPATIBLE");
  }

  /** Publishes with changes up to this kind. */
  public Response publish(String surveyId, String accept) {
    return publish(surveyId, accept, null);
  }

  /** Publishes into a wave; null for the present one. */
  public Response publish(String surveyId, String accept, @Nullable String wave) {
    return admin()
        .document(
            "mutation($id: ID!, $accept: SurveyChangeKind!, $wave: String) { surveyPublish(id: $id,"
                + " accept: $accept, wave: $wave) { survey { state wave version { number } }"
                + " userErrors { code message path } } }")
        .variable("id", surveyId)
        .variable("accept", accept)
        .variable("wave", wave)
        .execute();
  }

  /** Presents the survey to a visitor and gives the token. */
  public String present(String surveyId) {
    return visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token } userErrors { code } } }")
        .variable("input", Map.of("surveyId", surveyId))
        .execute()
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  public Response submit(String token, UUID submissionId, List<Map<String, Object>> answers) {
    return visitor()
        .document(RECEIPT)
        .variable(
            "input",
            Map.of("presentationToken", token, "submissionId", submissionId, "answers", answers))
        .execute();
  }

  /** Presents and submits, and gives the response's id. */
  public String respond(String surveyId, List<Map<String, Object>> answers) {
    return submit(present(surveyId), UUID.randomUUID(), answers)
        .path("responseSubmit.receipt.responseId")
        .entity(String.class)
        .get();
  }

  /** Presents to an admin who tries the survey out, and submits. */
  public void tryOut(String surveyId, List<Map<String, Object>> answers) {
    var token =
        admin()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token } } }")
            .variable("input", Map.of("surveyId", surveyId, "test", true))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    var input =
        Map.of("presentationToken", token, "submissionId", UUID.randomUUID(), "answers", answers);
    admin()
        .document(RECEIPT)
        .variable("input", input)
        .execute()
        .path("responseSubmit.receipt.responseId")
        .hasValue();
  }

  public static Map<String, Object> number(String question, int number) {
    return Map.of("questionId", question, "value", Map.of("number", number));
  }

  public static Map<String, Object> option(String question, String option) {
    return Map.of("questionId", question, "value", Map.of("option", Map.of("id", option)));
  }

  public static Map<String, Object> text(String question, String text) {
    return Map.of("questionId", question, "value", Map.of("text", text));
  }
}
