package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Who can open a blind wave, when, and that nobody gets in beside the invited. */
@LuotainTest
class BlindOpeningApiTest {

  private static final List<String> PEOPLE = IntStream.range(0, 14).mapToObj(i -> "p" + i).toList();
  private static final String LATER = "2100-01-01T00:00:00Z";

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private BlindTenant blind;

  /** Every second has gold, the others silver. */
  @BeforeEach
  void aScheduledSurvey() {
    blind = BlindTenant.of(luotain.newTenant());
    for (int i = 0; i < PEOPLE.size(); i++) {
      blind.knows(PEOPLE.get(i), i % 2 == 0 ? "gold" : "silver");
    }
  }

  private List<Document> stored(String collection) {
    return mongo.of(new TenantId(blind.tenant().tenantId())).findAll(Document.class, collection);
  }

  private String problem(List<String> people) {
    return blind
        .open(people)
        .path("blindWaveOpen.userErrors[0].message")
        .entity(String.class)
        .get();
  }

  @Test
  void refusesAWaveThatWasOpenAndDoesNotTellWhetherAnybodyAnswered() {
    blind.opensAt(null);
    blind.opensAt(LATER);
    var unanswered = problem(PEOPLE);
    blind.opensAt(null);
    assertThat(blind.spend(null, 9)).isEmpty();
    blind.opensAt(LATER);
    assertThat(problem(PEOPLE))
        .isEqualTo(unanswered)
        .contains("may have been open", "another wave");
    assertThat(stored("blindWaves")).isEmpty();
    assertThat(stored("invitations")).isEmpty();
    blind.opensAt(null);
    assertThat(blind.spend(null, 9)).as("a refused wave is still open to all").isEmpty();

    blind.opensAt(LATER);
    assertThat(published("2")).isEmpty();
    assertThat(blind.links(PEOPLE).byPerson()).hasSize(14);
  }

  @Test
  void whatWasPresentedOpenlyBeforeIsNotTakenAfterwards() {
    blind.opensAt(null);
    var presentation = blind.presentation();
    interrupted("", Instant.now().minusSeconds(600));
    blind.opensAt(LATER);
    blind.links(PEOPLE);
    assertThat(codes(presentation, null)).containsExactly("PARTICIPATION_INVALID");
    blind.opensAt(null);
    assertThat(codes(presentation, null)).containsExactly("PARTICIPATION_INVALID");
    assertThat(stored("anonymousResponses")).isEmpty();
  }

  private List<String> codes(String presentation, @Nullable String token) {
    return blind
        .submit(presentation, token, UUID.randomUUID(), 9)
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .get();
  }

  @Test
  void letsEveryInstanceKnowBeforeTheSurveyOpens() {
    blind.opensAt(Instant.now().plusSeconds(30).toString());
    assertThat(published("2")).isEmpty();
    assertThat(problem(PEOPLE)).contains("a minute from now");
    assertThat(stored("blindWaves")).isEmpty();
  }

  @Test
  void aWaveThatIsBeingOpenedIsAnsweredLaterAndTheSameCallCompletesIt() {
    blind.opensAt(null);
    var presentation = blind.presentation();
    interrupted("", Instant.now());
    toBeTriedAgain(blind.submit(presentation, null, UUID.randomUUID(), 9));
    blind.opensAt(LATER);
    assertThat(problem(PEOPLE)).contains("Another call");
  }

  @Test
  void aWaveWhoseOpeningWasInterruptedIsPresentedToNobodyUntilTheSameCallCompletesIt() {
    interrupted("", Instant.now().minusSeconds(600));
    blind.opensAt(null);
    toBeTriedAgain(blind.present(Map.of()));
    toBeTriedAgain(blind.sign("lt_in_" + "0".repeat(58) + ".x.0", "AA"));
    blind.opensAt(LATER);
    var link = blind.opened(PEOPLE).of("p0");
    assertThat(stored("blindWaves")).hasSize(1);
    assertThat(blind.spend(blind.token(link), 9)).isEmpty();
  }

  @Test
  void whoAsksForASignatureBeforeASurveyThatWasPutOffMayAskAgain() {
    var link = blind.opened(PEOPLE).of("p0");
    var respondent = blind.respondent(link);
    var presentation = blind.presentation();
    blind.opensAt(LATER);
    toBeTriedAgain(blind.sign(link, respondent.blinded()));
    blind.opensAt(null);
    var token = respondent.token(blind.signature(link, respondent.blinded()));
    blind.opensAt(LATER);
    assertThat(codes(presentation, token)).as("answers are taken all the while").isEmpty();
  }

  /** An error and no data: our widget takes user errors for final, and tries all else again. */
  private static void toBeTriedAgain(GraphQlTester.Response response) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .first()
                    .extracting(error -> error.getExtensions().get("classification"))
                    .isEqualTo("TRY_AGAIN"));
  }

  /** What an instance leaves that dies while it opens the wave. */
  private void interrupted(String contract, Instant since) {
    mongo
        .of(new TenantId(blind.tenant().tenantId()))
        .save(
            new Document("_id", blind.survey() + "/")
                .append("surveyId", blind.survey())
                .append("contract", contract)
                .append("ready", false)
                .append("openedAt", Date.from(since))
                .append("strata", List.of()),
            "blindWaves");
  }

  @Test
  void theSameListGetsTheLinksAgainAndAnotherDoesNot() {
    var lost = blind.links(PEOPLE);
    var links = blind.links(PEOPLE.reversed());
    for (var person : PEOPLE) {
      assertThat(after(links.of(person))).isEqualTo(after(lost.of(person)));
      assertThat(links.of(person))
          .as("browsers keep what they blinded under the invitation's id")
          .startsWith(lost.of(person).substring(0, "lt_in_".length() + 32));
      assertThat(BlindTenant.secret(links.of(person)))
          .isNotEqualTo(BlindTenant.secret(lost.of(person)));
    }
    assertThat(problem(PEOPLE.subList(0, 13))).contains("list is fixed");
    assertThat(problem(List.copyOf(IntStream.range(1, 15).mapToObj(i -> "p" + i).toList())))
        .contains("list is fixed");
    blind.opensAt(null);
    var old = blind.respondent(lost.of("p0"));
    blind
        .sign(lost.of("p0"), old.blinded())
        .path("participationSign.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("INVITATION_INVALID");
    assertThat(blind.spend(blind.token(links.of("p0")), 9)).isEmpty();
    assertThat(problem(PEOPLE)).contains("yet to come");
  }

  private static String after(String fragment) {
    return fragment.substring(fragment.indexOf('.'));
  }

  @Test
  void newLinksDoNotSignASecondMessage() {
    var link = blind.opened(PEOPLE).of("p0");
    var respondent = blind.respondent(link);
    var signature = blind.signature(link, respondent.blinded());
    blind.opensAt(LATER);
    var again = blind.opened(PEOPLE).of("p0");
    assertThat(blind.signature(again, respondent.blinded())).isEqualTo(signature);
    blind
        .sign(again, blind.respondent(again).blinded())
        .path("participationSign.userErrors[0].message")
        .entity(String.class)
        .satisfies(message -> assertThat(message).contains("Another browser"));
    assertThat(blind.spend(respondent.token(signature), 9)).isEmpty();
  }

  @Test
  void needsWhatTheLinksTellAndListsPeopleInNoOrderOfStrata() {
    blind
        .open(new People(blind.tenant()).with("INVITATIONS_WRITE"), PEOPLE)
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("FORBIDDEN"));
    assertThat(stored("blindWaves")).isEmpty();
    blind
        .open(new People(blind.tenant()).with("INVITATIONS_WRITE, RESPONDENTS_READ"), PEOPLE)
        .path("blindWaveOpen.entries[*].respondentId")
        .entityList(String.class)
        .isEqualTo(PEOPLE.stream().sorted().toList());
  }

  @Test
  void noVersionOfTheWaveHasAnotherContract() {
    blind.links(PEOPLE);
    tighten();
    assertThat(published(null)).containsExactly("draft.privacy");
    assertThat(published("2")).isEmpty();
  }

  @Test
  void answersToAVersionWithAnotherContractAreRefused() {
    blind.opensAt(null);
    var before = blind.presentation();
    blind.opensAt(LATER);
    tighten();
    assertThat(published(null)).isEmpty();
    interrupted("", Instant.now().minusSeconds(600));
    var links = blind.opened(PEOPLE);
    var token = blind.token(links.of("p0"));
    assertThat(codes(before, token)).containsExactly("PRESENTATION_INVALID");
    assertThat(blind.spend(token, 9)).isEmpty();
  }

  private void tighten() {
    var revision =
        blind
            .tenant()
            .admin()
            .document("query($id: ID!) { survey(id: $id) { revision } }")
            .variable("id", blind.survey())
            .execute()
            .path("survey.revision")
            .entity(Integer.class)
            .get();
    blind
        .tenant()
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors { code"
                + " } } }")
        .variable(
            "input",
            Map.of(
                "id",
                blind.survey(),
                "revision",
                revision,
                "privacy",
                Map.of(
                    "minimumGroup",
                    BlindTenant.K,
                    "retentionDays",
                    30,
                    "release",
                    "WEEK",
                    "dimensions",
                    List.of(Map.of("attribute", "tier", "keep", List.of("gold", "silver"))))))
        .execute()
        .path("surveyUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private List<String> published(@Nullable String wave) {
    return blind
        .tenant()
        .publish(blind.survey(), "COMPATIBLE", wave)
        .path("surveyPublish.userErrors[*].path")
        .entityList(List.class)
        .get()
        .stream()
        .map(path -> String.join(".", ((List<?>) path).stream().map(String::valueOf).toList()))
        .toList();
  }
}
