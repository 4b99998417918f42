package io.luotain.invitation;

import io.luotain.Workspace;
import io.luotain.access.MovableTime;
import io.luotain.respondent.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/**
 * The people of a blind wave, one request after the other: each presents, signs and submits with a
 * browser of their own, while time goes on.
 */
final class BlindCrowd {

  private static final int ROWS = 300;
  private static final int DAYS = 20_000;

  private record Ready(BlindRespondent browser, String presentation, String signature) {}

  final List<String> people;

  /** In the order of signing. */
  final Map<String, Instant> signed = Collections.synchronizedMap(new java.util.LinkedHashMap<>());

  /** In the order of submitting. */
  final Map<String, Instant> submitted =
      Collections.synchronizedMap(new java.util.LinkedHashMap<>());

  /** Whose answer is whose. */
  final Map<String, UUID> truth = new HashMap<>();

  /** What the tenant knows of each besides the tier; nearly everybody's is another. */
  final Map<String, String> born = new HashMap<>();

  private final BlindTenant blind;
  private final BlindTenant.Links links;
  private final HttpGraphQlTester visitor;
  private final MovableTime time;
  private final Random random = new Random();
  private final Map<String, Ready> ready = new HashMap<>();

  BlindCrowd(Workspace tenant, String name, int invited, MovableTime time) {
    this.blind = BlindTenant.of(tenant);
    this.people = IntStream.range(0, invited).mapToObj(i -> name + "-" + i).toList();
    this.visitor = tenant.visitor();
    this.time = time;
    new People(tenant).define("born", "DATE", Map.of());
    know();
    this.links = blind.opened(people);
  }

  BlindTenant blind() {
    return blind;
  }

  /** Three strata: gold, silver, and those whose tier is not known. */
  private void know() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < people.size(); i++) {
      var birthday = LocalDate.ofEpochDay(random.nextInt(DAYS)).toString();
      born.put(people.get(i), birthday);
      var known = new ArrayList<Map<String, Object>>();
      known.add(People.value("born", "date", birthday));
      int tier = tier(people.get(i));
      if (tier != 2) {
        known.add(People.value("tier", "option", tier == 0 ? "gold" : "silver"));
      }
      rows.add(Map.of("id", people.get(i), "attributes", known));
    }
    for (int from = 0; from < rows.size(); from += ROWS) {
      blind
          .tenant()
          .admin()
          .document(
              "mutation($rows: [RespondentUpsertInput!]!) { respondentsImport(input: {rows: $rows})"
                  + " { userErrors { code } } }")
          .variable("rows", rows.subList(from, Math.min(rows.size(), from + ROWS)))
          .execute()
          .path("respondentsImport.userErrors")
          .entityList(Object.class)
          .hasSize(0);
    }
  }

  /** Which stratum somebody is in. */
  int tier(String person) {
    return Integer.parseInt(person.substring(person.lastIndexOf('-') + 1)) % 3;
  }

  /** Some of the people, in an order of their own. */
  List<String> some(int count) {
    return shuffled(people).subList(0, count);
  }

  List<String> shuffled(List<String> those) {
    var shuffled = new ArrayList<>(those);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  void sign(String person) {
    var fragment = links.of(person);
    var number = Integer.parseInt(fragment.substring(fragment.lastIndexOf('.') + 1));
    var presented =
        visitor
            .document(
                "mutation($id: ID!) { surveyPresent(input: {surveyId: $id}) { presentation { token"
                    + " participation { keys { jwk } } } } }")
            .variable("id", blind.survey())
            .execute();
    var at = "surveyPresent.presentation.";
    var browser =
        new BlindRespondent(
            presented
                .path(at + "participation.keys[" + number + "].jwk")
                .entity(String.class)
                .get(),
            "luotain.participation/1 " + blind.survey() + " " + BlindTenant.hash(fragment));
    passes();
    signed.put(person, time.instant());
    var signature =
        visitor
            .document(
                "mutation($input: ParticipationSignInput!) { participationSign(input: $input) {"
                    + " signature } }")
            .variable(
                "input",
                Map.of(
                    "surveyId",
                    blind.survey(),
                    "invitation",
                    BlindTenant.secret(fragment),
                    "blinded",
                    browser.blinded()))
            .execute()
            .path("participationSign.signature")
            .entity(String.class)
            .get();
    ready.put(
        person,
        new Ready(browser, presented.path(at + "token").entity(String.class).get(), signature));
  }

  void submit(String person) {
    var with = Objects.requireNonNull(ready.get(person));
    passes();
    submitted.put(person, time.instant());
    truth.put(
        person,
        visitor
            .document(
                "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
                    + " responseId } } }")
            .variable(
                "input",
                Map.of(
                    "presentationToken",
                    with.presentation(),
                    "submissionId",
                    UUID.randomUUID(),
                    "answers",
                    List.of(Workspace.number("recommend", random.nextInt(11))),
                    "participation",
                    with.browser().token(with.signature())))
            .execute()
            .path("responseSubmit.receipt.responseId")
            .entity(UUID.class)
            .get());
  }

  private void passes() {
    time.pass(Duration.ofMillis(1 + random.nextInt(5_000)));
  }

  void close() {
    blind
        .tenant()
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", blind.survey())
        .executeAndVerify();
  }
}
