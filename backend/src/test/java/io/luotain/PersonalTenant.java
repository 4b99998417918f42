package io.luotain;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.text;
import static io.luotain.Written.with;

import io.luotain.respondent.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;

/**
 * A tenant that knows personal values of Ann and Bob, in every place where such values may be:
 * their records, their responses, a segment, an import, attributes that were personal once or are
 * now.
 */
final class PersonalTenant {

  private final AtomicInteger number = new AtomicInteger();
  private final Luotain luotain;
  private final Map<String, String> planted;
  private final Workspace tenant;
  private final HttpGraphQlTester admin;
  private final People people;
  private final People.Key key;
  private final String survey;
  private final String invitation;
  private final String response;
  private final String anonymous;
  private final String catalogue;
  private final String segment;
  private final String openSegment;
  private final String upload;

  /**
   * @param planted values by person and attribute
   * @param mirrored whether each has the other's values
   */
  PersonalTenant(Luotain luotain, Map<String, String> planted, boolean mirrored) {
    this.luotain = luotain;
    this.planted = planted;
    this.tenant = luotain.newTenant();
    this.admin = tenant.admin();
    this.people = People.withAttributes(tenant);
    this.key = people.newKey();
    var personal = Map.of("personal", true, "reportable", true);
    people.define("secret", "TEXT", personal);
    people.define("income", "NUMBER", personal);
    people.define("born", "DATE", personal);
    people.define("turned", "TEXT", Map.of("reportable", true));
    people.define("opened", "TEXT", personal);
    write("ann", mirrored ? "bob" : "ann");
    write("bob", mirrored ? "ann" : "bob");
    survey = identified();
    invitation = invited();
    response = respond("ann", 9);
    respond("bob", 2);
    tenant.respond(survey, List.of(number("recommend", 5)));
    tenant.tryOut(survey, List.of(number("recommend", 5)));
    anonymous =
        tenant.liveAnonymousSurvey(
            Map.of("dimensions", List.of(Map.of("attribute", "city", "keep", List.of("Oulu")))));
    catalogue =
        tenant.create(
            with(Catalogue.withLogic(), "computed", List.of(), "pages", Catalogue.pages()));
    tenant.publish(catalogue);
    segment = segment("respondent.secret.startsWith('%s')".formatted(planted("ann secret")));
    openSegment = segment("respondent.city == 'Oulu'");
    upload = upload();
    update("turned", true);
    harmless();
    update("opened", false);
  }

  /** New values for both, of the same length and form. */
  static Map<String, String> plant() {
    var planted = new HashMap<String, String>();
    for (var person : List.of("ann", "bob")) {
      var random = UUID.randomUUID().toString().replace("-", "");
      planted.put(person + " secret", "s" + random);
      planted.put(person + " turned", "t" + random);
      planted.put(person + " opened", "o" + random);
      var number = "%05d".formatted(Math.floorMod(random.hashCode(), 100_000));
      planted.put(person + " income", "7" + number + "1");
      planted.put(person + " born", "1%03d-02-03".formatted(Math.floorMod(random.hashCode(), 800)));
    }
    return Map.copyOf(planted);
  }

  /** One is now what the other was. */
  void swap() {
    write("ann", "bob");
    write("bob", "ann");
    harmless();
  }

  private void harmless() {
    for (var person : List.of("ann", "bob")) {
      people.upsert(person, List.of(People.value("opened", "text", "harmless")));
    }
  }

  /** Gives one person the personal values that were made for another. */
  private void write(String person, String of) {
    people
        .upsert(
            person,
            List.of(
                People.value("secret", "text", planted(of + " secret")),
                People.value("turned", "text", planted(of + " turned")),
                People.value("opened", "text", planted(of + " opened")),
                People.value("email", "text", planted(of + " secret") + "@example.com"),
                People.value("income", "number", Long.valueOf(planted(of + " income"))),
                People.value("born", "date", planted(of + " born")),
                People.value("city", "text", "Oulu")))
        .path("respondentUpsert.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private void update(String attribute, boolean personal) {
    admin
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
    tenant
        .publish(id, "COMPATIBLE", "spring")
        .path("surveyPublish.userErrors")
        .entity(List.class)
        .isEqualTo(List.of());
    return id;
  }

  /** Invites both, and gives the id of Ann's invitation. */
  private String invited() {
    admin
        .document(
            "mutation($input: InvitationsCreateInput!) { invitationsCreate(input: $input) {"
                + " userErrors { message } } }")
        .variable(
            "input", Map.of("surveyId", survey, "to", Map.of("respondents", List.of("ann", "bob"))))
        .execute()
        .path("invitationsCreate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    return tell(
        "{ invitations(surveyId: \"%s\") { edges { node { id respondentId } } } }"
            .formatted(survey),
        "invitations.edges[?(@.node.respondentId == 'ann')].node.id");
  }

  private String respond(String person, int score) {
    var token =
        tenant
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token thankYou } userErrors { message } } }")
            .variable("input", Map.of("surveyId", survey, "respondentToken", token(person)))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    return tenant
        .submit(token, UUID.randomUUID(), List.of(number("recommend", score), text("comment", "x")))
        .path("responseSubmit.receipt.responseId")
        .entity(String.class)
        .get();
  }

  /** A new segment's id. */
  String segment(String expression) {
    return admin
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
    upload(tenant.adminToken(), id);
    return id;
  }

  /** What the API says to a file with a personal value in a wrong column. */
  String upload(String token, String id) {
    return Objects.requireNonNull(
        luotain
            .web()
            .post()
            .uri("/v1/respondents/imports?idColumn=id&importId={id}", id)
            .headers(headers -> headers.setBearerAuth(token))
            .contentType(MediaType.parseMediaType("text/csv"))
            .bodyValue(
                "id,born,income\nann,%s,%s\n"
                    .formatted(planted("ann secret"), planted("ann turned")))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  String planted(String personAndAttribute) {
    return Objects.requireNonNull(planted.get(personAndAttribute), personAndAttribute);
  }

  Set<String> values() {
    return planted.values().stream().collect(Collectors.toUnmodifiableSet());
  }

  Workspace tenant() {
    return tenant;
  }

  People people() {
    return people;
  }

  /** Identified, with a wave, personal values in its texts, and responses of all kinds. */
  String survey() {
    return survey;
  }

  String anonymous() {
    return anonymous;
  }

  /** With a question of every type. */
  String catalogue() {
    return catalogue;
  }

  String invitation() {
    return invitation;
  }

  /** Ann's. */
  String response() {
    return response;
  }

  /** Over a personal attribute. */
  String segment() {
    return segment;
  }

  String openSegment() {
    return openSegment;
  }

  String uploaded() {
    return upload;
  }

  /** Something that was not there before. */
  String next(String name) {
    return name + number.incrementAndGet();
  }

  /** A new respondent of whom something personal is known. */
  String person() {
    var id = next("person");
    people.upsert(id, List.of(People.value("secret", "text", planted("ann secret"))));
    return id;
  }

  /** One value of what the admin is told. */
  String tell(String document, String path) {
    var found = admin.document(document).execute().path(path).entity(Object.class).get();
    return String.valueOf(found instanceof List<?> list ? list.getFirst() : found);
  }

  /** The id of something that is made by a mutation with this input. */
  String made(String mutation, String object, String input) {
    return tell(
        "mutation { %s(input: {%s}) { %s { id } } }".formatted(mutation, input, object),
        "%s.%s.id".formatted(mutation, object));
  }

  /** A token with which one comes as somebody. */
  String token(String person) {
    return key.token(person, Map.of());
  }

  /** What a new link carries with which one comes as Ann. */
  String link() {
    var link =
        tell(
            "mutation { invitationsCreate(input: {surveyId: \"%s\", to: {respondents: [\"ann\"]}})"
                    .formatted(survey)
                + " { entries { link } } }",
            "invitationsCreate.entries[0].link");
    return link.substring(link.indexOf('#') + 1);
  }

  int revision(String id) {
    return Integer.parseInt(
        tell("{ survey(id: \"%s\") { revision } }".formatted(id), "survey.revision"));
  }

  /** Anonymous, and not open yet. */
  String scheduledSurvey() {
    var id =
        tenant.create(
            Map.of(
                "name",
                "Scheduled",
                "identityMode",
                "ANONYMOUS",
                "title",
                english("Hello"),
                "questions",
                Workspace.QUESTIONS,
                "privacy",
                Map.of(
                    "dimensions", List.of(Map.of("attribute", "city", "keep", List.of("Oulu"))))));
    tell(
        "mutation { surveyScheduleSet(input: {id: \"%s\", opensAt: \"2100-01-01T00:00:00Z\"}) {"
                .formatted(id)
            + " survey { id } } }",
        "surveyScheduleSet.survey.id");
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    return id;
  }

  String liveSurvey() {
    return tenant.liveSurvey();
  }

  /** The identified survey's document. */
  Object export() {
    return admin
        .document("query($id: ID!) { surveyExport(id: $id) }")
        .variable("id", survey)
        .execute()
        .path("surveyExport")
        .entity(Object.class)
        .get();
  }

  String template() {
    return tell("{ surveyTemplates { id } }", "surveyTemplates[0].id");
  }

  /** The token of a trial. */
  String presented(String id) {
    return tell(
        "mutation { surveyPresent(input: {surveyId: \"%s\", test: true}) { presentation { token } } }"
            .formatted(id),
        "surveyPresent.presentation.token");
  }
}
