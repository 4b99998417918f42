package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    blind
        .open(PEOPLE)
        .path("blindWaveOpen.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("WRONG_STATE");
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
                      "_id", "survey", "version", "contract", "dimensions", "answers", "eraseHash");
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

    var silver = blind.respondent(links.of("p13"));
    blind
        .sign(links.of("p1"), silver.blinded())
        .path("participationSign")
        .entity(Map.class)
        .satisfies(
            signed -> {
              var signature = signed.get("signature");
              if (signature != null) {
                assertThat(blind.spend(silver.token((String) signature), 9))
                    .containsExactly("PARTICIPATION_INVALID");
              }
            });

    var second = BlindTenant.of(luotain.newTenant());
    var foreign = second.token(second.opened(PEOPLE).of("p0"));
    assertThat(blind.spend(foreign, 9)).containsExactly("PARTICIPATION_INVALID");
    assertThat(stored("anonymousResponses")).isEmpty();
    assertThat(blind.spend(token, 9)).isEmpty();
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
    var codes = Collections.synchronizedList(new ArrayList<String>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var link : links.byPerson().values()) {
        threads.execute(
            () -> {
              var token = blind.token(link);
              codes.addAll(blind.spend(token, 9));
              codes.addAll(blind.spend(token, 9));
            });
      }
    }
    assertThat(codes).isEmpty();
    var stored = stored("anonymousResponses");
    assertThat(stored).hasSize(200);
    assertThat(new HashSet<>(stored.stream().map(each -> each.get("_id")).toList())).hasSize(200);
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
