package io.luotain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the live results of a survey as a page does: over SSE, connecting again when cut off. */
public final class ResultsFollower implements AutoCloseable {

  private static final String WATCH =
      "subscription($id: ID!) { resultsChanged(surveyId: $id) { n questions { ... on NpsResults {"
          + " distribution { value count } } } } }";
  private static final String DATA = "data:";
  private static final long RETRY_MILLIS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final HttpRequest request;
  private final Thread thread;
  private volatile @Nullable Exception lastFailure;
  private @Nullable JsonNode latest;
  private int connections;
  private int backwards;

  public ResultsFollower(String url, Caller.Site site) {
    request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + site.adminToken())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    new Caller().body(WATCH, Map.of("id", site.surveyId()))))
            .build();
    thread = Thread.ofVirtual().start(this::keepFollowing);
  }

  private void keepFollowing() {
    try {
      do {
        follow();
      } while (!ended.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws InterruptedException {
    try (Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      connected();
      lines.filter(line -> line.startsWith(DATA)).forEach(this::take);
    } catch (IOException | UncheckedIOException e) {
      lastFailure = e;
    } finally {
      cutOff();
    }
  }

  private synchronized void connected() {
    connections++;
  }

  /** Nothing is known of the results until the next connection. */
  private synchronized void cutOff() {
    latest = null;
  }

  private void take(String line) {
    var results = json.readTree(line.substring(DATA.length())).at("/data/resultsChanged");
    if (results.isObject()) {
      take(results);
    }
  }

  private synchronized void take(JsonNode results) {
    if (latest != null && results.get("n").asInt() < latest.get("n").asInt()) {
      backwards++;
    }
    latest = results;
    notifyAll();
  }

  /**
   * Waits for results like this and gives them; at the deadline, the latest, and null where there
   * are none.
   */
  public synchronized @Nullable JsonNode await(Predicate<JsonNode> like, int seconds)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long left = end - System.nanoTime();
    while ((latest == null || !like.test(latest)) && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return latest;
  }

  /** Why it was last cut off; null when it never failed. */
  public @Nullable Exception lastFailure() {
    return lastFailure;
  }

  /** How often it got through. */
  public synchronized int connections() {
    return connections;
  }

  /** How often fewer responses were counted than just before, over one connection. */
  public synchronized int backwards() {
    return backwards;
  }

  @Override
  public void close() {
    ended.countDown();
    thread.interrupt();
    http.shutdownNow();
  }
}
