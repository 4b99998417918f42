package io.luotain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks GraphQL to services in other processes. */
public final class Caller {

  private static final String SUBMIT =
      "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
          + " responseId } userErrors { code } } }";

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  /** What a test needs of a tenant that has a live survey with {@link Workspace#QUESTIONS}. */
  public record Site(String tenantId, String adminToken, String siteKey, String surveyId) {}

  public JsonNode call(String url, String token, String query, Map<String, ?> variables)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body(query, variables)))
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("Status " + response.statusCode());
    }
    var answer = json.readTree(response.body());
    if (answer.has("errors")) {
      throw new IOException(answer.get("errors").toString());
    }
    return answer.get("data");
  }

  /** The JSON body of a GraphQL request. */
  public String body(String query, Map<String, ?> variables) {
    return json.writeValueAsString(Map.of("query", query, "variables", variables));
  }

  /** The body of a submission with one NPS answer. */
  public String submission(String token, UUID submissionId, int score) {
    return body(SUBMIT, Map.of("input", input(token, submissionId, score)));
  }

  private static Map<String, Object> input(String token, UUID submissionId, int score) {
    return Map.of(
        "presentationToken",
        token,
        "submissionId",
        submissionId,
        "answers",
        List.of(Workspace.number("recommend", score), Workspace.option("reason", "speed")));
  }

  public Site newSite(String url) throws IOException, InterruptedException {
    var id = "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    call(
        url,
        ServiceProcess.OPERATOR_KEY,
        "mutation($id: ID!) { tenantCreate(input: {id: $id, name: \"Durable\"}) { tenant { id } }"
            + " }",
        Map.of("id", id));
    var admin =
        call(
                url,
                ServiceProcess.OPERATOR_KEY,
                "mutation($id: ID!) { tenantAdminKeyCreate(tenantId: $id) { secret } }",
                Map.of("id", id))
            .at("/tenantAdminKeyCreate/secret")
            .asString();
    var site =
        call(
                url,
                admin,
                "mutation { siteKeyCreate(input: {name: \"Site\"}) { siteKey { key } } }",
                Map.of())
            .at("/siteKeyCreate/siteKey/key")
            .asString();
    var survey =
        call(
                url,
                admin,
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " } }",
                Map.of(
                    "input",
                    Map.of(
                        "name",
                        "Durable",
                        "title",
                        Luotain.english("Hello"),
                        "questions",
                        Workspace.QUESTIONS)))
            .at("/surveyCreate/survey/id")
            .asString();
    call(
        url,
        admin,
        "mutation($id: ID!) { surveyPublish(id: $id) { survey { state } } }",
        Map.of("id", survey));
    return new Site(id, admin, site, survey);
  }

  public String present(String url, Site site) throws IOException, InterruptedException {
    return call(
            url,
            site.siteKey(),
            "mutation($id: ID!) { surveyPresent(input: {surveyId: $id}) { presentation { token } }"
                + " }",
            Map.of("id", site.surveyId()))
        .at("/surveyPresent/presentation/token")
        .asString();
  }

  /** Submits one NPS answer and gives the response's id. */
  public String submit(String url, Site site, String token, UUID submissionId, int score)
      throws IOException, InterruptedException {
    return call(url, site.siteKey(), SUBMIT, Map.of("input", input(token, submissionId, score)))
        .at("/responseSubmit/receipt/responseId")
        .asString();
  }
}
