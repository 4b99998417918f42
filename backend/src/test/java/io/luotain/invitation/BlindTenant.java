package io.luotain.invitation;

import static io.luotain.Luotain.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** A tenant with an anonymous survey that is scheduled, and what its respondents' browsers do. */
public record BlindTenant(Workspace tenant, String survey) {

  static final int K = 3;

  /** The survey keeps the tier. */
  public static BlindTenant of(Workspace tenant) {
    new People(tenant)
        .define(
            "tier",
            "CHOICE",
            Map.of(
                "reportable",
                true,
                "options",
                List.of(People.option("gold", "Gold"), People.option("silver", "Silver"))));
    return scheduled(tenant);
  }

  /** Another survey of the same tenant. */
  BlindTenant another() {
    return scheduled(tenant);
  }

  private static BlindTenant scheduled(Workspace tenant) {
    var id =
        tenant.create(
            Map.of(
                "name",
                "Blind",
                "identityMode",
                "ANONYMOUS",
                "title",
                english("Hello"),
                "questions",
                Workspace.QUESTIONS,
                "privacy",
                Map.of(
                    "minimumGroup",
                    K,
                    "retentionDays",
                    30,
                    "dimensions",
                    List.of(Map.of("attribute", "tier")))));
    var blind = new BlindTenant(tenant, id);
    blind.opensAt("2100-01-01T00:00:00Z");
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    return blind;
  }

  public void opensAt(@Nullable String moment) {
    tenant
        .admin()
        .document(
            "mutation($id: ID!, $at: DateTime) { surveyScheduleSet(input: {id: $id, opensAt: $at})"
                + " { userErrors { code } } }")
        .variable("id", survey)
        .variable("at", moment)
        .execute()
        .path("surveyScheduleSet.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  void knows(String person, String tier) {
    new People(tenant).upsert(person, List.of(People.value("tier", "option", tier)));
  }

  Response open(List<String> people) {
    return open(tenant.admin(), people);
  }

  Response open(GraphQlTester caller, List<String> people) {
    return open(
        caller,
        people,
        "hash strata { values invited fingerprint } entries { respondentId outcome link }");
  }

  private Response open(GraphQlTester caller, List<String> people, String fields) {
    return caller
        .document(
            "mutation($id: ID!, $people: [ID!]) { blindWaveOpen(input: {surveyId: $id, to:"
                + " {respondents: $people}}) { %s userErrors { code message path } } }"
                    .formatted(fields))
        .variable("id", survey)
        .variable("people", people)
        .execute();
  }

  /** Opens the wave and the survey. */
  public Links opened(List<String> people) {
    var links = links(people);
    opensAt(null);
    return links;
  }

  /** Opens the wave, or opens it again. */
  Links links(List<String> people) {
    var opened = open(tenant.admin(), people, "csv");
    opened.path("blindWaveOpen.userErrors").entity(List.class).isEqualTo(List.of());
    var fragments = new HashMap<String, String>();
    opened
        .path("blindWaveOpen.csv")
        .entity(String.class)
        .get()
        .lines()
        .skip(1)
        .forEach(
            row ->
                fragments.put(
                    row.substring(0, row.indexOf(',')), row.substring(row.indexOf('#') + 1)));
    assertThat(fragments).hasSize(people.size());
    return new Links(fragments);
  }

  /** What each person's link has behind the number sign. */
  public record Links(Map<String, String> byPerson) {

    public String of(String person) {
      return Objects.requireNonNull(byPerson.get(person));
    }
  }

  static String secret(String fragment) {
    return fragment.substring(0, fragment.indexOf('.'));
  }

  static String hash(String fragment) {
    return fragment.substring(fragment.indexOf('.') + 1, fragment.lastIndexOf('.'));
  }

  static int number(String fragment) {
    return Integer.parseInt(fragment.substring(fragment.lastIndexOf('.') + 1));
  }

  Response present(Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.putIfAbsent("surveyId", survey);
    return tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token privacy { hash statement } participation { contract keys { values jwk } }"
                + " } userErrors { code path } } }")
        .variable("input", input)
        .execute();
  }

  BlindRespondent respondent(String fragment) {
    var presented = present(Map.of());
    var at = "surveyPresent.presentation.participation.";
    return new BlindRespondent(
        presented.path(at + "keys[" + number(fragment) + "].jwk").entity(String.class).get(),
        "luotain.participation/1 " + survey + " " + hash(fragment));
  }

  Response sign(String fragment, String blinded) {
    return tenant
        .visitor()
        .document(
            "mutation($input: ParticipationSignInput!) { participationSign(input: $input) {"
                + " signature userErrors { code message path } } }")
        .variable(
            "input", Map.of("surveyId", survey, "invitation", secret(fragment), "blinded", blinded))
        .execute();
  }

  String signature(String fragment, String blinded) {
    return sign(fragment, blinded).path("participationSign.signature").entity(String.class).get();
  }

  /** Everything up to the token, as a browser does it. */
  public String token(String fragment) {
    var respondent = respondent(fragment);
    return respondent.token(signature(fragment, respondent.blinded()));
  }

  public Response submit(@Nullable String token, UUID submission, int recommend) {
    return submit(presentation(), token, submission, recommend);
  }

  /** A presentation token of somebody of whom nothing is known. */
  String presentation() {
    return present(Map.of()).path("surveyPresent.presentation.token").entity(String.class).get();
  }

  Response submit(String presentation, @Nullable String token, UUID submission, int recommend) {
    var input = new HashMap<String, Object>();
    input.put("presentationToken", presentation);
    input.put("submissionId", submission);
    input.put("answers", List.of(Workspace.number("recommend", recommend)));
    input.put("participation", token);
    return tenant
        .visitor()
        .document(
            "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
                + " responseId eraseSecret contract } userErrors { code path } } }")
        .variable("input", input)
        .execute();
  }

  /** The codes of what is wrong; empty when it was stored. */
  public List<String> spend(@Nullable String token, int recommend) {
    return submit(token, UUID.randomUUID(), recommend)
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .get();
  }
}
