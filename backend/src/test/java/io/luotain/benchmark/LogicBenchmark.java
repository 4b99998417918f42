package io.luotain.benchmark;

import io.luotain.Caller;
import io.luotain.ServiceProcess;
import io.luotain.respondent.People;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Time to present a survey of 40 questions and 40 expressions to a known respondent, and to check
 * answers to all of it, turn about in one run, each over a connection that stays open. Against
 * requests of a single field whose bodies and answers have the same size, against the very same
 * requests and answers with {@link BareService}, and against the same survey without expressions,
 * its texts longer so that it is as large. The last required answer is missing, so that everything
 * is checked and nothing stored. Arguments: seconds a turn, turns.
 */
public final class LogicBenchmark {

  /** While one connection waits for its turn. */
  static final Map<String, String> KEEP_ALIVE = Map.of("SERVER_TOMCAT_KEEPALIVETIMEOUT", "1h");

  private static final int WARM_UP_SECONDS = 10;
  private static final String PRESENT =
      """
      mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation { token
      locale title thankYou thankYouLogic pages { id title titleLogic visibleIf skips { when toPage }
      questions { id text textLogic help helpLogic visibleIf required requiredIf validationMessage
      validationMessageLogic type { __typename ... on PresentedNps { lowLabel highLabel }
      ... on PresentedSingleChoice { display options { id label labelLogic visibleIf freeText } }
      ... on PresentedText { maxLength multiline } } } } } } }
      """;
  private static final String SUBMIT =
      "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
          + " responseId } userErrors { code path } } }";

  private final Caller caller = new Caller();

  private LogicBenchmark() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    var mongo = System.getenv("LUOTAIN_TEST_MONGODB_URI");
    try (var service = start(mongo)) {
      new LogicBenchmark().run(service, seconds, turns);
    }
  }

  private static ServiceProcess start(@Nullable String mongo) {
    return mongo == null
        ? ServiceProcess.startOnTrial(KEEP_ALIVE)
        : ServiceProcess.start(mongo, KEEP_ALIVE);
  }

  /** A request and what a good answer to it has in it. */
  private record Request(KeepAliveConnection connection, String body, String expected) {

    private String exchange() throws IOException {
      return connection.exchange(body, expected);
    }

    private Request at(KeepAliveConnection other) {
      return new Request(other, body, expected);
    }

    /** Time of one exchange in microseconds, on average over so many seconds. */
    private double micros(int seconds) throws IOException {
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      int count = 0;
      while (System.nanoTime() < end) {
        exchange();
        count++;
      }
      return (System.nanoTime() - start) / 1e3 / count;
    }
  }

  private void run(ServiceProcess service, int seconds, int turns) throws Exception {
    var site = caller.newSite(service.url());
    defineAttributes(service, site);
    var respondent = respondentToken(service, site);
    try (var connection =
        new KeepAliveConnection(service.port(), "/embed/" + site.siteKey() + "/graphql")) {
      var present = present(connection, live(service, site, LogicSurvey.input()), respondent);
      var presented = present.exchange();
      var submit = submit(connection, token(presented));
      var refused = submit.exchange();
      var shorter = present(connection, live(service, site, LogicSurvey.plain(0)), respondent);
      int missing = presented.length() - shorter.exchange().length();
      var longer = live(service, site, LogicSurvey.plain(missing));
      var plain = present(connection, longer, respondent);
      var plainly = plain.exchange();
      var open = live(service, site, LogicSurvey.input());
      letAnswerAgain(service, site, open);
      var again = present(connection, open, respondent);
      System.out.printf(
          "present: %,d bytes out, %,d in, %,d in without expressions; submit: %,d out, %,d in%n",
          present.body().length(),
          presented.length(),
          plainly.length(),
          submit.body().length(),
          refused.length());
      try (var bare = bareService(presented, refused);
          var other = new KeepAliveConnection(bare.port(), "/graphql")) {
        compare(
            List.of(
                new Pair("bare", present.at(other), submit.at(other)),
                new Pair("one field", bare(present, presented), bare(submit, refused)),
                new Pair("without expressions", plain, submit(connection, token(plainly))),
                new Pair("with them", present, submit),
                new Pair("with them, no read", again, submit(connection, token(again.exchange())))),
            seconds,
            turns);
      }
    }
  }

  /** A request to present and one to submit. */
  private record Pair(String name, Request present, Request submit) {}

  /** Each pair in turn, against the first. */
  private static void compare(List<Pair> pairs, int seconds, int turns) throws IOException {
    for (var each : pairs) {
      each.present().micros(WARM_UP_SECONDS);
      each.submit().micros(WARM_UP_SECONDS);
    }
    var ratios = new double[pairs.size()][turns];
    for (int turn = 0; turn < turns; turn++) {
      var both = new double[pairs.size()];
      System.out.printf("turn %d:", turn + 1);
      for (int i = 0; i < pairs.size(); i++) {
        double present = pairs.get(i).present().micros(seconds);
        double submit = pairs.get(i).submit().micros(seconds);
        both[i] = present + submit;
        System.out.printf(" %s: %,.0f + %,.0f us,", pairs.get(i).name(), present, submit);
      }
      for (int i = 0; i < pairs.size(); i++) {
        ratios[i][turn] = both[i] / both[0];
      }
      System.out.printf(
          " load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    System.out.printf("median of %d turns of %d s:", turns, seconds);
    for (int i = 1; i < pairs.size(); i++) {
      System.out.printf(" %s %.2f of bare,", pairs.get(i).name(), median(ratios[i]));
    }
    System.out.println();
  }

  /** Answers the same requests with the same bytes. */
  private static ServiceProcess bareService(String presented, String refused) {
    return BareService.start(
        payload(presented, "surveyPresent"), payload(refused, "responseSubmit"));
  }

  private static String payload(String answer, String field) {
    var chunks = answer.substring(answer.indexOf("\r\n\r\n") + 2);
    var body = chunks.replaceAll("\r\n\\p{XDigit}+\r\n", "").strip();
    return new JsonMapper().readTree(body).at("/data/" + field).toString();
  }

  private void defineAttributes(ServiceProcess service, Caller.Site site) throws Exception {
    define(service, site, "tier", "CHOICE", List.of(tier("gold"), tier("silver")));
    define(service, site, "visits", "NUMBER", List.of());
    define(service, site, "member", "BOOLEAN", List.of());
  }

  /** Creates and publishes a survey and gives its id. */
  private String live(ServiceProcess service, Caller.Site site, Map<String, Object> input)
      throws Exception {
    var created =
        admin(
            service,
            site,
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                + " userErrors { path message } } }",
            Map.of("input", input));
    var survey = created.at("/surveyCreate/survey/id").asString();
    if (survey.isEmpty()) {
      throw new IllegalStateException(created.toString());
    }
    admin(
        service,
        site,
        "mutation($id: ID!) { surveyPublish(id: $id) { userErrors { message } } }",
        Map.of("id", survey));
    return survey;
  }

  /** Then nobody looks up whether the respondent has answered. */
  private void letAnswerAgain(ServiceProcess service, Caller.Site site, String survey)
      throws Exception {
    admin(
        service,
        site,
        "mutation($input: SurveyRepeatSetInput!) { surveyRepeatSet(input: $input) { userErrors {"
            + " message } } }",
        Map.of("input", Map.of("id", survey, "repeat", Map.of("kind", "ALWAYS"))));
  }

  private Request present(KeepAliveConnection connection, String survey, String respondentToken) {
    var input = Map.of("surveyId", survey, "respondentToken", respondentToken);
    return new Request(
        connection,
        caller.body(PRESENT, Map.of("input", input)),
        "{\"data\":{\"surveyPresent\":{\"presentation\":{\"token\"");
  }

  private static Map<String, String> tier(String id) {
    return Map.of("id", id, "label", id);
  }

  private void define(
      ServiceProcess service, Caller.Site site, String id, String type, List<?> options)
      throws Exception {
    var input = Map.of("id", id, "name", id, "type", type, "options", options);
    admin(
        service,
        site,
        "mutation($input: AttributeCreateInput!) { attributeCreate(input: $input) { userErrors {"
            + " message } } }",
        Map.of("input", input));
  }

  private String respondentToken(ServiceProcess service, Caller.Site site) throws Exception {
    var made =
        admin(
            service,
            site,
            "mutation { respondentKeyCreate(input: {name: \"B\", algorithm: HS256}) {"
                + " respondentKey { id } secret } }",
            Map.of());
    var key =
        new People.Key(
            made.at("/respondentKeyCreate/respondentKey/id").asString(),
            made.at("/respondentKeyCreate/secret").asString());
    return key.token("ann", Map.of("tier", "gold", "visits", 2, "member", true));
  }

  private JsonNode admin(
      ServiceProcess service, Caller.Site site, String document, Map<String, ?> variables)
      throws IOException, InterruptedException {
    return caller.call(service.url(), site.adminToken(), document, variables);
  }

  private static String token(String answer) {
    int from = answer.indexOf("\"token\":\"") + 9;
    return answer.substring(from, answer.indexOf('"', from));
  }

  private Request submit(KeepAliveConnection connection, String token) {
    var input =
        Map.of(
            "presentationToken",
            token,
            "submissionId",
            UUID.randomUUID(),
            "answers",
            LogicSurvey.answers());
    return new Request(
        connection,
        caller.body(SUBMIT, Map.of("input", input)),
        "\"userErrors\":[{\"code\":\"REQUIRED\",\"path\":[\"input\",\"answers\"]}]");
  }

  /** A request of one field; a name makes its answer as long, a comment its body at least. */
  private Request bare(Request like, String answer) throws IOException {
    var shortest = caller.body("{ a: __typename }", Map.of());
    int missing = answer.length() - like.connection().exchange(shortest, "\"a\"").length();
    var name = "a".repeat(Math.max(1, 1 + missing));
    var query = "{ %s: __typename }".formatted(name);
    int padding = like.body().length() - caller.body(query, Map.of()).length();
    var padded = padding > 3 ? query + " #" + "x".repeat(padding - 2) : query;
    return new Request(like.connection(), caller.body(padded, Map.of()), "{\"data\":{\"a");
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
