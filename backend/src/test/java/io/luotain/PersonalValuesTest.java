package io.luotain;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.respondent.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.MediaType;

/**
 * A token without {@code responses:identity} sees no personal value in any answer, error or order.
 * Asks every field of the schema on every way to it, and searches the bytes for values that were
 * planted; then changes these values and finds the same bytes again.
 */
@LuotainTest
class PersonalValuesTest {

  private static final String BLIND =
      "TENANT_READ, TENANT_ADMIN, SURVEYS_READ, SURVEYS_WRITE, RESPONSES_READ, RESULTS_READ,"
          + " RESULTS_SHARE, ATTRIBUTES_WRITE, RESPONDENTS_READ, RESPONDENTS_WRITE,"
          + " RESPONDENTS_ERASE, INVITATIONS_READ, INVITATIONS_WRITE";

  @Autowired Luotain luotain;
  @Autowired GraphQlSource source;
  private Workspace tenant;
  private People people;
  private String blind;
  private String survey;
  private String anonymous;
  private String segment;
  private String invitation;
  private String upload;
  private final Map<String, String> planted = new LinkedHashMap<>();

  @BeforeEach
  void peopleWithSecrets() {
    tenant = luotain.newTenant();
    people = new People(tenant);
    blind = people.key(BLIND);
    var personal = Map.of("personal", true, "reportable", true);
    people.define("secret", "TEXT", personal);
    people.define("income", "NUMBER", personal);
    people.define("born", "DATE", personal);
    people.define("turned", "TEXT", Map.of("reportable", true));
    people.define("opened", "TEXT", personal);
    people.define("city", "TEXT", Map.of("reportable", true));
    plant("ann");
    plant("bob");
    survey = identified();
    invitation = invited();
    respond("ann", 9);
    respond("bob", 2);
    tenant.respond(survey, List.of(number("recommend", 5)));
    anonymous = anonymous();
    segment = segment("respondent.secret.startsWith('%s')".formatted(planted.get("ann secret")));
    upload = upload();
    update("turned", true);
    people.upsert("ann", List.of(People.value("opened", "text", "harmless")));
    people.upsert("bob", List.of(People.value("opened", "text", "harmless")));
    update("opened", false);
  }

  /** Invites both, and gives the id of Ann's invitation. */
  private String invited() {
    tenant
        .admin()
        .document(
            "mutation($input: InvitationsCreateInput!) { invitationsCreate(input: $input) {"
                + " userErrors { message } } }")
        .variable(
            "input", Map.of("surveyId", survey, "to", Map.of("respondents", List.of("ann", "bob"))))
        .execute()
        .path("invitationsCreate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    return tenant
        .admin()
        .document(
            "query($id: ID!) { invitations(surveyId: $id) { edges { node { id respondentId } } } }")
        .variable("id", survey)
        .execute()
        .path("invitations.edges[?(@.node.respondentId == 'ann')].node.id")
        .entityList(String.class)
        .get()
        .getFirst();
  }

  private void plant(String person) {
    var random = UUID.randomUUID().toString().replace("-", "");
    planted.put(person + " secret", "s" + random);
    planted.put(person + " turned", "t" + random);
    planted.put(person + " opened", "o" + random);
    planted.put(person + " income", "7%05d1".formatted(Math.abs(random.hashCode() % 100_000)));
    planted.put(person + " born", "1%03d-02-03".formatted(Math.abs(random.hashCode() % 800)));
    write(person, person);
  }

  /** Gives one person the personal values that were made for another. */
  private void write(String person, String of) {
    people
        .upsert(
            person,
            List.of(
                People.value("secret", "text", planted.get(of + " secret")),
                People.value("turned", "text", planted.get(of + " turned")),
                People.value("opened", "text", planted.get(of + " opened")),
                People.value("income", "number", Long.valueOf(planted.get(of + " income"))),
                People.value("born", "date", planted.get(of + " born")),
                People.value("city", "text", "Oulu")))
        .path("respondentUpsert.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private void update(String attribute, boolean personal) {
    tenant
        .admin()
        .document(
            "mutation($input: AttributeUpdateInput!) { attributeUpdate(input: $input) { userErrors"
                + " { message } } }")
        .variable("input", Map.of("id", attribute, "personal", personal))
        .execute()
        .path("attributeUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private String identified() {
    var input = new HashMap<String, Object>();
    input.put("name", "Identified");
    input.put("title", english("Hello {{respondent.secret|you}}"));
    input.put("questions", Workspace.QUESTIONS);
    input.put("thankYou", english("Born {{respondent.born|some day}}, {{respondent.turned|?}}"));
    input.put("frozenAttributes", List.of("secret", "income", "born", "turned", "opened", "city"));
    var id = tenant.create(input);
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    return id;
  }

  private String anonymous() {
    return tenant.liveAnonymousSurvey(
        Map.of("dimensions", List.of(Map.of("attribute", "city", "keep", List.of("Oulu")))));
  }

  private void respond(String person, int score) {
    var token =
        tenant
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token thankYou } userErrors { message } } }")
            .variable(
                "input",
                Map.of("surveyId", survey, "respondentToken", people.token(person, Map.of())))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    tenant
        .submit(token, UUID.randomUUID(), List.of(number("recommend", score), text("comment", "x")))
        .path("responseSubmit.receipt.responseId")
        .hasValue();
  }

  private String segment(String expression) {
    return tenant
        .admin()
        .document(
            "mutation($e: String!) { segmentCreate(input: {name: \"S\", expression: $e}) { segment"
                + " { id } userErrors { message } } }")
        .variable("e", expression)
        .execute()
        .path("segmentCreate.segment.id")
        .entity(String.class)
        .get();
  }

  /** An import that refuses a row with personal values. */
  private String upload() {
    var id = UUID.randomUUID().toString();
    luotain
        .web()
        .post()
        .uri("/v1/respondents/imports?idColumn=id&importId={id}", id)
        .headers(headers -> headers.setBearerAuth(tenant.adminToken()))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("id,born\nann,%s\n".formatted(planted.get("ann secret")))
        .exchange()
        .expectStatus()
        .isOk();
    return id;
  }

  private Stream<String> conditions() {
    return Stream.of("secret", "turned", "opened")
        .flatMap(
            each ->
                Stream.of(
                    "respondent.%s == '%s'".formatted(each, planted.get("ann " + each)),
                    "respondent.%s.startsWith('%s')"
                        .formatted(each, planted.get("ann " + each).substring(0, 9)),
                    "has(respondent.%s)".formatted(each)));
  }

  /** For each root field, argument lists that reach everything that may be personal. */
  private Map<String, List<String>> arguments() {
    var arguments = new HashMap<String, List<String>>();
    var surveys =
        List.of("surveyId: \"%s\"".formatted(survey), "surveyId: \"%s\"".formatted(anonymous));
    arguments.put("attributes", List.of(""));
    arguments.put("tenant", List.of(""));
    arguments.put("surveyTemplates", List.of(""));
    for (var list :
        List.of("apiKeys", "siteKeys", "respondentImports", "segments", "respondentKeys")) {
      arguments.put(list, List.of("", "last: 2"));
    }
    arguments.put("surveys", List.of("", "last: 2"));
    arguments.put("resultsShares", List.of(""));
    arguments.put("respondent", List.of("id: \"ann\"", "id: \"bob\"", "id: \"nobody\""));
    arguments.put("respondentExport", List.of("id: \"ann\""));
    arguments.put(
        "respondents",
        Stream.concat(
                Stream.of("", "last: 2"),
                Stream.concat(
                        conditions(),
                        Stream.of(
                            "respondent.income > 5.0", "respondent.born < date('1900-01-01')"))
                    .map("filter: \"%s\""::formatted))
            .toList());
    arguments.put("respondentImport", List.of("id: \"%s\"".formatted(upload)));
    arguments.put("segment", List.of("id: \"%s\"".formatted(segment)));
    arguments.put("survey", List.of("id: \"%s\"".formatted(survey)));
    arguments.put("surveyExport", List.of("id: \"%s\"".formatted(survey)));
    arguments.put("surveyRetention", surveys);
    arguments.put("invitation", List.of("id: \"%s\"".formatted(invitation)));
    arguments.put(
        "invitations",
        surveys.stream().flatMap(each -> Stream.of(each, each + ", state: ANSWERED")).toList());
    arguments.put("invitationCounts", surveys);
    arguments.put(
        "surveyComparison", surveys.stream().map(each -> each + ", by: VERSION").toList());
    arguments.put(
        "responses",
        surveys.stream().flatMap(each -> Stream.of(each, each + ", test: true")).toList());
    arguments.put(
        "surveyPreview",
        surveys.stream()
            .flatMap(each -> Stream.of(each, each + ", input: {respondentId: \"ann\"}"))
            .toList());
    arguments.put(
        "metricAcrossSurveys",
        surveys.stream()
            .map("of: {%s, questionId: \"recommend\"}, metric: NPS, interval: DAY"::formatted)
            .toList());
    arguments.put(
        "surveyComments",
        surveys.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(each, each + ", last: 2", each + ", search: \"x\""),
                        Stream.concat(
                                conditions(),
                                Stream.of(
                                    "respondent.income > 5.0",
                                    "respondent.born < date('1900-01-01')"))
                            .map((each + ", filter: \"%s\"")::formatted)))
            .toList());
    arguments.put("surveyResults", surveys.stream().flatMap(this::inquiries).toList());
    return arguments;
  }

  private Stream<String> inquiries(String of) {
    var attributes = List.of("secret", "income", "born", "turned", "opened", "city");
    return Stream.of(
            Stream.of(of, of + ", interval: MONTH, breakdownBy: [\"response.version\"]"),
            conditions()
                .flatMap(
                    each ->
                        Stream.of(
                            "%s, filter: \"%s\"".formatted(of, each),
                            "%s, compareTo: {filter: \"%s\"}".formatted(of, each))),
            Stream.of(
                of + ", filter: \"respondent.income > 5.0\"",
                of + ", filter: \"respondent.born < date('1900-01-01')\""),
            attributes.stream()
                .map(each -> "%s, breakdownBy: [\"respondent.%s\"]".formatted(of, each)))
        .flatMap(each -> each);
  }

  private String ask(String token, String document) {
    return Objects.requireNonNull(
        luotain
            .web()
            .post()
            .uri("/graphql")
            .headers(headers -> headers.setBearerAuth(token))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("query", document))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  /** Everything that can be asked, with what it is answered. */
  private Map<String, String> everything(String token) {
    var arguments = arguments();
    var walk = new SchemaWalk(source.schema());
    var answers = new LinkedHashMap<String, String>();
    for (var field : source.schema().getQueryType().getFieldDefinitions()) {
      assertThat(arguments)
          .as("Every field of Query needs arguments here")
          .containsKey(field.getName());
      for (var selection : walk.selections(field)) {
        for (var given : arguments.get(field.getName())) {
          if (given.contains("respondent.") && depth(selection) > near(field.getName())) {
            continue;
          }
          var document =
              "{ %s%s %s }"
                  .formatted(field.getName(), given.isEmpty() ? "" : "(" + given + ")", selection);
          answers.put(document, ask(token, document));
        }
      }
    }
    return answers;
  }

  /** A condition decides of whom something is told, which shows in what is near. */
  private static int near(String field) {
    return field.equals("respondents") ? 10 : 4;
  }

  private static long depth(String selection) {
    return selection.chars().filter(each -> each == '{').count();
  }

  private Map<String, String> mutations() {
    var ann = planted.get("ann secret");
    return Map.of(
        "respondentUpsert",
        "input: {id: \"ann\", attributes: []}",
        "respondentsImport",
        "input: {rows: [{id: \"ann\", attributes: [{id: \"secret\", value: {text: \"%s\"}}]}]}"
            .formatted(ann.substring(0, 9)),
        "segmentCreate",
        "input: {name: \"S\", expression: \"respondent.secret == 'x'\"}",
        "segmentUpdate",
        "input: {id: \"%s\", name: \"N\"}".formatted(segment),
        "attributeUpdate",
        "input: {id: \"secret\", personal: false}",
        "attributeDelete",
        "id: \"secret\"",
        "surveyUpdate",
        "input: {id: \"%s\", revision: 2, name: \"N\"}".formatted(survey),
        "surveyPresent",
        "input: {surveyId: \"%s\", test: true}".formatted(survey),
        "surveyDuplicate",
        "input: {id: \"%s\"}".formatted(survey));
  }

  private void assertUnseen(Map<String, String> answers, Set<String> values) {
    var seen = new ArrayList<String>();
    answers.forEach(
        (document, answer) -> {
          for (var value : values) {
            // What the caller said may be said back.
            if (answer.contains(value) && !document.contains(value)) {
              seen.add(document + " -> " + answer.substring(0, Math.min(300, answer.length())));
            }
          }
        });
    assertThat(seen).isEmpty();
  }

  private Set<String> values() {
    return new LinkedHashSet<>(planted.values());
  }

  @Test
  void noAnswerToAnyQueryHasOne() {
    assertUnseen(everything(blind), values());
  }

  /** The walk is worth nothing where it would not find them. */
  @Test
  void theSameWalkFindsThemAllForWhoeverMaySeeThem() {
    var all = everything(tenant.adminToken());
    assertThat(all.values()).noneMatch(answer -> answer.contains("InvalidSyntax"));
    assertThat(all.values()).noneMatch(answer -> answer.contains("ValidationError"));
    for (var value : values()) {
      assertThat(all.values()).as(value).anyMatch(answer -> answer.contains(value));
    }
    var responses =
        all.entrySet().stream()
            .filter(each -> each.getKey().startsWith("{ responses("))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    assertThat(responses).contains(planted.get("ann opened"), planted.get("bob turned"), "\"ann\"");
  }

  @Test
  void nobodyIsNamedByAResponse() {
    var answers = everything(blind);
    answers.keySet().removeIf(document -> !document.startsWith("{ responses("));
    assertUnseen(answers, Set.of("\"ann\"", "\"bob\""));
  }

  /** Together with when responses came it would name who gave them. */
  @Test
  void whenSomebodyWhoWasInvitedAnsweredIsToldOnlyToWhoeverMaySeeThem() {
    var document = "{ invitation(id: \"%s\") { state answeredAt } }".formatted(invitation);
    assertThat(ask(blind, document)).contains("ANSWERED", "\"answeredAt\":null");
    assertThat(ask(tenant.adminToken(), document))
        .contains("ANSWERED")
        .doesNotContain("\"answeredAt\":null");
  }

  /** Nor can anything be told by what is found, or in which order, or how it fails. */
  @Test
  void theBytesAreTheSameWhateverTheValuesAre() {
    var before = everything(blind);
    write("ann", "bob");
    write("bob", "ann");
    people.upsert("ann", List.of(People.value("opened", "text", "harmless")));
    people.upsert("bob", List.of(People.value("opened", "text", "harmless")));
    var after = everything(blind);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (document, answer) ->
            assertThat(timeless(after.get(document))).as(document).isEqualTo(timeless(answer)));
  }

  private static String timeless(@org.jspecify.annotations.Nullable String answer) {
    return Objects.requireNonNull(answer)
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time")
        .replaceAll("\"token\":\"[^\"]+\"", "token");
  }

  @Test
  void noMutationGivesOneBack() {
    var walk = new SchemaWalk(source.schema());
    var given = mutations();
    var answers = new LinkedHashMap<String, String>();
    for (var field : source.schema().getMutationType().getFieldDefinitions()) {
      if (Set.of("respondentErase", "surveyClose").contains(field.getName())) {
        continue;
      }
      for (var selection : walk.selections(field)) {
        var arguments = given.get(field.getName());
        var document =
            arguments == null
                ? Documents.of("mutation", field).replace("{ __typename }", selection)
                : "mutation { %s(%s) %s }".formatted(field.getName(), arguments, selection);
        answers.put(document, ask(blind, document));
      }
    }
    assertThat(answers).hasSizeGreaterThan(100);
    assertUnseen(answers, values());
  }
}
