package io.luotain.benchmark;

import io.luotain.respondent.AttributeId;
import io.luotain.respondent.BooleanValue;
import io.luotain.respondent.OptionValue;
import io.luotain.response.NumberAnswer;
import io.luotain.response.Response;
import io.luotain.results.LargeResults;
import io.luotain.results.LargeSurvey;
import io.luotain.results.NpsResults;
import io.luotain.results.ResultsGroup;
import io.luotain.results.SurveyResults;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The NPS of 8 x 20 groups of filtered responses, by {@code surveyResults}' own code over its
 * columns and by DuckDB in the same process: same answers, same number of threads, turn about.
 * Arguments: responses, turns.
 */
public final class CrosstabBenchmark {

  private static final String FILTER =
      "respondent.country in ['o0', 'o1', 'o2', 'o3', 'o4', 'o5'] && answers.effort >= 3"
          + " && respondent.member";
  private static final List<String> BY = List.of("respondent.segment", "respondent.store");
  private static final String QUESTION = "recommend";

  /** Two ways to ask; the faster one counts. */
  private static final List<String> STATEMENTS =
      List.of(
          "SELECT segment, store, recommend, count(*) FROM responses WHERE country IN (?, ?, ?, ?,"
              + " ?, ?) AND effort >= ? AND member GROUP BY segment, store, recommend",
          "SELECT segment, store, count(*), count(recommend), count(*) FILTER (recommend >= 9),"
              + " count(*) FILTER (recommend <= 6) FROM responses WHERE country IN (?, ?, ?, ?, ?,"
              + " ?) AND effort >= ? AND member GROUP BY segment, store");

  private static final int WARM_UP = 200;
  private static final int COLLECTIONS = 5;

  /** Of one group. */
  private record Counts(int n, int answered, int promoters, int detractors) {

    private Counts plus(Counts other) {
      return new Counts(
          n + other.n,
          answered + other.answered,
          promoters + other.promoters,
          detractors + other.detractors);
    }
  }

  private CrosstabBenchmark() {}

  public static void main(String[] args) throws SQLException {
    int responses = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    new LargeResults(1).crosstab(FILTER, BY, QUESTION);
    long before = heldBytes();
    var ours = new LargeResults(responses);
    System.out.printf(
        "%,d responses: %.1f bytes each by the cache's weigher, %.1f by the heap%n",
        responses, (double) ours.bytes() / responses, (double) (heldBytes() - before) / responses);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      fill(connection, responses);
      try (var byScore = connection.prepareStatement(STATEMENTS.getFirst());
          var filtered = connection.prepareStatement(STATEMENTS.getLast())) {
        compare(ours, byScore, filtered, turns);
      }
    }
  }

  /** What is left on the heap when the garbage is gone. */
  private static long heldBytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    long held = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
      held = Math.min(held, memory.getHeapMemoryUsage().getUsed());
    }
    return held;
  }

  private static void fill(Connection connection, int responses) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute(
          "CREATE TYPE option AS ENUM ("
              + IntStream.range(0, 20)
                  .mapToObj("'o%d'"::formatted)
                  .collect(Collectors.joining(", "))
              + ")");
      statement.execute(
          "CREATE TABLE responses (country option, effort TINYINT, member BOOLEAN, segment option,"
              + " store option, recommend TINYINT)");
    }
    try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("responses")) {
      for (int number = 0; number < responses; number++) {
        var response = LargeSurvey.response(number);
        appender.beginRow();
        appender.append(option(response, "country"));
        append(appender, number(response, "effort"));
        appender.append(
            ((BooleanValue) response.respondent().attributes().get(new AttributeId("member")))
                .yes());
        appender.append(option(response, "segment"));
        appender.append(option(response, "store"));
        append(appender, number(response, "recommend"));
        appender.endRow();
      }
    }
  }

  private static void append(org.duckdb.DuckDBAppender appender, @Nullable Integer number)
      throws SQLException {
    if (number == null) {
      appender.appendNull();
    } else {
      appender.append(number.byteValue());
    }
  }

  private static String option(Response response, String attribute) {
    return ((OptionValue) response.respondent().attributes().get(new AttributeId(attribute)))
        .stored()
        .toString();
  }

  private static @Nullable Integer number(Response response, String question) {
    return response.answers().stream()
        .filter(each -> each.questionId().value().equals(question))
        .map(each -> ((NumberAnswer) each).number())
        .findFirst()
        .orElse(null);
  }

  private static void compare(
      LargeResults ours, PreparedStatement byScore, PreparedStatement filtered, int turns)
      throws SQLException {
    var expected = counts(ours.crosstab(FILTER, BY, QUESTION));
    if (!expected.equals(byScore(byScore)) || !expected.equals(filtered(filtered))) {
      throw new IllegalStateException("The answers differ.");
    }
    System.out.printf(
        "%d groups of %,d responses%n",
        expected.size(), expected.values().stream().mapToInt(Counts::n).sum());
    var millis = new double[3][turns];
    for (int turn = -WARM_UP; turn < turns; turn++) {
      long start = System.nanoTime();
      ours.crosstab(FILTER, BY, QUESTION);
      long first = System.nanoTime();
      byScore(byScore);
      long second = System.nanoTime();
      filtered(filtered);
      long third = System.nanoTime();
      if (turn >= 0) {
        millis[0][turn] = (first - start) / 1e6;
        millis[1][turn] = (second - first) / 1e6;
        millis[2][turn] = (third - second) / 1e6;
      }
    }
    double mine = median(millis[0]);
    double best = Math.min(median(millis[1]), median(millis[2]));
    System.out.printf(
        "median of %d turns: columns %.2f ms, DuckDB %.2f ms by score, %.2f ms filtered; %.2f times"
            + " as fast; %d threads, load %.1f%n",
        turns,
        mine,
        median(millis[1]),
        median(millis[2]),
        best / mine,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static Map<List<String>, Counts> counts(SurveyResults results) {
    return results.breakdown().stream()
        .collect(
            Collectors.toMap(
                group -> group.keys().stream().map(key -> key.value()).toList(),
                CrosstabBenchmark::counts));
  }

  private static Counts counts(ResultsGroup group) {
    var nps = (NpsResults) group.questions().getFirst();
    return new Counts(group.n(), nps.n(), nps.promoters().count(), nps.detractors().count());
  }

  private static void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < 6; i++) {
      statement.setString(i + 1, "o" + i);
    }
    statement.setInt(7, 3);
  }

  private static Map<List<String>, Counts> byScore(PreparedStatement statement)
      throws SQLException {
    bind(statement);
    var counts = new TreeMap<List<String>, Counts>(java.util.Comparator.comparing(List::toString));
    try (var found = statement.executeQuery()) {
      while (found.next()) {
        int n = found.getInt(4);
        int score = found.getInt(3);
        boolean missing = found.wasNull();
        var one =
            new Counts(
                n, missing ? 0 : n, !missing && score >= 9 ? n : 0, !missing && score <= 6 ? n : 0);
        counts.merge(List.of(found.getString(1), found.getString(2)), one, Counts::plus);
      }
    }
    return counts;
  }

  private static Map<List<String>, Counts> filtered(PreparedStatement statement)
      throws SQLException {
    bind(statement);
    var counts = new TreeMap<List<String>, Counts>(java.util.Comparator.comparing(List::toString));
    try (var found = statement.executeQuery()) {
      while (found.next()) {
        counts.put(
            List.of(found.getString(1), found.getString(2)),
            new Counts(found.getInt(3), found.getInt(4), found.getInt(5), found.getInt(6)));
      }
    }
    return counts;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
