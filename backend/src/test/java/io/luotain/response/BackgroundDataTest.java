package io.luotain.response;

import static io.luotain.Luotain.english;
import static io.luotain.Written.answer;
import static io.luotain.Written.computed;
import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.page;
import static io.luotain.Written.single;
import static io.luotain.Written.skip;
import static io.luotain.Written.survey;
import static io.luotain.Written.variants;
import static io.luotain.Written.with;
import static io.luotain.Written.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** No background value is in the bytes that a browser gets, unless an author pipes it there. */
@LuotainTest
class BackgroundDataTest {

  private static final String PRESENT =
      """
      mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { userErrors { message }
        presentation { token title thankYou thankYouLogic
          pages { id title titleLogic visibleIf skips { when toPage }
            questions { id text textLogic help helpLogic visibleIf required requiredIf
              validationMessage validationMessageLogic
              type { ... on PresentedSingleChoice { options { id label labelLogic visibleIf } } }
            } } } } }
      """;

  @Autowired Luotain luotain;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private Workspace tenant;
  private People people;

  /** By attribute: what it is in a token, and how it would look in the bytes. */
  private final Map<String, Object> values = new LinkedHashMap<>();

  private final Map<String, List<String>> traces = new LinkedHashMap<>();

  @BeforeEach
  void aPersonOfWhomEverythingIsPersonal() {
    tenant = luotain.newTenant();
    people = new People(tenant);
    var text = "t" + UUID.randomUUID().toString().replace("-", "");
    define("text", "TEXT", Map.of(), text, text);
    var number = 1_000_000_000L + random.nextInt(1_000_000_000);
    define(
        "number",
        "NUMBER",
        Map.of(),
        number,
        Long.toString(number),
        String.format(Locale.ENGLISH, "%,d", number));
    var day =
        LocalDate.of(1900 + random.nextInt(120), 1 + random.nextInt(12), 1 + random.nextInt(28));
    define(
        "date",
        "DATE",
        Map.of(),
        day.toString(),
        day.toString(),
        String.format(Locale.ENGLISH, "%tB %<te, %<tY", day));
    var option = "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    define(
        "choice",
        "CHOICE",
        Map.of(
            "options",
            List.of(People.option(option, "Label " + option), People.option("other", "Other"))),
        option,
        option);
    define("yes", "BOOLEAN", Map.of(), true);
  }

  private void define(
      String id, String type, Map<String, ?> more, Object value, String... written) {
    people.define(id, type, with(more, "personal", true));
    values.put(id, value);
    traces.put(id, List.of(written));
  }

  private String live(Map<String, Object> input) {
    var created =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { code message path } } }")
            .variable("input", input)
            .execute();
    created.path("surveyCreate.userErrors").entity(List.class).isEqualTo(List.of());
    var id = created.path("surveyCreate.survey.id").entity(String.class).get();
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    return id;
  }

  /** The body as it comes over the wire. */
  private String presented(String survey) {
    var body =
        luotain
            .web()
            .post()
            .uri("/embed/" + tenant.siteKey() + "/graphql")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(
                Map.of(
                    "query",
                    PRESENT,
                    "variables",
                    Map.of(
                        "input",
                        Map.of(
                            "surveyId",
                            survey,
                            "respondentToken",
                            people.token("ann-4711", values)))))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).contains("\"userErrors\":[]");
    var text = Objects.requireNonNull(body);
    return text + "\n" + decoded(text);
  }

  /** The parts of the token as whoever has it can read them. */
  private static String decoded(String body) {
    var token =
        new JsonMapper().readTree(body).at("/data/surveyPresent/presentation/token").asString();
    var text = new StringBuilder();
    for (var part : token.split("\\.", -1)) {
      text.append(' ')
          .append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  /** Conditions that are true of this person, each of which needs the value of an attribute. */
  private Map<String, String> conditions() {
    return Map.of(
        "text",
        "size(respondent.text) > 3 && respondent.text.startsWith('t')",
        "number",
        "respondent.number >= 1000000000 && respondent.number * 2 > 7",
        "date",
        "respondent.date < date('2022-01-01') && daysBetween(respondent.date, response.day) > 9",
        "choice",
        "respondent.choice != 'other'",
        "yes",
        "respondent.yes");
  }

  /** Every kind of logic, deciding by every attribute, with and without an answer. */
  private Map<String, Object> everyKindOfLogic() {
    var questions = new ArrayList<Object>();
    questions.add(nps("recommend"));
    conditions()
        .forEach(
            (attribute, condition) -> {
              var mixed = "answers.recommend < 7 && " + condition;
              questions.add(
                  with(
                      single(
                          "q_" + attribute,
                          option("a", "visibleIf", condition),
                          option("b", "visibleIf", mixed),
                          option("c", "label", variants("en", mixed, "C", "D"))),
                      "visibleIf",
                      mixed,
                      "requiredIf",
                      "answers.recommend > 2 ? %s : respondent.yes".formatted(condition),
                      "text",
                      variants("en", mixed, "Low", condition, "Known", "Other"),
                      "help",
                      variants("en", "computed." + attribute, "Low", "Other")));
            });
    var first = page("first", questions.toArray());
    var all =
        conditions().values().stream()
            .map(each -> skip("answers.recommend == 3 && " + each, "last"))
            .toList();
    var computed = new ArrayList<String>();
    conditions()
        .forEach(
            (attribute, condition) -> {
              computed.add(attribute);
              computed.add("answers.recommend < 3 && " + condition);
            });
    return with(
        survey(
            with(first, "skips", all),
            with(
                page("second", words("why")),
                "visibleIf",
                "answers.recommend < 9 || respondent.yes"),
            page("last", words("bye"))),
        "computed",
        computed(computed.toArray(String[]::new)),
        "thankYou",
        variants("en", "answers.recommend > 8 && respondent.yes", "Great", "Thanks"),
        "frozenAttributes",
        List.copyOf(values.keySet()));
  }

  @Test
  void noneWhereValuesOnlyDecide() {
    var body = presented(live(everyKindOfLogic()));
    assertThat(body).contains("q_text", "q_number", "q_date", "q_choice", "q_yes", "Low", "Known");
    assertThat(body).as("seed %d", seed).doesNotContain("ann-4711", "respondent");
    traces.forEach(
        (attribute, written) ->
            assertThat(written).as("%s, seed %d", attribute, seed).noneMatch(body::contains));
  }

  /** Nobody can tell two people apart of whom everything is decided alike. */
  @Test
  void whatDecidesAlikeGivesTheSameBytes() {
    var survey = live(everyKindOfLogic());
    var first = presented(survey);
    values.putAll(Map.of("text", "tt" + seed, "number", 1_999_999_999L, "date", "1899-01-01"));
    assertThat(withoutToken(presented(survey))).isEqualTo(withoutToken(first));
    values.put("choice", "other");
    assertThat(withoutToken(presented(survey))).isNotEqualTo(withoutToken(first));
  }

  private static String withoutToken(String body) {
    return body.substring(0, body.indexOf('\n')).replaceFirst("\"token\":\"[^\"]*\"", "");
  }

  @Test
  void onlyThatWhichIsPiped() {
    for (var piped : traces.keySet()) {
      if (traces.get(piped).isEmpty()) {
        continue;
      }
      var body =
          presented(
              live(
                  with(
                      everyKindOfLogic(),
                      "thankYou",
                      english("Bye {{respondent.%s|you}}".formatted(piped)))));
      traces.forEach(
          (attribute, written) -> {
            if (attribute.equals(piped)) {
              assertThat(written).as(attribute).anyMatch(body::contains);
            } else {
              assertThat(written).as("%s, seed %d", attribute, seed).noneMatch(body::contains);
            }
          });
    }
  }

  @Test
  void theTokenIsEncryptedAndOnlyForThisTenant() {
    var survey = live(everyKindOfLogic());
    var token =
        tenant
            .visitor()
            .document(PRESENT)
            .variable(
                "input",
                Map.of("surveyId", survey, "respondentToken", people.token("ann-4711", values)))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    assertThat(token.split("\\.", -1)).hasSize(5);
    var header =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]), StandardCharsets.UTF_8);
    assertThat(header).contains("\"alg\":\"dir\"", "\"enc\":\"A256GCM\"");
    var other = luotain.newTenant();
    other
        .submit(token, UUID.randomUUID(), List.of(answer("recommend", "number", 9)))
        .path("responseSubmit.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("PRESENTATION_INVALID");
  }
}
