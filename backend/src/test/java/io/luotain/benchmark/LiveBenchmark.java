package io.luotain.benchmark;

import io.luotain.Caller;
import io.luotain.ServiceProcess;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From a submission to each of 100 subscribers of the survey's results, over SSE: from the moment
 * it was due to be sent until a subscriber has an event that counts it. On one instance, across two
 * (sent to one, heard from the other), and with {@link BareService}, which emits what it counts for
 * each submission at once: same transport, documents, events and subscribers. Arguments: seconds a
 * phase, submissions a second of each.
 */
public final class LiveBenchmark {

  private static final int SUBSCRIBERS = 100;
  private static final int WARM_UP_PER_SECOND = 200;
  private static final String COUNTS =
      "n questions { ... on NpsResults { distribution { value count } } ";
  private static final String ESTIMATE = " { value low high } ";
  private static final String VALUE = " { value label count share" + ESTIMATE + "} ";

  /** What five kinds of dashboards ask for. */
  private static final List<String> SELECTIONS =
      List.of(
          COUNTS + "}",
          COUNTS + "... on NpsResults { nps" + ESTIMATE + "} }",
          COUNTS + "questionId text n missing } days { day n }",
          COUNTS + "... on NpsResults { distribution" + VALUE + "} }",
          COUNTS
              + "questionId text n missing __typename ... on NpsResults { nps"
              + ESTIMATE
              + "mean"
              + ESTIMATE
              + "promoters"
              + VALUE
              + "passives"
              + VALUE
              + "detractors"
              + VALUE
              + "distribution"
              + VALUE
              + "} ... on SingleChoiceResults { distribution"
              + VALUE
              + "} ... on RatingResults { max mean"
              + ESTIMATE
              + "distribution"
              + VALUE
              + "} } days { day n } versions { version n } title computedAt");

  private final Caller caller = new Caller();
  private final String mongo =
      Objects.requireNonNull(
          System.getenv("LUOTAIN_TEST_MONGODB_URI"),
          "Set LUOTAIN_TEST_MONGODB_URI to a store with change streams.");

  private LiveBenchmark() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    var rates =
        args.length > 1
            ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList()
            : List.of(200, 3);
    new LiveBenchmark().run(seconds, rates);
  }

  /** Where submissions go to, and where subscribers are. */
  private record Way(String name, ServiceProcess submit, ServiceProcess subscribe) {

    boolean isBare() {
      return name.equals("bare");
    }
  }

  private void run(int seconds, List<Integer> rates) throws Exception {
    try (var first = ServiceProcess.start(mongo, LogicBenchmark.KEEP_ALIVE);
        var second = ServiceProcess.start(mongo, LogicBenchmark.KEEP_ALIVE);
        var bare = BareService.startLive(results(first))) {
      var ways =
          List.of(
              new Way("bare", bare, bare),
              new Way("one instance", first, first),
              new Way("across two", first, second));
      for (var way : ways) {
        phase(way, WARM_UP_PER_SECOND, seconds);
      }
      for (int perSecond : rates) {
        System.out.printf("%d submissions a second, %d s each:%n", perSecond, seconds);
        double reference = 0;
        for (var way : ways) {
          var times = phase(way, perSecond, seconds);
          reference = way.isBare() ? times.median() : reference;
          System.out.printf(
              "  %-12s median %7.1f ms, p99 %7.1f ms (answered: median %5.1f, p99 %5.1f), %5.1f"
                  + " events a second to each; p99 is %5.1f times bare's median; load %.1f%n",
              way.name(),
              times.median(),
              times.p99(),
              times.answeredMedian(),
              times.answeredP99(),
              times.eventsPerSecond(),
              times.p99() / reference,
              ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
      }
    }
  }

  /** In milliseconds. */
  private record Times(
      double median,
      double p99,
      double answeredMedian,
      double answeredP99,
      double eventsPerSecond) {}

  private Times phase(Way way, int perSecond, int seconds) throws Exception {
    var site =
        way.isBare()
            ? new Caller.Site("bare", "none", "none", "bare")
            : caller.newSite(way.submit().url());
    var token = way.isBare() ? "none" : caller.present(way.submit().url(), site);
    var path = way.isBare() ? "/graphql" : "/embed/" + site.siteKey() + "/graphql";
    var submissions = new Submissions(perSecond, seconds);
    var subscribers = subscribe(way, site, submissions);
    try {
      subscribers.forEach(LiveSubscriber::awaitConnected);
      submissions.send(caller, way.submit().port(), path, token);
      return times(submissions, subscribers, seconds);
    } finally {
      for (var each : subscribers) {
        each.close();
      }
    }
  }

  private List<LiveSubscriber> subscribe(Way way, Caller.Site site, Submissions submissions)
      throws Exception {
    var subscribers = new ArrayList<LiveSubscriber>();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      var selection = SELECTIONS.get(i % SELECTIONS.size());
      var body =
          caller.body(
              "subscription($id: ID!) { resultsChanged(surveyId: $id) { " + selection + " } }",
              Map.of("id", site.surveyId()));
      subscribers.add(
          new LiveSubscriber(way.subscribe().port(), site.adminToken(), body, submissions));
    }
    return subscribers;
  }

  private static Times times(
      Submissions submissions, List<LiveSubscriber> subscribers, int seconds) {
    var all =
        subscribers.stream().map(LiveSubscriber::latencies).flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    var answered = submissions.acknowledged();
    double events = subscribers.stream().mapToInt(LiveSubscriber::events).average().orElseThrow();
    return new Times(
        millis(all, 0.5),
        millis(all, 0.99),
        millis(answered, 0.5),
        millis(answered, 0.99),
        events / seconds);
  }

  private static double millis(long[] sorted, double quantile) {
    return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
  }

  /** What the bare service's events are made of: results with all that anybody asks for. */
  private String results(ServiceProcess service) throws Exception {
    var site = caller.newSite(service.url());
    return caller
        .call(
            service.url(),
            site.adminToken(),
            "query($id: ID!) { surveyResults(surveyId: $id) { " + SELECTIONS.getLast() + " } }",
            Map.of("id", site.surveyId()))
        .get("surveyResults")
        .toString();
  }
}
