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

/**
 * Time to present a survey of 40 questions and 40 expressions to a known respondent, and to check
 * answers to all of it, turn about in one run over one connection: against the same survey without
 * expressions, its texts longer so that it is as large, and against requests of a single field
 * whose bodies and answers have the same size. The last required answer is missing, so that
 * everything is checked and nothing stored. Arguments: seconds a turn, turns.
 */
public final class LogicBenchmark {

  private static final int WARM_UP_SECONDS = 20;
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
        ? ServiceProcess.startOnTrial(Map.of())
        : ServiceProcess.start(mongo, Map.of());
  }

  /** A request and how the body of a good answer begins. */
  private record Request(String body, String expected) {}

  private void run(ServiceProcess service, int seconds, int turns) throws Exception {
    var site = caller.newSite(service.url());
    defineAttributes(service, site);
    var respondent = respondentToken(service, site);
    try (var connection =
        new KeepAliveConnection(service.port(), "/embed/" + site.siteKey() + "/graphql")) {
      var present = present(live(service, site, LogicSurvey.input()), respondent);
      var presented = connection.exchange(present.body(), present.expected());
      var submit = submit(token(presented));
      var refused = connection.exchange(submit.body(), submit.expected());
      var shorter = present(live(service, site, LogicSurvey.plain(0)), respondent);
      int missing =
          presented.length() - connection.exchange(shorter.body(), shorter.expected()).length();
      var plain = present(live(service, site, LogicSurvey.plain(missing)), respondent);
      var plainly = connection.exchange(plain.body(), plain.expected());
      System.out.printf(
          "present: %,d bytes out, %,d in, %,d in without expressions; submit: %,d out, %,d in%n",
          present.body().length(),
          presented.length(),
          plainly.length(),
          submit.body().length(),
          refused.length());
      compare(
          connection,
          List.of(
              bare(connection, present.body(), presented),
              bare(connection, submit.body(), refused),
              plain,
              submit(token(plainly)),
              present,
              submit),
          seconds,
          turns);
    }
  }

  /** Pairs of requests to present and to submit; the last pair against each of the others. */
  private static void compare(
      KeepAliveConnection connection, List<Request> requests, int seconds, int turns)
      throws IOException {
    for (var each : requests) {
      micros(connection, each, WARM_UP_SECONDS);
    }
    var toBare = new double[turns];
    var toPlain = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      var micros = new double[6];
      for (int i = 0; i < micros.length; i++) {
        micros[i] = micros(connection, requests.get(i), seconds);
      }
      toBare[turn] = (micros[4] + micros[5]) / (micros[0] + micros[1]);
      toPlain[turn] = (micros[4] + micros[5]) / (micros[2] + micros[3]);
      System.out.printf(
          "turn %d: one field %,.0f + %,.0f us, without expressions %,.0f + %,.0f us, with them"
              + " %,.0f + %,.0f us, load %.1f%n",
          turn + 1,
          micros[0],
          micros[1],
          micros[2],
          micros[3],
          micros[4],
          micros[5],
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    System.out.printf(
        "median of %d turns of %d s: %.2f of the survey without expressions, %.2f of one field%n",
        turns, seconds, median(toPlain), median(toBare));
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

  private Request present(String survey, String respondentToken) {
    var input = Map.of("surveyId", survey, "respondentToken", respondentToken);
    return new Request(
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

  private Request submit(String token) {
    var input =
        Map.of(
            "presentationToken",
            token,
            "submissionId",
            UUID.randomUUID(),
            "answers",
            LogicSurvey.answers());
    return new Request(
        caller.body(SUBMIT, Map.of("input", input)),
        "\"userErrors\":[{\"code\":\"REQUIRED\",\"path\":[\"input\",\"answers\"]}]");
  }

  /** A request of one field; a name makes its answer as long, a comment its body at least. */
  private Request bare(KeepAliveConnection connection, String body, String answer)
      throws IOException {
    var shortest = caller.body("{ a: __typename }", Map.of());
    int missing = answer.length() - connection.exchange(shortest, "\"a\"").length();
    var name = "a".repeat(Math.max(1, 1 + missing));
    var query = "{ %s: __typename }".formatted(name);
    int padding = body.length() - caller.body(query, Map.of()).length();
    var padded = padding > 3 ? query + " #" + "x".repeat(padding - 2) : query;
    return new Request(caller.body(padded, Map.of()), "{\"data\":{\"a");
  }

  /** Time of one exchange in microseconds, on average over so many seconds. */
  private static double micros(KeepAliveConnection connection, Request request, int seconds)
      throws IOException {
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    int count = 0;
    while (System.nanoTime() < end) {
      connection.exchange(request.body(), request.expected());
      count++;
    }
    return (System.nanoTime() - start) / 1e3 / count;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
