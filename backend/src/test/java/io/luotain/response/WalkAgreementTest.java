package io.luotain.response;

import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The widget's logic and the server's agree on random surveys, background data and answers: what
 * the widget would send is taken, and what it would not send is refused. {@code -Dwalk.seed} tries
 * others.
 */
@LuotainTest
class WalkAgreementTest {

  private static final int SURVEYS = 90;
  private static final int VISITS = 6;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path WIDGET =
      Path.of("..", "web-embed", "target", "logic", "walkLines.mjs").toAbsolutePath().normalize();

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People.Key key;
  private String query;

  /** One presentation and what its visitor entered. */
  private record Visit(
      long seed, RandomLogic survey, JsonNode presentation, List<Map<String, Object>> entered) {

    String token() {
      return presentation.get("token").asString();
    }
  }

  /** What the widget makes of a visit. */
  private record Outcome(JsonNode json) {

    List<Object> answers() {
      return json.get("answers").values().stream().map(Outcome::plain).toList();
    }

    Collection<String> problems() {
      return json.get("problems").propertyNames();
    }

    List<String> asked() {
      return json.get("pages").values().stream()
          .flatMap(page -> page.get("questions").values().stream())
          .map(each -> each.get("id").asString())
          .toList();
    }

    private static Object plain(JsonNode node) {
      return JSON.treeToValue(node, Object.class);
    }
  }

  @BeforeEach
  void newTenant() throws Exception {
    tenant = luotain.newTenant();
    key = People.withAttributes(tenant).newKey();
    query = node("query", "").getFirst();
  }

  @Test
  void theServerTakesWhatTheWidgetSendsAndNothingElse() throws Exception {
    long first = Long.getLong("walk.seed", 0);
    var visits =
        LongStream.iterate(first, seed -> seed + 1)
            .boxed()
            .flatMap(this::visits)
            .limit((long) SURVEYS * VISITS)
            .toList();
    var lines = new ArrayList<String>();
    for (var each : visits) {
      lines.add(
          JSON.writeValueAsString(
              Map.of("presentation", each.presentation(), "answers", each.entered())));
    }
    var outcomes =
        node("", String.join("\n", lines) + "\n").stream()
            .map(line -> new Outcome(JSON.readTree(line)))
            .toList();
    assertThat(outcomes).hasSameSizeAs(visits);
    var seen = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < visits.size(); i++) {
      compare(visits.get(i), outcomes.get(i), seen);
    }
    System.out.println("Visits compared: " + visits.size() + ", of which " + seen);
    assertThat(seen.values()).as("%s", seen).hasSize(5).allMatch(count -> count > 20);
  }

  private void compare(Visit visit, Outcome outcome, Map<String, Integer> seen) {
    var sent = outcome.answers();
    if (outcome.problems().isEmpty()) {
      assertTaken(visit, sent, "what the widget sends");
      count(seen, "sent");
    } else {
      assertRefused(visit, withWrong(visit, outcome), "what the widget calls wrong");
      count(seen, "wrong");
    }
    if (outcome.problems().isEmpty()
        && Objects.equals(canonical(sent), canonical(visit.entered()))) {
      assertTaken(visit, visit.entered(), "all that was entered");
      count(seen, "nothing dropped");
    } else {
      assertRefused(visit, visit.entered(), "what the widget drops");
      count(seen, "something dropped");
    }
    var hidden = hidden(visit, outcome);
    if (hidden.isEmpty() || !outcome.problems().isEmpty()) {
      return;
    }
    var more = new ArrayList<>(sent);
    more.add(visit.survey().answer(visit.survey().one(hidden)));
    assertRefused(visit, more, "an answer to a hidden question");
    count(seen, "hidden answered");
  }

  /** Without what makes no difference: how a number is written, the order of what was chosen. */
  private static @Nullable Object canonical(@Nullable Object json) {
    return switch (json) {
      case Number number -> number.doubleValue();
      case List<?> list ->
          list.stream().map(each -> String.valueOf(canonical(each))).sorted().toList();
      case Map<?, ?> map -> {
        var fields = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> fields.put((String) name, canonical(value)));
        yield fields;
      }
      case null, default -> json;
    };
  }

  private static void count(Map<String, Integer> seen, String what) {
    seen.merge(what, 1, Integer::sum);
  }

  /** What the widget sends, and with it what it calls wrong; a missing answer is missing. */
  private static List<Object> withWrong(Visit visit, Outcome outcome) {
    var all = new ArrayList<>(outcome.answers());
    for (var each : visit.entered()) {
      if (outcome.problems().contains((String) each.get("questionId"))) {
        all.add(each);
      }
    }
    return all;
  }

  private static List<String> hidden(Visit visit, Outcome outcome) {
    return Stream.iterate(0, i -> i + 1)
        .limit(40)
        .map(i -> "q" + i)
        .filter(visit.survey()::has)
        .filter(visit.survey()::isAnswerable)
        .filter(id -> !outcome.asked().contains(id))
        .toList();
  }

  private void assertTaken(Visit visit, List<?> answers, String what) {
    assertThat(errors(visit, answers)).as(() -> description(visit, answers, what)).isEmpty();
  }

  private void assertRefused(Visit visit, List<?> answers, String what) {
    assertThat(errors(visit, answers)).as(() -> description(visit, answers, what)).isNotEmpty();
  }

  private static String description(Visit visit, List<?> answers, String what) {
    return "%s, seed %d%nsurvey %s%npresented %s%nanswers %s"
        .formatted(
            what,
            visit.seed(),
            JSON.writeValueAsString(visit.survey().input()),
            visit.presentation(),
            JSON.writeValueAsString(answers));
  }

  @SuppressWarnings("unchecked")
  private List<String> errors(Visit visit, List<?> answers) {
    return tenant
        .submit(visit.token(), UUID.randomUUID(), (List<Map<String, Object>>) answers)
        .path("responseSubmit.userErrors[*].message")
        .entityList(String.class)
        .get();
  }

  /** None when some page can never be reached, which is no survey to publish. */
  private Stream<Visit> visits(long seed) {
    var survey = new RandomLogic(seed);
    var created =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { code message path } } }")
            .variable("input", survey.input())
            .execute();
    var errors = created.path("surveyCreate.userErrors[*].message").entityList(String.class).get();
    if (!errors.isEmpty()) {
      assertThat(errors).as("seed %d", seed).allMatch(each -> each.contains("never"));
      return Stream.of();
    }
    var id = created.path("surveyCreate.survey.id").entity(String.class).get();
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyRepeatSet(input: {id: $id, repeat: {kind: ALWAYS}}) {"
                + " userErrors { code } } }")
        .variable("id", id)
        .executeAndVerify();
    tenant.publish(id).path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
    return Stream.generate(() -> visit(seed, survey, id)).limit(VISITS);
  }

  private Visit visit(long seed, RandomLogic survey, String id) {
    var input = new LinkedHashMap<String, Object>(Map.of("surveyId", id));
    input.put("channel", survey.one(List.of("WIDGET", "LINK")));
    if (survey.one(List.of(true, true, false))) {
      input.put("respondentToken", key.token("somebody", survey.attributes()));
    }
    if (survey.one(List.of(true, false))) {
      input.put(
          "claimed",
          List.of(
              value("member", "boolean", survey.one(List.of(true, false))),
              value("city", "text", survey.one(List.of("Turku", "a")))));
    }
    var presentation =
        tenant
            .visitor()
            .document(query)
            .variable("input", input)
            .execute()
            .path("surveyPresent.presentation")
            .entity(JsonNode.class)
            .get();
    return new Visit(seed, survey, presentation, survey.answers());
  }

  /** The lines that the widget's logic, run by the installed node, prints. */
  private static List<String> node(String argument, String input) throws Exception {
    assertThat(WIDGET).as("built by the module web-embed").isRegularFile();
    var directory = Files.createTempDirectory("walk");
    var in = Files.writeString(directory.resolve("in"), input);
    var out = directory.resolve("out");
    run(argument, in, out);
    var lines = Files.readAllLines(out);
    for (var file : List.of(in, out, directory)) {
      Files.delete(file);
    }
    return lines;
  }

  private static void run(String argument, Path in, Path out)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("node", WIDGET.toString(), argument)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
