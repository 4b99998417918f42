package io.luotain.benchmark;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.luotain.Caller;
import io.luotain.ServiceProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/**
 * Sustained {@code responseSubmit} a second over HTTP, against raw driver inserts of the same
 * documents into the same store, turn about in one run. Arguments: seconds a turn, turns, threads.
 */
public final class IntakeBenchmark {

  private static final int WARM_UP_SECONDS = 40;

  private final int threads;
  private final Caller caller = new Caller();

  private IntakeBenchmark(int threads) {
    this.threads = threads;
  }

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 16;
    var mongo =
        Objects.requireNonNull(
            System.getenv("LUOTAIN_TEST_MONGODB_URI"), "Set LUOTAIN_TEST_MONGODB_URI.");
    new IntakeBenchmark(threads).run(mongo, seconds, turns);
  }

  private void run(String mongo, int seconds, int turns) throws Exception {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(mongo))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();
    try (var service = ServiceProcess.start(mongo, Map.of());
        var client = MongoClients.create(settings)) {
      var site = caller.newSite(service.url());
      var token = caller.present(service.url(), site);
      caller.submit(service.url(), site, token, UUID.randomUUID(), 9);
      var database = client.getDatabase("luotain_" + site.tenantId());
      var document = Objects.requireNonNull(database.getCollection("responses").find().first());
      var raw = database.getCollection("rawResponses");
      raw.createIndex(new Document("survey", 1).append("acceptedAt", -1).append("_id", -1));
      rate(WARM_UP_SECONDS, () -> http(service, site, token));
      rate(seconds, () -> driver(raw, document));
      var http = new double[turns];
      var driver = new double[turns];
      for (int turn = 0; turn < turns; turn++) {
        driver[turn] = rate(seconds, () -> driver(raw, document));
        http[turn] = rate(seconds, () -> http(service, site, token));
        System.out.printf(
            "turn %d: driver %,.0f/s, responseSubmit %,.0f/s, ratio %.2f, load %.1f%n",
            turn + 1,
            driver[turn],
            http[turn],
            http[turn] / driver[turn],
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      }
      System.out.printf(
          "median of %d turns of %d s, %d threads: driver %,.0f/s, responseSubmit %,.0f/s, ratio"
              + " %.2f%n",
          turns, seconds, threads, median(driver), median(http), median(http) / median(driver));
      database.drop();
    }
  }

  private Work http(ServiceProcess service, Caller.Site site, String token) throws IOException {
    var connection =
        new KeepAliveConnection(service.port(), "/embed/" + site.siteKey() + "/graphql");
    var placeholder = UUID.randomUUID();
    var parts = caller.submission(token, placeholder, 9).split(placeholder.toString(), 2);
    return new Work(() -> connection.post(parts[0] + UUID.randomUUID() + parts[1]), connection);
  }

  private static Work driver(MongoCollection<Document> raw, Document document) {
    return new Work(
        () -> raw.insertOne(new Document(document).append("_id", UUID.randomUUID())), () -> {});
  }

  private record Work(Step step, AutoCloseable end) {}

  private interface Step {
    void run() throws Exception;
  }

  private double rate(int seconds, Callable<Work> works) throws Exception {
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        counts.add(pool.submit(() -> loop(works.call(), end)));
      }
      int total = 0;
      for (var count : counts) {
        total += count.get();
      }
      return total / ((System.nanoTime() - start) / 1e9);
    }
  }

  private static int loop(Work work, long end) throws Exception {
    int count = 0;
    try (var _ = work.end()) {
      while (System.nanoTime() < end) {
        work.step().run();
        count++;
      }
    }
    return count;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
