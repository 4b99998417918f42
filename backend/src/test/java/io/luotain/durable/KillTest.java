package io.luotain.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.luotain.Caller;
import io.luotain.ResultsFollower;
import io.luotain.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is there and counted, once, whatever dies or is lost. */
@Tag("durable")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int CLIENTS = 8;
  private static final int RESTARTED = 1_600;
  private static final int SPLIT = 10_000;

  /** Stored in the end, as by an instance that stood still for long after it accepted them. */
  private static final int LATE = 7;

  private static final int PATIENCE_SECONDS = 60;

  private final String mongo =
      Objects.requireNonNull(
          System.getenv("LUOTAIN_TEST_MONGODB_URI"),
          "Set LUOTAIN_TEST_MONGODB_URI to a durable MongoDB; .ci/run does.");
  private final Caller caller = new Caller();
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, AtomicInteger> perInstance = new ConcurrentHashMap<>();
  private final CountDownLatch aQuarter = new CountDownLatch(1);
  private final CountDownLatch lastQuarter = new CountDownLatch(1);
  private final AtomicInteger retries = new AtomicInteger();

  /** Where clients send to, one after the other; the latch holds them while nothing is up. */
  private record Targets(List<String> urls, CountDownLatch up) {}

  private final AtomicReference<Targets> targets = new AtomicReference<>();

  @Test
  void keepsEveryAcknowledgedResponseOnceOverKillAndRestart() throws Exception {
    try (var first = ServiceProcess.start(mongo, Map.of())) {
      var site = caller.newSite(first.url());
      targets.set(new Targets(List.of(first.url()), new CountDownLatch(0)));
      lastQuarter.countDown();
      try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
        var running = startClients(clients, site, caller.present(first.url(), site), RESTARTED);
        aQuarter.await();
        var down = new Targets(List.of(first.url()), new CountDownLatch(1));
        targets.set(down);
        first.kill();
        try (var second = ServiceProcess.start(mongo, first.port(), Map.of())) {
          down.up().countDown();
          finish(running);
          assertThat(retries).hasPositiveValue();
          verify(site, RESTARTED, second.url());
          assertThat(listed(second.url(), site)).isEqualTo(acknowledged);
        }
      }
    }
  }

  @Test
  void showsEveryAcknowledgedResponseOnceOnBothInstancesWhenOneDiesAndComesBack() throws Exception {
    try (var first = ServiceProcess.start(mongo, Map.of());
        var second = ServiceProcess.start(mongo, Map.of())) {
      var site = caller.newSite(first.url());
      try (var firstFollower = follow(first.url(), site);
          var secondFollower = follow(second.url(), site);
          var clients = Executors.newFixedThreadPool(CLIENTS)) {
        var both = new Targets(List.of(first.url(), second.url()), new CountDownLatch(0));
        targets.set(both);
        var running = startClients(clients, site, caller.present(first.url(), site), SPLIT);
        aQuarter.await();
        first.kill();
        int beforeKill = perInstance.get(first.url()).get();
        try (var _ = ServiceProcess.start(mongo, first.port(), Map.of())) {
          lastQuarter.countDown();
          finish(running);
          assertThat(retries).hasPositiveValue();
          assertThat(perInstance.get(first.url()).get()).isGreaterThan(beforeKill);
          verify(site, SPLIT, first.url(), second.url());
          verifyLive(firstFollower, 2);
          verifyLive(secondFollower, 1);
        }
      }
    }
  }

  @Test
  void showsEveryResponseOnceOnBothInstancesWhenOneLosesItsPositionInTheStream() throws Exception {
    try (var proxy = new StreamProxy(mongo);
        var first = ServiceProcess.start(mongo, Map.of());
        var second = ServiceProcess.start(proxy.uri(), Map.of())) {
      var site = caller.newSite(first.url());
      try (var firstFollower = follow(first.url(), site);
          var secondFollower = follow(second.url(), site);
          var clients = Executors.newFixedThreadPool(CLIENTS)) {
        targets.set(new Targets(List.of(first.url(), second.url()), new CountDownLatch(0)));
        var running = startClients(clients, site, caller.present(first.url(), site), SPLIT);
        aQuarter.await();
        proxy.hold();
        storeLate(site);
        lastQuarter.countDown();
        finish(running);
        proxy.letGo();
        assertThat(proxy.awaitLostPosition(PATIENCE_SECONDS)).isTrue();
        verify(site, SPLIT + LATE, first.url(), second.url());
        verifyLive(firstFollower, 1);
        verifyLive(secondFollower, 1);
      }
    }
  }

  private static ResultsFollower follow(String url, Caller.Site site) throws InterruptedException {
    var follower = new ResultsFollower(url, site);
    assertThat(follower.await(results -> n(results) == 0, PATIENCE_SECONDS)).isNotNull();
    return follower;
  }

  private List<Future<?>> startClients(
      ExecutorService clients, Caller.Site site, String token, int inAll) {
    var running = new ArrayList<Future<?>>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      running.add(clients.submit(() -> respond(site, token, client, inAll)));
    }
    return running;
  }

  private static void finish(List<Future<?>> running) throws Exception {
    for (var client : running) {
      client.get();
    }
  }

  private Void respond(Caller.Site site, String token, int client, int inAll) throws Exception {
    int number = count.getAndIncrement();
    for (int turn = client; number < inAll; turn++) {
      if (number >= inAll / 4) {
        aQuarter.countDown();
      }
      if (number >= inAll - inAll / 4) {
        lastQuarter.await();
      }
      var submissionId = UUID.randomUUID();
      int score = turn % 11;
      var id = submitUntilAcknowledged(site, token, submissionId, score, turn);
      assertThat(acknowledged.put(id, score)).isNull();
      number = count.getAndIncrement();
    }
    return null;
  }

  private String submitUntilAcknowledged(
      Caller.Site site, String token, UUID submissionId, int score, int turn)
      throws InterruptedException {
    for (int attempt = turn; ; attempt++) {
      var now = targets.get();
      try {
        var url = now.urls().get(attempt % now.urls().size());
        var id = caller.submit(url, site, token, submissionId, score);
        perInstance.computeIfAbsent(url, _ -> new AtomicInteger()).incrementAndGet();
        return id;
      } catch (IOException e) {
        retries.incrementAndGet();
        targets.get().up().await();
      }
    }
  }

  /** Puts responses into the store that were accepted before what the instances read again. */
  private void storeLate(Caller.Site site) {
    withResponses(
        site,
        responses -> {
          var like = Objects.requireNonNull(responses.find().first());
          var accepted = Date.from(Instant.now().minus(Duration.ofHours(1)));
          for (int i = 0; i < LATE; i++) {
            var id = UUID.randomUUID();
            responses.insertOne(
                new Document(like).append("_id", id).append("acceptedAt", accepted));
            acknowledged.put(id.toString(), score(like));
          }
          return null;
        });
  }

  private <T> T withResponses(Caller.Site site, Function<MongoCollection<Document>, T> work) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(mongo))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build();
    try (var client = MongoClients.create(settings)) {
      return work.apply(
          client.getDatabase("luotain_" + site.tenantId()).getCollection("responses"));
    }
  }

  private static int score(Document response) {
    return response.getEmbedded(List.of("answers", "recommend"), Number.class).intValue();
  }

  /** What was acknowledged, what is stored and what each instance counts are the same. */
  private void verify(Caller.Site site, int inAll, String... urls) throws Exception {
    assertThat(acknowledged).hasSize(inAll);
    assertThat(stored(site)).isEqualTo(acknowledged);
    for (var url : urls) {
      assertThat(counted(results(url, site))).isEqualTo(scores());
    }
    System.out.printf(
        "%d responses acknowledged once each, %d retries, %s%n",
        acknowledged.size(), retries.get(), perInstance);
  }

  private void verifyLive(ResultsFollower follower, int connections) throws Exception {
    var latest = follower.await(results -> n(results) == acknowledged.size(), PATIENCE_SECONDS);
    assertThat(counted(Objects.requireNonNull(latest))).isEqualTo(scores());
    assertThat(follower.connections()).as("%s", follower.lastFailure()).isEqualTo(connections);
    assertThat(follower.backwards()).isZero();
  }

  private Map<String, Integer> scores() {
    var scores = new HashMap<String, Integer>();
    acknowledged.values().forEach(score -> scores.merge(Integer.toString(score), 1, Integer::sum));
    return scores;
  }

  private static Map<String, Integer> counted(JsonNode results) {
    var counted = new HashMap<String, Integer>();
    results
        .at("/questions/0/distribution")
        .forEach(value -> counted.put(value.get("value").asString(), value.get("count").asInt()));
    return counted;
  }

  private static int n(JsonNode results) {
    return results.get("n").asInt();
  }

  /** Every response straight from the store; an id of which there are two is a failure. */
  private Map<String, Integer> stored(Caller.Site site) {
    return withResponses(
        site,
        responses -> {
          var stored = new HashMap<String, Integer>();
          for (var each : responses.find(Filters.eq("survey", site.surveyId()))) {
            assertThat(stored.put(each.get("_id", UUID.class).toString(), score(each))).isNull();
          }
          return stored;
        });
  }

  /** Every response, read page by page; a response on two pages is a failure. */
  private Map<String, Integer> listed(String url, Caller.Site site) throws Exception {
    var listed = new HashMap<String, Integer>();
    var after = "";
    do {
      var page =
          caller
              .call(
                  url,
                  site.adminToken(),
                  "query($id: ID!) { responses(surveyId: $id, first: 100%s) { edges { node { id answers"
                          .formatted(after)
                      + " { ... on NumberAnswer { number } } } } pageInfo { hasNextPage endCursor }"
                      + " } }",
                  Map.of("id", site.surveyId()))
              .get("responses");
      for (var edge : page.get("edges")) {
        var previous =
            listed.put(edge.at("/node/id").asString(), edge.at("/node/answers/0/number").asInt());
        assertThat(previous).isNull();
      }
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\""
              : "";
    } while (!after.isEmpty());
    return listed;
  }

  /** Results that count all, asked for until they do, or the deadline. */
  private JsonNode results(String url, Caller.Site site) throws Exception {
    var query =
        "query($id: ID!) { surveyResults(surveyId: $id) { n questions { ... on NpsResults {"
            + " distribution { value count } } } } }";
    var id = Map.of("id", site.surveyId());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    var results = caller.call(url, site.adminToken(), query, id).get("surveyResults");
    while (n(results) < acknowledged.size() && System.nanoTime() < end) {
      results = caller.call(url, site.adminToken(), query, id).get("surveyResults");
    }
    return results;
  }
}
