package io.luotain.benchmark;

import com.mongodb.client.MongoClients;
import io.luotain.Caller;
import io.luotain.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Respondents imported from one CSV file with 8 attributes: rows a second, and the service's heap
 * at its peak, before and after the collector ran. Each size has a service and a tenant of its own.
 * Arguments: rows of each file.
 */
public final class ImportBenchmark {

  private static final List<String> ATTRIBUTES =
      List.of("email", "city", "phone", "visits", "spent", "member", "joined", "tier");
  private static final Pattern COLLECTED = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

  private final Caller caller = new Caller();

  private ImportBenchmark() {}

  public static void main(String[] args) throws Exception {
    var mongo =
        Objects.requireNonNull(
            System.getenv("LUOTAIN_TEST_MONGODB_URI"), "Set LUOTAIN_TEST_MONGODB_URI.");
    var sizes = args.length == 0 ? List.of("50000", "200000") : List.of(args);
    for (var size : sizes) {
      new ImportBenchmark().run(mongo, Integer.parseInt(size));
    }
  }

  private void run(String mongo, int rows) throws Exception {
    var log = Files.createTempFile("import", ".gc.log");
    var file = csv(rows);
    var settings = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + log);
    try (var service = ServiceProcess.start(mongo, settings);
        var client = MongoClients.create(mongo)) {
      var site = caller.newSite(service.url());
      for (var attribute : ATTRIBUTES) {
        define(service, site, attribute);
      }
      var started = System.nanoTime();
      upload(service, site, file, "created", rows);
      var first = seconds(started);
      started = System.nanoTime();
      upload(service, site, file, "unchanged", rows);
      var second = seconds(started);
      System.out.printf(
          "%,d rows, %.1f MB: new %,.0f rows/s (%.1f s), again unchanged %,.0f rows/s; heap at most"
              + " %,d MB, after collections %,d MB%n",
          rows,
          Files.size(file) / 1e6,
          rows / first,
          first,
          rows / second,
          peak(log, 1),
          peak(log, 2));
      client.getDatabase("luotain_" + site.tenantId()).drop();
    } finally {
      Files.delete(file);
      Files.delete(log);
    }
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static int peak(Path log, int group) throws IOException {
    return Files.readAllLines(log).stream()
        .map(COLLECTED::matcher)
        .filter(Matcher::find)
        .mapToInt(found -> Integer.parseInt(found.group(group)))
        .max()
        .orElse(0);
  }

  private static Path csv(int rows) throws IOException {
    var random = new Random(1);
    var file = Files.createTempFile("respondents", ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id," + String.join(",", ATTRIBUTES) + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            "customer-%07d,person%d@example.com,City %d,+358 40 %07d,%d,%d.%02d,%b,20%02d-%02d-%02d,%s\n"
                .formatted(
                    i,
                    i,
                    random.nextInt(300),
                    random.nextInt(10_000_000),
                    random.nextInt(100),
                    random.nextInt(10_000),
                    random.nextInt(100),
                    random.nextBoolean(),
                    random.nextInt(10, 26),
                    random.nextInt(1, 13),
                    random.nextInt(1, 29),
                    random.nextBoolean() ? "gold" : "silver"));
      }
    }
    return file;
  }

  private void define(ServiceProcess service, Caller.Site site, String id)
      throws IOException, InterruptedException {
    var type =
        switch (id) {
          case "visits", "spent" -> "NUMBER";
          case "member" -> "BOOLEAN";
          case "joined" -> "DATE";
          case "tier" -> "CHOICE";
          default -> "TEXT";
        };
    var options =
        type.equals("CHOICE")
            ? List.of(
                Map.of("id", "gold", "label", "Gold"), Map.of("id", "silver", "label", "Silver"))
            : List.of();
    caller.call(
        service.url(),
        site.adminToken(),
        "mutation($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute { id"
            + " } } }",
        Map.of("input", Map.of("id", id, "name", id, "type", type, "options", options)));
  }

  private static void upload(
      ServiceProcess service, Caller.Site site, Path file, String count, int expected)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + "/v1/respondents/imports?idColumn=id"))
            .header("Authorization", "Bearer " + site.adminToken())
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200
          || new JsonMapper().readTree(answer.body()).get(count).asInt() != expected) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
    }
  }
}
