package io.luotain.disclosure;

import static io.luotain.Workspace.question;
import static io.luotain.Workspace.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.Written;
import io.luotain.access.MovableTime;
import io.luotain.platform.RandomIds;
import io.luotain.respondent.People;
import io.luotain.response.TakenBack;
import io.luotain.results.AskedResults;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/**
 * Random histories of anonymous surveys, of which everything that leaves the service is looked at:
 * results with filters, breakdowns, trends and comparisons, what is pushed, and what the retention
 * plans. An oracle finds the members behind every number, and an attacker knows them all.
 */
@LuotainTest
@Import(AnonymousApiTest.Time.class)
@TestPropertySource(properties = "luotain.disclosure.every=PT24H")
class PublishedNumbersTest {

  private static final int HISTORIES = 1_000;
  private static final int HISTORIES_OF_THE_API = 30;
  private static final int MOST_WATCHED = 50;
  private static final int SMALL = 12;
  private static final int ROUNDS = 10;
  private static final Duration DAY = Duration.ofDays(1);

  /** Seeds a failure can be repeated with. */
  private static final long SEED = new Random().nextLong();

  @Autowired Luotain luotain;
  @Autowired MovableTime time;
  @Autowired Releases releases;
  @Autowired Blocks blocks;
  @Autowired BlockRepository repository;
  @Autowired WaitingRepository waiting;
  @Autowired TenantMongo mongo;
  @Autowired AutowireCapableBeanFactory beans;
  private final Random random = new Random(SEED);

  /** A tenant and its histories. */
  private record Realm(TenantId tenant, Workspace workspace, List<Chronicle> chronicles) {}

  /** A mistake in the service, of which the oracle must know. */
  enum Leak {
    COUNTS_SOMEBODY_WHO_WAITS("Not whole blocks"),
    GOES_ON_AFTER_AN_ERASURE("Somebody is gone");

    private final String seen;

    Leak(String seen) {
      this.seen = seen;
    }
  }

  @BeforeEach
  void mayReadResults() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                "test", "test", "SCOPE_results:read", "SCOPE_surveys:read"));
  }

  @AfterEach
  void mayReadNothing() {
    SecurityContextHolder.clearContext();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
  }

  private Workspace workspace() {
    var workspace = luotain.newTenant();
    var people = new People(workspace);
    people.define("d0", "TEXT", Map.of("reportable", true));
    people.define("d1", "TEXT", Map.of("reportable", true));
    return workspace;
  }

  /** A live survey in which every answer tells who gave it. */
  private static String survey(Workspace workspace, int dimensions) {
    var own = IntStream.range(0, Chronicle.MOST_PEOPLE).mapToObj(i -> "p" + i).toArray();
    var id =
        workspace.create(
            Map.of(
                "name",
                "Anonymous",
                "title",
                Luotain.english("Hello"),
                "identityMode",
                "ANONYMOUS",
                "questions",
                List.of(
                    required(Written.single("who", own)),
                    Written.single("also", own),
                    Written.nps("q"),
                    Written.grid("grid", List.of("often", "seldom")),
                    question("comment", "Comment?", "text", Map.of("maxLength", 20))),
                "privacy",
                Map.of(
                    "minimumGroup",
                    Chronicle.K,
                    "retentionDays",
                    Chronicle.RETENTION_DAYS,
                    "dimensions",
                    IntStream.range(0, dimensions)
                        .mapToObj(i -> Map.of("attribute", "d" + i, "keep", List.of("0", "1")))
                        .toList())));
    publish(workspace, id);
    return id;
  }

  private static void publish(Workspace workspace, String survey) {
    workspace
        .publish(survey)
        .path("surveyPublish.userErrors")
        .entity(List.class)
        .isEqualTo(List.of());
  }

  private Realm realm(int histories, int largest, int k) {
    var workspace = workspace();
    var tenant = new TenantId(workspace.tenantId());
    var door =
        new ServiceDoor(
            tenant,
            blocks,
            beans.createBean(TakenBack.class),
            beans.createBean(AskedResults.class),
            releases);
    var chronicles = new ArrayList<Chronicle>();
    for (int dimensions = 0; dimensions <= 2; dimensions++) {
      var template = survey(workspace, dimensions);
      publish(workspace, template);
      for (int i = dimensions; i < histories; i += 3) {
        var survey = copy(tenant, template, k);
        chronicles.add(new Chronicle(survey, door, random.nextLong(), dimensions, largest));
      }
    }
    return new Realm(tenant, workspace, chronicles);
  }

  /** As if it had been written and published like the other; a thousand are made faster so. */
  private SurveyId copy(TenantId tenant, String template, int k) {
    var database = mongo.of(tenant);
    var copy = tenant.value() + "-" + RandomIds.next(16);
    var survey = database.getCollection("surveys").find(Filters.eq(template)).first();
    database.getCollection("surveys").insertOne(new Document(survey).append("_id", copy));
    for (var version :
        database.getCollection("surveyVersions").find(Filters.eq("surveyId", template))) {
      var revision = version.getString("_id").substring(template.length());
      var content = new Document(version.get("content", Document.class));
      content.put(
          "privacy",
          new Document(content.get("privacy", Document.class)).append("minimumGroup", k));
      database
          .getCollection("surveyVersions")
          .insertOne(
              new Document(version)
                  .append("_id", copy + revision)
                  .append("surveyId", copy)
                  .append("content", content));
    }
    return new SurveyId(copy);
  }

  private void release(Realm realm) {
    releases.run(realm.tenant);
    for (var each : realm.chronicles) {
      each.released(today(), repository.after(realm.tenant, each.survey(), 0));
    }
  }

  private static void lookAndFollow(Iterable<Realm> realms, LocalDate today)
      throws InterruptedException {
    for (var realm : realms) {
      realm.chronicles.forEach(each -> each.look(today));
    }
    for (var realm : realms) {
      for (var each : realm.chronicles) {
        each.follow();
      }
    }
  }

  private void rounds(List<Realm> realms, int rounds, List<Integer> versions)
      throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      time.pass(DAY.multipliedBy(1 + random.nextInt(12)));
      for (var realm : realms) {
        for (var each : realm.chronicles) {
          each.act(versions);
          if (random.nextInt(4) == 0) {
            each.look(today());
          }
        }
      }
      for (var realm : realms) {
        if (random.nextBoolean()) {
          release(realm);
        }
      }
      lookAndFollow(realms, today());
    }
  }

  /** All surveys are closed, and what still can be is released. */
  private void end(List<Realm> realms) throws InterruptedException {
    for (var realm : realms) {
      mongo
          .of(realm.tenant)
          .getCollection("surveys")
          .updateMany(new Document(), Updates.set("fielding.closesAt", Date.from(time.instant())));
    }
    for (var wait : List.of(DAY, DAY.multipliedBy(8))) {
      time.pass(wait);
      realms.forEach(this::release);
      lookAndFollow(realms, today());
    }
  }

  private static List<Chronicle> all(List<Realm> realms) {
    return realms.stream().flatMap(each -> each.chronicles.stream()).toList();
  }

  private static void close(List<Realm> realms) {
    all(realms).forEach(Chronicle::close);
  }

  @Test
  void everyNumberIsOfWholeBlocksAndNobodyIsToldApart() throws InterruptedException {
    var realms = new ArrayList<Realm>();
    for (int i = 0; i < HISTORIES / MOST_WATCHED; i++) {
      realms.add(realm(MOST_WATCHED, i % 2 == 0 ? SMALL : Chronicle.MOST_PEOPLE, Chronicle.K));
    }
    try {
      rounds(realms, ROUNDS, List.of(1, 2));
      end(realms);
    } finally {
      close(realms);
    }
    all(realms).forEach(Chronicle::compareStates);
    assertThat(all(realms)).hasSize(HISTORIES);
    assertThat(all(realms).stream().mapToInt(Chronicle::states).sum()).isGreaterThan(2 * HISTORIES);
    int attacked = 0;
    for (int i = 0; i < realms.size(); i += 2) {
      attacked += realms.get(i).chronicles.stream().mapToInt(Chronicle::attack).sum();
    }
    assertThat(attacked).isGreaterThan(HISTORIES / 4);
  }

  /** The same over HTTP, and with a version that is published meanwhile. */
  @Test
  void everyNumberOfTheApiIsOfWholeBlocks() throws InterruptedException {
    var workspace = workspace();
    var door = new ApiDoor(workspace, Crowd.of(workspace, time));
    var chronicles = new ArrayList<Chronicle>();
    for (int i = 0; i < HISTORIES_OF_THE_API; i++) {
      var survey = new SurveyId(survey(workspace, i % 3));
      chronicles.add(new Chronicle(survey, door, random.nextLong(), i % 3, SMALL + i % 2 * SMALL));
    }
    var realms = List.of(new Realm(new TenantId(workspace.tenantId()), workspace, chronicles));
    try {
      rounds(realms, ROUNDS / 2, List.of(1));
      chronicles.forEach(each -> publish(workspace, each.survey().value()));
      time.pass(DAY);
      rounds(realms, ROUNDS / 2, List.of(2));
      end(realms);
    } finally {
      close(realms);
    }
    chronicles.forEach(Chronicle::compareStates);
    assertThat(chronicles.stream().mapToInt(Chronicle::states).sum())
        .isGreaterThan(HISTORIES_OF_THE_API);
    for (int i = 0; i < chronicles.size(); i += 2) {
      chronicles.get(i).attack();
    }
  }

  @Test
  void theOracleSeesBlocksThatAreTooSmall() throws InterruptedException {
    var realms = List.of(realm(30, Chronicle.MOST_PEOPLE, Chronicle.K - 1));
    try {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              () -> {
                rounds(realms, ROUNDS, List.of(1, 2));
                all(realms).forEach(Chronicle::compareStates);
              });
    } finally {
      close(realms);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOracleSeesALeak(Leak leak) throws InterruptedException {
    var realm = realm(30, Chronicle.MOST_PEOPLE, Chronicle.K);
    try {
      rounds(List.of(realm), 6, List.of(1, 2));
      realm.chronicles.forEach(each -> each.look(today()));
      int leaks = 0;
      for (var each : realm.chronicles) {
        if (leaks(leak, realm.tenant, each)) {
          leaks++;
          assertThatExceptionOfType(AssertionError.class)
              .isThrownBy(() -> each.look(today()))
              .withMessageContaining(leak.seen);
        }
      }
      assertThat(leaks).isPositive();
    } finally {
      close(List.of(realm));
    }
  }

  /** Whether there was anything to leak. */
  private boolean leaks(Leak leak, TenantId tenant, Chronicle chronicle) {
    return switch (leak) {
      case COUNTS_SOMEBODY_WHO_WAITS -> addsToABlock(tenant, chronicle.survey());
      case GOES_ON_AFTER_AN_ERASURE ->
          chronicle.eraseSecretly(
              sheet -> blocks.erase(tenant, chronicle.survey(), sheet.id(), sheet.secret()));
    };
  }

  private boolean addsToABlock(TenantId tenant, SurveyId survey) {
    var one = waiting.waiting(tenant, survey).stream().map(Waiting::id).findAny();
    var collection = mongo.of(tenant).getCollection(BlockRepository.COLLECTION);
    var ofSurvey = Filters.eq(BlockRepository.SURVEY, survey.value());
    var published = Filters.and(ofSurvey, Filters.exists("withdrawn", false));
    if (one.isEmpty() || collection.find(published).first() == null) {
      return false;
    }
    collection.updateOne(published, Updates.push(BlockRepository.MEMBERS, one.get()));
    // So that blocks are read again from the first.
    collection.insertOne(
        new Document(BlockRepository.SURVEY, survey.value())
            .append(BlockRepository.NUMBER, 0)
            .append("withdrawn", true));
    time.pass(Duration.ofMinutes(1));
    return true;
  }
}
