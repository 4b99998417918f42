package io.luotain.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Caller;
import io.luotain.ServiceProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was acknowledged is there, once, whatever dies. */
@Tag("durable")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int CLIENTS = 8;
  private static final int BEFORE_KILL = 400;
  private static final int IN_ALL = 1_600;

  private final String mongo =
      Objects.requireNonNull(
          System.getenv("LUOTAIN_TEST_MONGODB_URI"),
          "Set LUOTAIN_TEST_MONGODB_URI to a durable MongoDB; .ci/run does.");
  private final Caller caller = new Caller();
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch timeToKill = new CountDownLatch(BEFORE_KILL);
  private final AtomicInteger retries = new AtomicInteger();

  /** Where clients send to, one after the other; the latch holds them while nothing is up. */
  private record Targets(List<String> urls, CountDownLatch up) {}

  private final AtomicReference<Targets> targets = new AtomicReference<>();

  @Test
  void keepsEveryAcknowledgedResponseOnceOverKillAndRestart() throws Exception {
    try (var first = ServiceProcess.start(mongo, Map.of())) {
      var site = caller.newSite(first.url());
      targets.set(new Targets(List.of(first.url()), new CountDownLatch(0)));
      try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
        var running = startClients(clients, site, caller.present(first.url(), site));
        timeToKill.await();
        var down = new Targets(List.of(first.url()), new CountDownLatch(1));
        targets.set(down);
        first.kill();
        try (var second = ServiceProcess.start(mongo, first.port(), Map.of())) {
          down.up().countDown();
          finish(running);
          verify(second.url(), site);
        }
      }
    }
  }

  @Test
  void keepsEveryAcknowledgedResponseOnceWhenOneOfTwoInstancesDies() throws Exception {
    try (var first = ServiceProcess.start(mongo, Map.of());
        var second = ServiceProcess.start(mongo, Map.of())) {
      var site = caller.newSite(first.url());
      assertThat(results(second.url(), site).at("/surveyResults/n").asInt()).isZero();
      targets.set(new Targets(List.of(first.url(), second.url()), new CountDownLatch(0)));
      try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
        var running = startClients(clients, site, caller.present(first.url(), site));
        timeToKill.await();
        first.kill();
        finish(running);
        verify(second.url(), site);
      }
    }
  }

  private List<Future<?>> startClients(
      java.util.concurrent.ExecutorService clients, Caller.Site site, String token) {
    var running = new ArrayList<Future<?>>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      running.add(clients.submit(() -> respond(site, token, client)));
    }
    return running;
  }

  private static void finish(List<Future<?>> running) throws Exception {
    for (var client : running) {
      client.get();
    }
  }

  private Void respond(Caller.Site site, String token, int client) throws Exception {
    for (int turn = client; count.getAndIncrement() < IN_ALL; turn++) {
      var submissionId = UUID.randomUUID();
      int score = turn % 11;
      var id = submitUntilAcknowledged(site, token, submissionId, score, turn);
      assertThat(acknowledged.put(id, score)).isNull();
      timeToKill.countDown();
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
        return caller.submit(url, site, token, submissionId, score);
      } catch (IOException e) {
        retries.incrementAndGet();
        targets.get().up().await();
      }
    }
  }

  private void verify(String url, Caller.Site site) throws Exception {
    assertThat(acknowledged).hasSize(IN_ALL);
    assertThat(retries).hasPositiveValue();
    var stored = stored(url, site);
    assertThat(stored).isEqualTo(acknowledged);
    var scores = new HashMap<String, Integer>();
    stored.values().forEach(score -> scores.merge(Integer.toString(score), 1, Integer::sum));
    var counted = new HashMap<String, Integer>();
    results(url, site)
        .at("/surveyResults/questions/0/distribution")
        .forEach(value -> counted.put(value.get("value").asString(), value.get("count").asInt()));
    assertThat(counted).isEqualTo(scores);
    System.out.printf(
        "%d responses acknowledged once each, %d retries%n", stored.size(), retries.get());
  }

  /** Every stored response, read page by page; a response on two pages is a failure. */
  private Map<String, Integer> stored(String url, Caller.Site site) throws Exception {
    var stored = new HashMap<String, Integer>();
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
            stored.put(edge.at("/node/id").asString(), edge.at("/node/answers/0/number").asInt());
        assertThat(previous).isNull();
      }
      after =
          page.at("/pageInfo/hasNextPage").asBoolean()
              ? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\""
              : "";
    } while (!after.isEmpty());
    return stored;
  }

  /** Results that are not older than the last repair: asked again after its interval has passed. */
  private tools.jackson.databind.JsonNode results(String url, Caller.Site site) throws Exception {
    var query =
        "query($id: ID!) { surveyResults(surveyId: $id) { n questions { ... on NpsResults {"
            + " distribution { value count } } } } }";
    var id = Map.of("id", site.surveyId());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    var results = caller.call(url, site.adminToken(), query, id);
    while (results.at("/surveyResults/n").asInt() < acknowledged.size()
        && System.nanoTime() < end) {
      results = caller.call(url, site.adminToken(), query, id);
    }
    return results;
  }
}
