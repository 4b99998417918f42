package io.luotain.respondent;

import static io.luotain.Written.answer;
import static io.luotain.Written.ask;
import static io.luotain.Written.option;
import static io.luotain.Written.options;
import static io.luotain.Written.page;
import static io.luotain.Written.single;
import static io.luotain.Written.survey;
import static io.luotain.Written.with;
import static io.luotain.Written.words;
import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

@LuotainTest
class RespondentEraseTest {

  private static final List<String> TRACES =
      List.of(
          "ann-4711",
          "ann@example.com",
          "Hattula",
          "1977-07-07",
          "770077",
          "Vanaja",
          "My cat is called Misu",
          "misu@example.com",
          "Once upon a time in Hauho",
          "Something else: Tuulos");

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private People people;
  private String survey = "";
  private UUID submission = UUID.randomUUID();
  private final List<String> tokens = new ArrayList<>();
  private final List<UUID> submissions = new ArrayList<>();

  @BeforeEach
  void aPersonWhoIsKnownEverywhere() {
    people = People.withAttributes(luotain.newTenant());
    people.upsert(
        "ann-4711",
        List.of(
            value("email", "text", "ann@example.com"),
            value("city", "text", "Hattula"),
            value("joined", "date", "1977-07-07"),
            value("visits", "number", 770077)));
    people.upsert("bob", List.of(value("city", "text", "Turku")));
    importRefused();
    answerEverything();
  }

  /** Twice: as one whose answers count, and as one who only tries the survey out. */
  private void answerEverything() {
    survey = liveSurvey();
    respond(people.tenant().visitor(), false, "ann-4711");
    respond(people.tenant().admin(), true, "ann-4711");
    respond(people.tenant().visitor(), false, "bob");
  }

  private String liveSurvey() {
    var created =
        people
            .tenant()
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { message } } }")
            .variable(
                "input",
                with(
                    survey(
                        page(
                            "page",
                            with(
                                words("why"),
                                "visibleIf",
                                "respondent.email != 'none' || claimed.city == 'Hauho'"),
                            ask("mail", "email", "PLAIN"),
                            single("other", "a", option("b", "freeText", true)),
                            ask(
                                "story",
                                "story",
                                Map.of(
                                    "maxLength",
                                    100,
                                    "maxFeelings",
                                    1,
                                    "feelings",
                                    options("calm", "glad"))))),
                    "frozenAttributes",
                    List.of("email", "city", "joined", "visits", "tier", "member")))
            .execute();
    created.path("surveyCreate.userErrors").entityList(Object.class).hasSize(0);
    var id = created.path("surveyCreate.survey.id").entity(String.class).get();
    people.tenant().publish(id);
    return id;
  }

  private void respond(HttpGraphQlTester as, boolean test, String respondent) {
    var token =
        as.document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token } userErrors { message } } }")
            .variable(
                "input",
                Map.of(
                    "surveyId",
                    survey,
                    "test",
                    test,
                    "respondentToken",
                    people.token(respondent, Map.of("member", true)),
                    "claimed",
                    List.of(value("city", "text", respondent.equals("bob") ? "Oulu" : "Vanaja"))))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    var answers =
        List.of(
            answer("why", "text", "My cat is called Misu"),
            answer("mail", "text", "misu@example.com"),
            answer("other", "option", Map.of("id", "b", "freeText", "Something else: Tuulos")),
            answer(
                "story",
                "story",
                Map.of("text", "Once upon a time in Hauho", "feelingIds", List.of("calm"))));
    submit(as, token, submission, respondent.equals("bob") ? List.of() : answers)
        .path("responseSubmit.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    tokens.add(token);
    submissions.add(submission);
    submission = UUID.randomUUID();
  }

  private static Response submit(
      HttpGraphQlTester as, String token, UUID submission, List<Map<String, Object>> answers) {
    return as.document(
            "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
                + " responseId } userErrors { code message } } }")
        .variable(
            "input",
            Map.of("presentationToken", token, "submissionId", submission, "answers", answers))
        .execute();
  }

  private int n() {
    return people
        .tenant()
        .admin()
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", survey)
        .execute()
        .path("surveyResults.n")
        .entity(Integer.class)
        .get();
  }

  private void importRefused() {
    luotain
        .web()
        .post()
        .uri("/v1/respondents/imports?idColumn=id")
        .headers(headers -> headers.setBearerAuth(people.tenant().adminToken()))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("id,visits\nann-4711,many\nbob,2\n")
        .exchange()
        .expectStatus()
        .isOk();
  }

  /** Every document of every collection of the tenant's database, as text. */
  private List<String> everything() {
    var operations = mongo.of(new TenantId(people.tenant().tenantId()));
    var all = new ArrayList<String>();
    for (var collection : operations.getCollectionNames()) {
      for (var document : operations.findAll(Document.class, collection)) {
        all.add(collection + " " + document.toJson());
      }
    }
    return all;
  }

  private long erase(String id) {
    return people
        .tenant()
        .admin()
        .document("mutation($id: ID!) { respondentErase(id: $id) { erased } }")
        .variable("id", id)
        .execute()
        .path("respondentErase.erased")
        .entity(Long.class)
        .get();
  }

  @Test
  void leavesNoTraceInTheWholeDatabase() {
    for (var trace : TRACES) {
      assertThat(everything()).as(trace).anyMatch(document -> document.contains(trace));
    }
    assertThat(n()).isEqualTo(2);
    assertThat(erase("ann-4711")).isEqualTo(4);
    assertThat(n()).as("results forget at once").isEqualTo(1);
    for (var trace : TRACES) {
      assertThat(everything()).as(trace).noneMatch(document -> document.contains(trace));
    }
    people.read("bob").path("respondent.id").hasValue();
    people
        .tenant()
        .admin()
        .document("mutation { respondentErase(id: \"ann-4711\") { userErrors { code } } }")
        .execute()
        .path("respondentErase.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void whatWasErasedDoesNotComeBackByARetry() {
    erase("ann-4711");
    submit(people.tenant().visitor(), tokens.getFirst(), submissions.getFirst(), List.of())
        .path("responseSubmit.receipt.responseId")
        .hasValue();
    assertThat(everything()).noneMatch(document -> document.contains("ann-4711"));
    assertThat(n()).isEqualTo(1);
  }

  @Test
  void exportsEverythingThatIsKept() {
    var text =
        people
            .tenant()
            .admin()
            .document("{ respondentExport(id: \"ann-4711\") { json } }")
            .execute()
            .path("respondentExport.json")
            .entity(String.class)
            .get();
    var json = new JsonMapper().readTree(text);
    assertThat(json.at("/data/respondents/0/attributes/email").asString())
        .isEqualTo("ann@example.com");
    assertThat(json.at("/data/respondents/0/attributes/visits").asDouble()).isEqualTo(770077);
    assertThat(json.at("/data/responses")).hasSize(2);
    assertThat(json.at("/data/responses/0/surveyId").asString()).isEqualTo(survey);
    assertThat(json.at("/data/responses/0/answers/why").asString())
        .isEqualTo("My cat is called Misu");
    assertThat(json.at("/data/responses/0/attributes/email").asString())
        .isEqualTo("ann@example.com");
    assertThat(json.at("/data/responses/0/claimed/city").asString()).isEqualTo("Vanaja");
    assertThat(json.at("/data/importErrors/0/column").asString()).isEqualTo("visits");
    people
        .tenant()
        .admin()
        .document("{ respondentExport(id: \"nobody\") { json } }")
        .execute()
        .path("respondentExport")
        .valueIsNull();
  }

  @Test
  void eachNeedsItsScope() {
    for (var document :
        List.of(
            "{ respondentExport(id: \"bob\") { json } }",
            "mutation { respondentErase(id: \"bob\") { erased } }")) {
      people
          .with("RESPONDENTS_READ, RESPONDENTS_WRITE, RESPONSES_READ, TENANT_ADMIN")
          .document(document)
          .execute()
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .singleElement()
                      .extracting(error -> error.getErrorType().toString())
                      .isEqualTo("FORBIDDEN"));
    }
  }
}
