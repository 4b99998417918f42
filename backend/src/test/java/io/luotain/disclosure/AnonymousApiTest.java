package io.luotain.disclosure;

import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.access.MovableTime;
import io.luotain.platform.Digests;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/** An anonymous survey from its first presentation to the end of its retention, over HTTP. */
@LuotainTest
@Import(AnonymousApiTest.Time.class)
@TestPropertySource(properties = "luotain.disclosure.every=PT24H")
class AnonymousApiTest {

  private static final int K = 3;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Map<String, Object> ANYBODY = Map.of();

  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private static final String RESULTS =
      """
      query($id: ID!, $filter: String, $by: [String!]! = [], $interval: ResultsInterval,
          $to: ResultsCompareInput) {
        surveyResults(surveyId: $id, filter: $filter, breakdownBy: $by, interval: $interval,
            compareTo: $to) {
          n withheld { reason minimumGroup message } versions { n } days { n }
          questions { questionId n }
          breakdown { keys { by value label } n } trend { n }
          comparison { n both withheld { reason } } } }
      """;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }
  }

  @Autowired Luotain luotain;
  @Autowired MovableTime time;
  @Autowired Releases releases;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private Crowd crowd;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    var people = new People(tenant);
    people.define(
        "tier",
        "CHOICE",
        Map.of(
            "reportable",
            true,
            "options",
            List.of(People.option("gold", "Gold"), People.option("silver", "Silver"))));
    people.define("age", "NUMBER", Map.of("reportable", true));
    people.define("joined", "DATE", Map.of("reportable", true));
    people.define("city", "TEXT", Map.of("reportable", true));
    people.define("email", "TEXT", Map.of("personal", true));
    crowd = Crowd.of(tenant, time);
    survey = live(List.of(Map.of("attribute", "tier")));
  }

  private String live(List<Map<String, Object>> dimensions) {
    return tenant.liveAnonymousSurvey(
        Map.of("minimumGroup", K, "retentionDays", 30, "dimensions", dimensions));
  }

  private void release() {
    releases.run(new TenantId(tenant.tenantId()));
  }

  private void nextDay() {
    time.pass(DAY);
    release();
  }

  private Response results(Map<String, Object> arguments) {
    var request = tenant.admin().document(RESULTS).variable("id", survey);
    arguments.forEach(request::variable);
    return request.execute();
  }

  private int n() {
    return results(Map.of()).path("surveyResults.n").entity(Integer.class).get();
  }

  private List<Document> stored(String collection) {
    return mongo
        .of(new TenantId(tenant.tenantId()))
        .getCollection(collection)
        .find()
        .into(new java.util.ArrayList<>());
  }

  @Test
  void theContractIsShownBeforeTheFirstQuestionAndIsOnTheReceipt() {
    var presented = crowd.presented(survey, "ann-4711", Map.of("tier", "gold"));
    var privacy = presented.path("surveyPresent.presentation.privacy").entity(OBJECT).get();
    assertThat(privacy)
        .containsEntry("minimumGroup", K)
        .containsEntry("retentionDays", 30)
        .containsEntry("kept", List.of("The tier"));
    var token = presented.path("surveyPresent.presentation.token").entity(String.class).get();
    var receipt = crowd.submit(token, UUID.randomUUID(), List.of(number("recommend", 9)));
    assertThat(receipt.contract()).isEqualTo(privacy.get("hash"));
    assertThat((String) privacy.get("statement"))
        .startsWith("17:luotain.privacy/21:%d2:30".formatted(K))
        .contains("4:tier")
        .satisfies(text -> assertThat(Digests.sha256(text)).isEqualTo(privacy.get("hash")));
  }

  @Test
  void nothingShowsBeforeTheFirstBlock() {
    crowd.answers(survey, 2 * K - 1, ANYBODY, 9);
    release();
    var results = results(Map.of("to", Map.of("filter", "response.version == 1")));
    results
        .path("surveyResults.withheld.reason")
        .entity(String.class)
        .isEqualTo("NOTHING_PUBLISHED");
    results.path("surveyResults.withheld.minimumGroup").entity(Integer.class).isEqualTo(K);
    results
        .path("surveyResults.comparison.withheld.reason")
        .entity(String.class)
        .isEqualTo("NOTHING_PUBLISHED");
    assertThat(n()).isZero();
    crowd.answer(survey, ANYBODY, 2);
    assertThat(n()).isZero();
    release();
    assertThat(n()).as("its period has been released").isZero();
    nextDay();
    var published = results(Map.of());
    published.path("surveyResults.n").entity(Integer.class).isEqualTo(2 * K);
    published
        .path("surveyResults.withheld.reason")
        .entity(String.class)
        .isEqualTo("PUBLISHED_IN_BLOCKS");
    published.path("surveyResults.questions[*].n").entityList(Integer.class).contains(6, 0);
  }

  @Test
  void numbersChangeOnlyWithARelease() {
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    nextDay();
    for (int i = 0; i < 2 * K; i++) {
      crowd.answer(survey, ANYBODY, 1);
      time.pass(Duration.ofSeconds(6));
      assertThat(n()).isEqualTo(2 * K);
    }
    nextDay();
    assertThat(n()).isEqualTo(4 * K);
  }

  @Test
  void whatFewAnsweredIsBlank() {
    crowd.answers(survey, K, ANYBODY, 9);
    for (int i = 0; i < K; i++) {
      var token = crowd.present(survey, "p" + i, ANYBODY);
      var answers =
          i == 0
              ? List.of(number("recommend", 1))
              : List.of(number("recommend", 1), option("reason", "price"), text("comment", "No"));
      crowd.submit(token, UUID.randomUUID(), answers);
    }
    nextDay();
    results(Map.of())
        .path("surveyResults.questions[*].n")
        .entityList(Integer.class)
        .containsExactly(6, 0, 0, 0);
  }

  @Test
  void oneResponseIsNeverListed() {
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    tenant.tryOut(survey, List.of(number("recommend", 5)));
    nextDay();
    var ask =
        "query($id: ID!, $test: Boolean!) { responses(surveyId: $id, test: $test) { edges { node {"
            + " id } } } }";
    var listed = tenant.admin().document(ask).variable("id", survey).variable("test", false);
    assertWithheld(listed.execute(), "never listed");
    tenant
        .admin()
        .document(ask)
        .variable("id", survey)
        .variable("test", true)
        .execute()
        .path("responses.edges")
        .entityList(Object.class)
        .hasSize(1);
    assertThat(n()).isEqualTo(2 * K);
  }

  private static void assertWithheld(Response response, String message) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.getExtensions())
                              .containsEntry("classification", "WITHHELD");
                          assertThat(error.getMessage()).contains(message);
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "answers.recommend > 6",
    "has(answers.comment)",
    "response.channel == 'LINK'",
    "respondent.tier == 'gold' && answers.recommend > 6"
  })
  void aFilterThatTakesBlocksApartIsWithheld(String filter) {
    assertWithheld(results(Map.of("filter", filter)), "`filter`: ");
    assertWithheld(results(Map.of("to", Map.of("filter", filter))), "`compareTo.filter`: ");
  }

  @ParameterizedTest
  @CsvSource({"answers.reason", "response.channel", "response.locale"})
  void aBreakdownThatTakesBlocksApartIsWithheld(String by) {
    assertWithheld(results(Map.of("by", List.of(by))), "`breakdownBy`: ");
  }

  @Test
  void whatIsNotKeptIsUnknownToFilters() {
    for (var filter : List.of("respondent.city == 'Oulu'", "respondent.email == 'a@b.fi'")) {
      results(Map.of("filter", filter))
          .errors()
          .satisfy(errors -> assertThat(errors).singleElement().asString().contains("`filter`"));
    }
  }

  @Test
  void blocksAreFilteredAndBrokenDownWhole() {
    crowd.answers(survey, 2 * K, Map.of("tier", "gold"), 9);
    crowd.answers(survey, K, Map.of("tier", "silver"), 3);
    crowd.answers(survey, K, ANYBODY, 5);
    nextDay();
    var byTier = results(Map.of("by", List.of("respondent.tier"), "interval", "MONTH"));
    byTier
        .path("surveyResults.breakdown[*].keys[0].value")
        .entityList(String.class)
        .containsExactly("gold", "other");
    byTier.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(6, 6);
    byTier.path("surveyResults.trend[*].n").entityList(Integer.class).containsExactly(12);
    var golden =
        results(
            Map.of(
                "filter",
                "respondent.tier == 'gold'",
                "to",
                Map.of("filter", "respondent.tier != 'gold'")));
    golden.path("surveyResults.n").entity(Integer.class).isEqualTo(6);
    golden.path("surveyResults.comparison.n").entity(Integer.class).isEqualTo(6);
    golden.path("surveyResults.comparison.both").entity(Integer.class).isEqualTo(0);
    var silver = results(Map.of("filter", "respondent.tier == 'silver'"));
    silver.path("surveyResults.n").entity(Integer.class).isEqualTo(0);
    silver
        .path("surveyResults.withheld.reason")
        .entity(String.class)
        .isEqualTo("NOTHING_PUBLISHED");
  }

  @Test
  void versionsSideBySideAreBlocksToo() {
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    nextDay();
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    time.pass(Duration.ofSeconds(10));
    crowd.answers(survey, K, ANYBODY, 9);
    nextDay();
    var compared =
        tenant
            .admin()
            .document(
                "query($id: ID!) { surveyComparison(surveyId: $id, by: VERSION) { results { n"
                    + " withheld { reason } } } }")
            .variable("id", survey)
            .execute();
    compared.path("surveyComparison.results[*].n").entityList(Integer.class).containsExactly(6, 0);
    compared
        .path("surveyComparison.results[*].withheld.reason")
        .entityList(String.class)
        .containsExactly("PUBLISHED_IN_BLOCKS", "NOTHING_PUBLISHED");
  }

  @Test
  void valuesAreCoarseBeforeTheyAreStored() {
    survey =
        live(
            List.of(
                Map.of("attribute", "age", "bands", List.of(18, 30)),
                Map.of("attribute", "joined"),
                Map.of("attribute", "city", "keep", List.of("Oulu"))));
    var person =
        Map.of("age", 29, "joined", "1987-06-05", "city", "Oulu", "email", "ann@example.org");
    var other = new HashMap<String, Object>(person);
    other.putAll(Map.of("age", 31, "city", "Utsjoki"));
    crowd.answers(survey, 2 * K, person, 9);
    crowd.answers(survey, 2 * K, other, 9);
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    assertThat(stored(AnonymousResponseRepository.COLLECTION))
        .extracting(each -> each.getList("dimensions", String.class))
        .containsOnly(
            List.of("18..30", "1987", "Oulu"),
            List.of("30..", "1987", "other"),
            List.of("", "", ""));
    nextDay();
    results(Map.of("by", List.of("respondent.age", "respondent.city")))
        .path("surveyResults.breakdown[*].keys[*].value")
        .entityList(String.class)
        .containsExactly("18..30", "Oulu", "30..", "other");
    results(Map.of("filter", "respondent.joined == '1987'"))
        .path("surveyResults.n")
        .entity(Integer.class)
        .isEqualTo(4 * K);
  }

  @Test
  void nothingThatIsStoredTellsWhoOrWhenOrInWhichOrder() {
    var id = UUID.randomUUID();
    var token = crowd.present(survey, "ann-4711", Map.of("tier", "gold", "age", 29));
    crowd.submit(token, id, List.of(number("recommend", 9)));
    crowd.answers(survey, 2 * K, Map.of("tier", "gold"), 9);
    nextDay();
    assertThat(stored(AnonymousResponseRepository.COLLECTION))
        .hasSize(2 * K + 1)
        .allSatisfy(
            each -> {
              assertThat(each.keySet())
                  .containsExactlyInAnyOrder(
                      "_id", "survey", "version", "contract", "answers", "eraseHash", "block");
              assertThat(each.values()).noneMatch(Date.class::isInstance);
              assertThat(each.get("_id", UUID.class).version()).isNotEqualTo(1);
              assertThat(each.toString()).doesNotContain("ann-4711", id.toString());
            });
    assertThat(stored(BlockRepository.COLLECTION))
        .allSatisfy(
            each -> {
              assertThat(each.values()).noneMatch(Date.class::isInstance);
              assertThat(each.getString("released")).hasSize(10);
            });
    assertThat(stored("responses")).isEmpty();
  }

  @Test
  void aRepeatedSubmissionGivesTheSameReceiptAndCountsOnce() {
    var id = UUID.randomUUID();
    var token = crowd.present(survey, "ann", ANYBODY);
    var first = crowd.submit(token, id, List.of(number("recommend", 9)));
    assertThat(crowd.submit(token, id, List.of(number("recommend", 9)))).isEqualTo(first);
    tenant
        .submit(token, id, List.of(number("recommend", 8)))
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("SUBMISSION_ID_REUSED");
    crowd.answers(survey, 2 * K - 1, ANYBODY, 9);
    nextDay();
    assertThat(n()).isEqualTo(2 * K);
  }

  @Test
  void erasingTakesTheWholeBlockBack() {
    var receipts = crowd.answers(survey, 2 * K, ANYBODY, 9);
    nextDay();
    var mine = receipts.getFirst();
    assertThat(crowd.erase(survey, mine.responseId(), receipts.getLast().eraseSecret()))
        .isEqualTo("NOT_FOUND");
    assertThat(crowd.erase("s-none", mine.responseId(), mine.eraseSecret())).isEqualTo("NOT_FOUND");
    assertThat(n()).isEqualTo(2 * K);
    assertThat(crowd.erase(survey, mine.responseId(), mine.eraseSecret())).isEqualTo("ERASED");
    assertThat(n()).isZero();
    assertThat(crowd.erase(survey, mine.responseId(), mine.eraseSecret())).isEqualTo("ERASED");
    crowd.answers(survey, 2 * K, ANYBODY, 1);
    nextDay();
    assertThat(n()).as("those left of the block are not published again").isEqualTo(2 * K);
  }

  @Test
  void whatWasErasedBeforeItsReleaseNeverShowsAndNeverComesBack() {
    var id = UUID.randomUUID();
    var token = crowd.present(survey, "ann", ANYBODY);
    var answers = List.of(number("recommend", 0));
    var mine = crowd.submit(token, id, answers);
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    assertThat(crowd.erase(survey, mine.responseId(), mine.eraseSecret())).isEqualTo("ERASED");
    assertThat(crowd.submit(token, id, answers)).isEqualTo(mine);
    nextDay();
    assertThat(n()).isEqualTo(2 * K);
  }

  @Test
  void retentionDeletesWholeBlocksAndSaysBeforeWhatItWould() {
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    nextDay();
    time.pass(Duration.ofDays(20));
    crowd.answers(survey, 2 * K, ANYBODY, 9);
    release();
    assertThat(n()).isEqualTo(4 * K);
    time.pass(Duration.ofDays(11));
    var plan = retention();
    assertThat(plan).containsEntry("blocks", 1).containsEntry("responses", 2 * K);
    assertThat(n()).as("a dry run").isEqualTo(4 * K);
    release();
    assertThat(n()).isEqualTo(2 * K);
    assertThat(retention()).containsEntry("blocks", 0).containsEntry("responses", 0);
    assertThat(stored(AnonymousResponseRepository.COLLECTION)).hasSize(2 * K);
  }

  private Map<String, Object> retention() {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { surveyRetention(surveyId: $id) { releasedBefore blocks responses }"
                + " }")
        .variable("id", survey)
        .execute()
        .path("surveyRetention")
        .entity(OBJECT)
        .get();
  }

  @Test
  void closingReleasesTheRestAndDeletesWhatIsTooLittle() {
    crowd.answers(survey, K, ANYBODY, 9);
    nextDay();
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", survey)
        .executeAndVerify();
    nextDay();
    assertThat(n()).as("answers that were given offline may still come").isZero();
    time.pass(Duration.ofDays(7));
    release();
    assertThat(n()).isEqualTo(K);

    survey = live(List.of());
    crowd.answers(survey, K - 1, ANYBODY, 9);
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", survey)
        .executeAndVerify();
    release();
    time.pass(Duration.ofDays(8));
    release();
    assertThat(n()).isZero();
    assertThat(stored(AnonymousResponseRepository.COLLECTION)).hasSize(K);
  }

  @Test
  void whoeverWatchesSeesOnlyReleases() {
    var client =
        WebClient.builder()
            .clientConnector(new JdkClientHttpConnector())
            .baseUrl(luotain.url() + "/graphql")
            .defaultHeaders(headers -> headers.setBearerAuth(share()))
            .build();
    var n =
        HttpGraphQlClient.create(client)
            .document(
                "subscription($id: ID!) { resultsChanged(surveyId: $id) { n withheld { reason } }"
                    + " }")
            .variable("id", survey)
            .executeSubscription()
            .mapNotNull(each -> each.field("resultsChanged.n").toEntity(Integer.class));
    StepVerifier.create(n)
        .expectNext(0)
        .then(() -> crowd.answers(survey, 2 * K, ANYBODY, 9))
        .expectNoEvent(Duration.ofSeconds(1))
        .then(this::nextDay)
        .expectNext(2 * K)
        .then(() -> eraseOneOf(crowd.answers(survey, 1, ANYBODY, 9)))
        .expectNoEvent(Duration.ofSeconds(1))
        .thenCancel()
        .verify(Duration.ofSeconds(30));
  }

  private void eraseOneOf(List<Crowd.Receipt> receipts) {
    var receipt = receipts.getFirst();
    crowd.erase(survey, receipt.responseId(), receipt.eraseSecret());
  }

  private String share() {
    return tenant
        .admin()
        .document("mutation($id: ID!) { resultsShareCreate(input: {surveyId: $id}) { token } }")
        .variable("id", survey)
        .execute()
        .path("resultsShareCreate.token")
        .entity(String.class)
        .get();
  }
}
