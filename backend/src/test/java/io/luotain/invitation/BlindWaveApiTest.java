package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** A blind wave from its opening to the end of its keys, over HTTP. */
@LuotainTest
class BlindWaveApiTest {

  private static final List<String> PEOPLE = IntStream.range(0, 14).mapToObj(i -> "p" + i).toList();

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  @Autowired BlindWaves waves;
  private BlindTenant blind;

  /** Six with gold, eight with silver. */
  @BeforeEach
  void aScheduledSurvey() {
    blind = BlindTenant.of(luotain.newTenant());
    for (int i = 0; i < PEOPLE.size(); i++) {
      blind.knows(PEOPLE.get(i), i < 6 ? "gold" : "silver");
    }
  }

  private List<Document> stored(String collection) {
    return mongo.of(new TenantId(blind.tenant().tenantId())).findAll(Document.class, collection);
  }

  @Test
  void dividesTheInvitedAndGivesEachTheirLink() {
    var opened = blind.open(PEOPLE);
    opened
        .path("blindWaveOpen.strata[*].values[0]")
        .entityList(String.class)
        .containsExactly("gold", "silver");
    opened.path("blindWaveOpen.strata[*].invited").entityList(Integer.class).containsExactly(6, 8);
    var hash = opened.path("blindWaveOpen.hash").entity(String.class).get();
    opened
        .path("blindWaveOpen.entries[*].link")
        .entityList(String.class)
        .satisfies(
            links ->
                assertThat(links)
                    .hasSize(14)
                    .allMatch(link -> link.contains("." + hash + "."))
                    .filteredOn(link -> link.endsWith(".0"))
                    .hasSize(6));
    assertThat(stored("invitations")).hasSize(14);
  }

  @Test
  void refusesAListThatHidesNobodyAndASurveyThatIsOpen() {
    assertThat(problem(PEOPLE.subList(0, 5))).isEqualTo("INVALID");
    blind.opensAt(null);
    assertThat(problem(PEOPLE)).isEqualTo("WRONG_STATE");
    assertThat(stored("blindWaves")).isEmpty();
  }

  private String problem(List<String> people) {
    return blind.open(people).path("blindWaveOpen.userErrors[0].code").entity(String.class).get();
  }

  @Test
  void anInvitationIsGoodForOneAnswerThatNamesNobody() {
    var links = blind.opened(PEOPLE);
    var token = blind.token(links.of("p0"));
    var receipt = blind.submit(token, UUID.randomUUID(), 9);
    var first = receipt.path("responseSubmit.receipt.eraseSecret").entity(String.class).get();
    assertThat(links.of("p0"))
        .contains(receipt.path("responseSubmit.receipt.contract").entity(String.class).get());
    blind
        .submit(token, UUID.randomUUID(), 9)
        .path("responseSubmit.receipt.eraseSecret")
        .entity(String.class)
        .isEqualTo(first);
    assertThat(blind.spend(token, 2)).containsExactly("ALREADY_ANSWERED");
    assertThat(stored("anonymousResponses"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.keySet())
                  .containsExactlyInAnyOrder(
                      "_id",
                      "survey",
                      "version",
                      "contract",
                      "dimensions",
                      "answers",
                      "eraseHash",
                      "spent");
              assertThat(each.getList("dimensions", String.class)).containsExactly("gold");
            });
    blind
        .tenant()
        .admin()
        .document(
            "query($id: ID!) { invitationCounts(surveyId: $id) { invited answered responseRate }"
                + " invitations(surveyId: $id, state: ANSWERED) { edges { cursor } } }")
        .variable("id", blind.survey())
        .execute()
        .path("invitations.edges")
        .entityList(Object.class)
        .hasSize(0)
        .path("invitationCounts")
        .entity(Map.class)
        .satisfies(
            counts ->
                assertThat(counts.toString())
                    .isEqualTo("{invited=14, answered=null, responseRate=null}"));
  }

  @Test
  void aReplyThatWasLostIsGivenAgainAndNoSecondMessageIsSigned() {
    var link = blind.opened(PEOPLE).of("p0");
    var respondent = blind.respondent(link);
    var signature = blind.signature(link, respondent.blinded());
    assertThat(blind.signature(link, respondent.blinded())).isEqualTo(signature);
    blind
        .sign(link, blind.respondent(link).blinded())
        .path("participationSign.userErrors[0].message")
        .entity(String.class)
        .satisfies(message -> assertThat(message).contains("Another browser"));
    assertThat(blind.spend(respondent.token(signature), 9)).isEmpty();
  }

  @Test
  void tokensThatAreForgedOrOfAnotherSurveyOrStratumAreRefused() {
    var links = blind.opened(PEOPLE);
    var token = blind.token(links.of("p0"));
    var end = token.endsWith("A") ? "Q" : "A";
    assertThat(blind.spend(token.substring(0, token.length() - 1) + end, 9))
        .containsExactly("PARTICIPATION_INVALID");
    assertThat(blind.spend(null, 9)).containsExactly("PARTICIPATION_INVALID");
    assertThat(blind.spend("", 9)).containsExactly("PARTICIPATION_INVALID");

    var foreign = blind.another();
    assertThat(blind.spend(foreign.token(foreign.opened(PEOPLE).of("p0")), 9))
        .containsExactly("PARTICIPATION_INVALID");
    var stranger = BlindTenant.of(luotain.newTenant());
    assertThat(blind.spend(stranger.token(stranger.opened(PEOPLE).of("p0")), 9))
        .containsExactly("PARTICIPATION_INVALID");
    assertThat(stored("anonymousResponses")).isEmpty();
    assertThat(blind.spend(token, 9)).isEmpty();
  }

  @Test
  void nobodyChoosesTheirStratum() {
    var links = blind.opened(PEOPLE);
    assertThat(BlindTenant.number(links.of("p0"))).isNotEqualTo(BlindTenant.number(links.of("p6")));
    for (int i = 0; i < 5; i++) {
      var link = links.of("p" + i);
      var changed = link.substring(0, link.lastIndexOf('.') + 1) + (1 - BlindTenant.number(link));
      var respondent = blind.respondent(changed);
      var signed =
          blind
              .sign(changed, respondent.blinded())
              .path("participationSign")
              .entity(Map.class)
              .get();
      if (signed.get("signature") instanceof String signature) {
        assertThat(blind.spend(respondent.token(signature), 9))
            .as("signed by the key of the invitation, not of the link")
            .containsExactly("PARTICIPATION_INVALID");
      } else {
        assertThat(signed.toString()).contains("code=INVALID");
      }
    }
    assertThat(stored("anonymousResponses")).isEmpty();
    assertThat(blind.spend(blind.token(links.of("p5")), 9)).isEmpty();
    assertThat(blind.spend(blind.token(links.of("p6")), 9)).isEmpty();
    assertThat(stored("anonymousResponses"))
        .extracting(each -> each.getList("dimensions", String.class))
        .containsExactlyInAnyOrder(List.of("gold"), List.of("silver"));
  }

  @Test
  void ofManyAnswersToOneTokenAtOnceOneCounts() throws Exception {
    var token = blind.token(blind.opened(PEOPLE).of("p0"));
    var codes =
        atOnce(
            IntStream.rangeClosed(0, 10)
                .<Callable<List<String>>>mapToObj(answer -> () -> blind.spend(token, answer))
                .toList());
    assertThat(codes).filteredOn(List::isEmpty).hasSize(1);
    assertThat(codes).filteredOn(each -> each.equals(List.of("ALREADY_ANSWERED"))).hasSize(10);
    assertThat(stored("anonymousResponses")).hasSize(1);
  }

  @Test
  void aReplyLostAtAnyStepIsAskedForAgain() {
    blind.links(PEOPLE);
    var link = blind.links(PEOPLE).of("p0");
    blind.opensAt(null);
    blind.presentation();
    var respondent = blind.respondent(link);
    blind.signature(link, respondent.blinded());
    var token = respondent.token(blind.signature(link, respondent.blinded()));
    var presentation = blind.presentation();
    var submission = UUID.randomUUID();
    var lost = receipt(blind.submit(presentation, token, submission, 9));
    assertThat(receipt(blind.submit(presentation, token, submission, 9))).isEqualTo(lost);
    assertThat(receipt(blind.submit(blind.presentation(), token, UUID.randomUUID(), 9)))
        .isEqualTo(lost);
    assertThat(stored("anonymousResponses")).hasSize(1);
  }

  private static Map<?, ?> receipt(Response submitted) {
    return submitted.path("responseSubmit.receipt").entity(Map.class).get();
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void nobodyIsKnownWhoAnswersABlindWave() {
    var link = blind.opened(PEOPLE).of("p0");
    var people = new People(blind.tenant());
    for (var by :
        List.of(
            Map.of("respondentToken", people.token("p0", Map.of())),
            Map.of("invitation", BlindTenant.secret(link)))) {
      blind
          .present(by)
          .path("surveyPresent.userErrors[0].code")
          .entity(String.class)
          .isEqualTo("INVALID");
    }
  }

  @Test
  void twoHundredAtOnceCountOnceEach() throws Exception {
    var people = IntStream.range(0, 200).mapToObj(i -> "q" + i).toList();
    var links = blind.opened(people);
    var tokens =
        atOnce(
            links.byPerson().values().stream()
                .<Callable<String>>map(link -> () -> tokenAskedForTwice(link))
                .toList());
    var calls =
        tokens.stream()
            .<Callable<Map<?, ?>>>mapMulti(
                (token, each) -> {
                  var submission = UUID.randomUUID();
                  each.accept(() -> receipt(blind.submit(token, submission, 9)));
                  each.accept(() -> receipt(blind.submit(token, submission, 9)));
                  each.accept(() -> receipt(blind.submit(token, UUID.randomUUID(), 9)));
                })
            .toList();
    var receipts = atOnce(calls);
    assertThat(receipts).hasSize(600).doesNotContainNull();
    assertThat(new HashSet<>(receipts)).as("one for each person").hasSize(200);
    var ids = stored("anonymousResponses").stream().map(each -> each.get("_id")).toList();
    assertThat(ids).hasSize(200).doesNotHaveDuplicates();
  }

  private String tokenAskedForTwice(String link) {
    var respondent = blind.respondent(link);
    var first = blind.signature(link, respondent.blinded());
    assertThat(blind.signature(link, respondent.blinded())).isEqualTo(first);
    return respondent.token(first);
  }

  @Test
  void keysGoWhenTheSurveyClosesAndTokensAreStillTaken() {
    var links = blind.opened(PEOPLE);
    var token = blind.token(links.of("p0"));
    var tenant = new TenantId(blind.tenant().tenantId());
    waves.forgetKeys(tenant);
    assertThat(stored("blindWaves").getFirst().toJson()).contains("signingKey");
    var late = presentationFor(token);
    blind
        .tenant()
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", blind.survey())
        .executeAndVerify();
    waves.forgetKeys(tenant);
    assertThat(stored("blindWaves").getFirst().toJson()).doesNotContain("signingKey");
    late.run();
    assertThat(stored("anonymousResponses")).hasSize(1);
    blind
        .sign(links.of("p1"), "AA")
        .path("participationSign.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("SURVEY_NOT_LIVE");
  }

  /** Presents now; answers when it is run. */
  private Runnable presentationFor(String token) {
    var presentation =
        blind.present(Map.of()).path("surveyPresent.presentation.token").entity(String.class).get();
    return () ->
        blind
            .tenant()
            .visitor()
            .document(
                "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) {"
                    + " userErrors { code } } }")
            .variable(
                "input",
                Map.of(
                    "presentationToken",
                    presentation,
                    "submissionId",
                    UUID.randomUUID(),
                    "answers",
                    List.of(io.luotain.Workspace.number("recommend", 9)),
                    "participation",
                    token))
            .execute()
            .path("responseSubmit.userErrors")
            .entityList(Object.class)
            .hasSize(0);
  }
}
