package io.luotain.response;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Written.answer;
import static io.luotain.Written.ask;
import static io.luotain.Written.chosen;
import static io.luotain.Written.computed;
import static io.luotain.Written.grid;
import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.page;
import static io.luotain.Written.several;
import static io.luotain.Written.single;
import static io.luotain.Written.skip;
import static io.luotain.Written.survey;
import static io.luotain.Written.variants;
import static io.luotain.Written.with;
import static io.luotain.Written.words;
import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of logic: presented, answered, and refused when an answer is to what was hidden. */
@LuotainTest
class LogicApiTest {

  private static final String PRESENT =
      """
      mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {
        userErrors { code message path }
        presentation { token title thankYou thankYouLogic locale rightToLeft
          pages { id title titleLogic visibleIf skips { when toPage }
            questions { id text textLogic help helpLogic visibleIf required requiredIf
              validationMessage validationMessageLogic
              type {
                ... on PresentedSingleChoice { options { id label labelLogic visibleIf } }
                ... on PresentedMultipleChoice { fewest: min most: max
                  options { id label labelLogic visibleIf } }
                ... on PresentedMatrix { rows { id label labelLogic visibleIf } } } } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People people;

  @BeforeEach
  void tenantWithAttributes() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
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

  /** A survey as one visitor meets it. */
  private record Met(Response response) {

    private static final String AT = "surveyPresent.presentation";

    String token() {
      return response.path(AT + ".token").entity(String.class).get();
    }

    List<String> ids(String path) {
      return response.path("%s.%s.id".formatted(AT, path)).entityList(String.class).get();
    }

    List<String> pages() {
      return ids("pages[*]");
    }

    List<String> questions() {
      return ids("pages[*].questions[*]");
    }

    /** The part at a path, as JSON; null when there is none. */
    @Nullable Object part(String path) {
      var all = response.path(AT + "." + path);
      return all.entity(Object.class).get();
    }

    void isNull(String path) {
      response.path(AT + "." + path).valueIsNull();
    }

    void is(String path, String json) {
      assertThat(part(path))
          .isEqualTo(new JsonMapper().readValue(json.replace('\'', '"'), Object.class));
    }
  }

  private Met present(String survey, Object... more) {
    return new Met(
        tenant
            .visitor()
            .document(PRESENT)
            .variable("input", with(Map.of("surveyId", survey), more))
            .execute());
  }

  private Met presentTo(Map<String, ?> attributes, String survey, Object... more) {
    return present(
        survey,
        with(Map.of("respondentToken", people.token("ann", attributes)), more).entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray());
  }

  /** What is wrong with the answers: codes and paths. */
  @SuppressWarnings("unchecked")
  private List<String> errors(Met met, Object... answers) {
    var all = Stream.of(answers).map(each -> (Map<String, Object>) each).toList();
    return tenant
        .submit(met.token(), UUID.randomUUID(), all)
        .path("responseSubmit.userErrors")
        .entityList(Map.class)
        .get()
        .stream()
        .map(each -> each.get("code") + " " + String.join(".", (List<String>) each.get("path")))
        .toList();
  }

  @Test
  void aQuestionThatDependsOnAnAnswer() {
    var met =
        present(
            live(
                survey(
                    page(
                        "page",
                        nps("recommend"),
                        with(
                            words("why"),
                            "visibleIf",
                            "answers.recommend < 7",
                            "required",
                            true)))));
    met.is("pages[0].questions[1].visibleIf", "['<', ['$', 'answers.recommend'], 7]");
    met.isNull("pages[0].questions[0].visibleIf");
    var why = answer("why", "text", "Because");
    assertThat(errors(met, number("recommend", 6), why)).isEmpty();
    assertThat(errors(met, why, number("recommend", 6))).as("in any order").isEmpty();
    assertThat(errors(met, number("recommend", 6))).containsExactly("REQUIRED input.answers");
    assertThat(errors(met, number("recommend", 7))).isEmpty();
    assertThat(errors(met, number("recommend", 7), why))
        .containsExactly("UNKNOWN_QUESTION input.answers.1.questionId");
    assertThat(errors(met)).as("unanswered is absent, which fails").isEmpty();
    assertThat(errors(met, why)).containsExactly("UNKNOWN_QUESTION input.answers.0.questionId");
  }

  @Test
  void aHiddenAnswerCountsForNothingLater() {
    var met =
        present(
            live(
                survey(
                    page(
                        "page",
                        nps("recommend"),
                        with(words("why"), "visibleIf", "answers.recommend < 7"),
                        with(words("more"), "visibleIf", "has(answers.why)")))));
    assertThat(
            errors(
                met,
                number("recommend", 9),
                answer("why", "text", "Because"),
                answer("more", "text", "More")))
        .containsExactly(
            "UNKNOWN_QUESTION input.answers.1.questionId",
            "UNKNOWN_QUESTION input.answers.2.questionId");
  }

  @Test
  void aQuestionThatDependsOnBackgroundDataIsDecidedBeforehand() {
    var survey =
        live(
            survey(
                page(
                    "page",
                    nps("recommend"),
                    with(words("gold"), "visibleIf", "respondent.tier == 'gold'"),
                    with(
                        words("both"),
                        "visibleIf",
                        "respondent.tier == 'gold' && answers.recommend < 7"))));
    var gold = presentTo(Map.of("tier", "gold"), survey);
    assertThat(gold.questions()).containsExactly("recommend", "gold", "both");
    gold.isNull("pages[0].questions[1].visibleIf");
    gold.is("pages[0].questions[2].visibleIf", "['<', ['$', 'answers.recommend'], 7]");
    for (var other : List.of(presentTo(Map.of("tier", "silver"), survey), present(survey))) {
      assertThat(other.questions()).containsExactly("recommend");
      assertThat(errors(other, answer("gold", "text", "Me too")))
          .containsExactly("UNKNOWN_QUESTION input.answers.0.questionId");
      assertThat(errors(other, number("recommend", 1), answer("both", "text", "Me too")))
          .containsExactly("UNKNOWN_QUESTION input.answers.1.questionId");
    }
  }

  @Test
  void theTokenOverridesWhatIsStored() {
    people.upsert("ann", List.of(value("tier", "option", "gold"), value("visits", "number", 4)));
    var survey =
        live(
            survey(
                page(
                    "page",
                    words("any"),
                    with(words("gold"), "visibleIf", "respondent.tier == 'gold'"),
                    with(words("often"), "visibleIf", "respondent.visits > 3"))));
    assertThat(presentTo(Map.of(), survey).questions()).containsExactly("any", "gold", "often");
    assertThat(presentTo(Map.of("tier", "silver"), survey).questions())
        .containsExactly("any", "often");
  }

  @Test
  void claimsAreKeptApart() {
    people.upsert("ann", List.of(value("city", "text", "Turku")));
    var survey =
        live(
            survey(
                page(
                    "page",
                    words("any"),
                    with(words("known"), "visibleIf", "respondent.city == 'Turku'"),
                    with(words("claimed"), "visibleIf", "claimed.city == 'Oulu'"))));
    var claims = List.of(value("city", "text", "Oulu"));
    assertThat(presentTo(Map.of(), survey, "claimed", claims).questions())
        .containsExactly("any", "known", "claimed");
    assertThat(present(survey, "claimed", claims).questions()).containsExactly("any", "claimed");
    var refused = present(survey, "claimed", List.of(value("email", "text", "a@example.com")));
    refused.response().path("surveyPresent.presentation").valueIsNull();
  }

  @Test
  void aBadRespondentTokenPresentsNothing() {
    var survey = live(survey(page("page", words("any"))));
    var refused = present(survey, "respondentToken", "forged").response();
    refused.path("surveyPresent.presentation").valueIsNull();
    refused
        .path("surveyPresent.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("RESPONDENT_TOKEN_INVALID");
    refused
        .path("surveyPresent.userErrors[*].path[*]")
        .entityList(String.class)
        .containsExactly("input", "respondentToken");
  }

  @Test
  void aPageThatDependsOnAnAnswer() {
    var met =
        present(
            live(
                survey(
                    page("first", nps("recommend")),
                    with(
                        page("second", with(words("why"), "required", true)),
                        "visibleIf",
                        "answers.recommend < 7"),
                    page("third", words("last")))));
    met.is("pages[1].visibleIf", "['<', ['$', 'answers.recommend'], 7]");
    assertThat(errors(met, number("recommend", 9))).isEmpty();
    assertThat(errors(met, number("recommend", 3))).containsExactly("REQUIRED input.answers");
    assertThat(errors(met, number("recommend", 9), answer("why", "text", "Because")))
        .containsExactly("UNKNOWN_QUESTION input.answers.1.questionId");
  }

  @Test
  void aPageThatDependsOnBackgroundData() {
    var survey =
        live(
            survey(
                page("first", nps("recommend")),
                with(page("second", words("why")), "visibleIf", "respondent.member"),
                page("third", words("last"))));
    assertThat(presentTo(Map.of("member", true), survey).pages())
        .containsExactly("first", "second", "third");
    assertThat(presentTo(Map.of("member", false), survey).pages())
        .containsExactly("first", "third");
  }

  @Test
  void anOptionAndARowThatDependOnAnAnswer() {
    var met =
        present(
            live(
                survey(
                    page(
                        "page",
                        single("cabin", "eco", "business"),
                        single(
                            "best",
                            "seat",
                            option("bed", "visibleIf", "answers.cabin == 'business'")),
                        with(
                            several(
                                "liked",
                                "food",
                                option("lounge", "visibleIf", "answers.cabin == 'business'"),
                                option("gold", "visibleIf", "respondent.tier == 'gold'")),
                            "type",
                            Map.of(
                                "multipleChoice",
                                Map.of(
                                    "min",
                                    2,
                                    "options",
                                    List.of(
                                        option("food"),
                                        option(
                                            "lounge", "visibleIf", "answers.cabin == 'business'"),
                                        option(
                                            "gold", "visibleIf", "respondent.tier == 'gold'"))))),
                        with(
                            grid(
                                "service",
                                List.of(
                                    "speed",
                                    option("bar", "visibleIf", "answers.cabin == 'business'"))),
                            "required",
                            true)))));
    assertThat(met.ids("pages[0].questions[2].type.options[*]")).containsExactly("food", "lounge");
    met.is("pages[0].questions[2].type.fewest", "2");
    met.is(
        "pages[0].questions[1].type.options[1].visibleIf",
        "['=', ['$', 'answers.cabin'], 'business']");
    met.is(
        "pages[0].questions[3].type.rows[1].visibleIf",
        "['=', ['$', 'answers.cabin'], 'business']");
    var cabin = Workspace.option("cabin", "business");
    var eco = Workspace.option("cabin", "eco");
    var speed = Map.<String, Object>of("rowId", "speed", "number", 3);
    var bar = Map.<String, Object>of("rowId", "bar", "number", 4);
    var all = answer("service", "rows", List.of(speed, bar));
    var one = answer("service", "rows", List.of(speed));
    assertThat(errors(met, cabin, Workspace.option("best", "bed"), all)).isEmpty();
    assertThat(errors(met, eco, Workspace.option("best", "bed"), one))
        .containsExactly("INVALID input.answers.1.value.option.id");
    assertThat(errors(met, cabin, one)).containsExactly("REQUIRED input.answers.1.value.rows");
    assertThat(errors(met, eco, all)).containsExactly("TOO_LONG input.answers.1.value.rows");
    assertThat(errors(met, eco, answer("service", "rows", List.of(bar))))
        .containsExactly("INVALID input.answers.1.value.rows.0.rowId");
    assertThat(errors(met, eco, one, chosen("liked", "food"))).as("fewer to choose").isEmpty();
    assertThat(errors(met, cabin, all, chosen("liked", "food")))
        .containsExactly("INVALID input.answers.2.value.options");
    assertThat(errors(met, eco, one, chosen("liked", "lounge")))
        .containsExactly("INVALID input.answers.2.value.options.0.id");
  }

  @Test
  void aChoiceOfWhichNothingIsLeftIsHidden() {
    var survey =
        live(
            survey(
                page(
                    "page",
                    nps("recommend"),
                    with(
                        single(
                            "best",
                            option("a", "visibleIf", "answers.recommend > 3"),
                            option("b", "visibleIf", "answers.recommend > 5")),
                        "required",
                        true),
                    with(
                        single(
                            "gold",
                            option("a", "visibleIf", "respondent.member"),
                            option("b", "visibleIf", "respondent.tier == 'gold'")),
                        "required",
                        true))));
    var met = present(survey);
    assertThat(met.questions()).containsExactly("recommend", "best");
    assertThat(errors(met, number("recommend", 1))).isEmpty();
    assertThat(errors(met, number("recommend", 4))).containsExactly("REQUIRED input.answers");
    assertThat(errors(met, number("recommend", 4), Workspace.option("gold", "a")))
        .contains("UNKNOWN_QUESTION input.answers.1.questionId");
  }

  @Test
  void whatMustBeAnsweredUnderACondition() {
    var survey =
        live(
            survey(
                page(
                    "page",
                    nps("recommend"),
                    with(words("why"), "requiredIf", "answers.recommend < 7"),
                    with(ask("agree", "consent", "PLAIN"), "requiredIf", "answers.recommend < 3"),
                    with(words("gold"), "requiredIf", "respondent.tier == 'gold'"))));
    var met = present(survey);
    met.is("pages[0].questions[1].required", "false");
    met.is("pages[0].questions[1].requiredIf", "['<', ['$', 'answers.recommend'], 7]");
    met.isNull("pages[0].questions[3].requiredIf");
    met.is("pages[0].questions[3].required", "false");
    assertThat(errors(met, number("recommend", 7))).isEmpty();
    assertThat(errors(met, number("recommend", 6))).containsExactly("REQUIRED input.answers");
    assertThat(
            errors(
                met,
                number("recommend", 1),
                answer("why", "text", "Because"),
                answer("agree", "accepted", false)))
        .containsExactly("REQUIRED input.answers.2.value.accepted");
    var gold = presentTo(Map.of("tier", "gold"), survey);
    gold.is("pages[0].questions[3].required", "true");
    gold.isNull("pages[0].questions[3].requiredIf");
    assertThat(errors(gold)).containsExactly("REQUIRED input.answers");
  }

  @Test
  void skipsLeadPastPages() {
    var met =
        present(
            live(
                survey(
                    with(
                        page("first", nps("recommend")),
                        "skips",
                        List.of(
                            skip("respondent.tier == 'gold'", null),
                            skip("answers.recommend > 8", "fourth"),
                            skip("answers.recommend == 0", null))),
                    page("second", with(words("why"), "required", true)),
                    page("third", words("more")),
                    page("fourth", words("last")))));
    met.is(
        "pages[0].skips",
        "[{'when': ['>', ['$', 'answers.recommend'], 8], 'toPage': 'fourth'},"
            + " {'when': ['=', ['$', 'answers.recommend'], 0], 'toPage': null}]");
    var why = answer("why", "text", "Because");
    var last = answer("last", "text", "Bye");
    assertThat(errors(met, number("recommend", 9), last)).isEmpty();
    assertThat(errors(met, number("recommend", 9), why))
        .containsExactly("UNKNOWN_QUESTION input.answers.1.questionId");
    assertThat(errors(met, number("recommend", 5), last)).containsExactly("REQUIRED input.answers");
    assertThat(errors(met, number("recommend", 5), why, last)).isEmpty();
    assertThat(errors(met, number("recommend", 0))).isEmpty();
    assertThat(errors(met, number("recommend", 0), last))
        .containsExactly("UNKNOWN_QUESTION input.answers.1.questionId");
  }

  @Test
  void skipsThatBackgroundDataDecides() {
    var survey =
        live(
            survey(
                with(
                    page("first", nps("recommend")),
                    "skips",
                    List.of(
                        skip("respondent.tier == 'gold'", "third"),
                        skip("respondent.member", null))),
                page("second", words("why")),
                with(page("third", words("more")), "visibleIf", "respondent.visits > 3"),
                page("fourth", words("last"))));
    var gold = presentTo(Map.of("tier", "gold", "visits", 1), survey);
    assertThat(gold.pages()).containsExactly("first", "fourth");
    gold.is("pages[0].skips", "[{'when': true, 'toPage': 'fourth'}]");
    var member = presentTo(Map.of("member", true), survey);
    assertThat(errors(gold, number("recommend", 1), answer("last", "text", "Bye"))).isEmpty();
    assertThat(member.pages()).containsExactly("first");
    assertThat(errors(member, answer("last", "text", "Bye")))
        .containsExactly("UNKNOWN_QUESTION input.answers.0.questionId");
    var other = present(survey);
    assertThat(other.pages()).containsExactly("first", "second", "fourth");
    other.is("pages[0].skips", "[]");
  }

  @Test
  void computedValuesAreNamedAnywhereAndNeverSent() {
    var survey =
        live(
            with(
                survey(
                    page("first", nps("recommend"), nps("again")),
                    with(
                        page(
                            "second",
                            with(
                                words("why"),
                                "visibleIf",
                                "computed.low && computed.known",
                                "text",
                                english("You gave {{computed.sum}} points, {{computed.who|you}}"))),
                        "skips",
                        List.of(skip("computed.sum > 18", null))),
                    page("third", words("last"))),
                "computed",
                computed(
                    "sum",
                    "answers.recommend + answers.again",
                    "low",
                    "computed.sum < 10",
                    "known",
                    "respondent.tier == 'gold'",
                    "who",
                    "respondent.city")));
    var met = presentTo(Map.of("tier", "gold", "city", "Turku"), survey);
    var sum = "['i+', ['$', 'answers.recommend'], ['$', 'answers.again']]";
    met.is("pages[1].questions[0].visibleIf", "['<', %s, 10]".formatted(sum));
    met.is("pages[1].questions[0].text", "'You gave  points, Turku'");
    met.is(
        "pages[1].questions[0].textLogic",
        "['You gave ', ['n', %s, ''], ' points, Turku']".formatted(sum));
    assertThat(
            errors(
                met, number("recommend", 4), number("again", 5), answer("why", "text", "Because")))
        .isEmpty();
    assertThat(
            errors(
                met, number("recommend", 5), number("again", 5), answer("why", "text", "Because")))
        .containsExactly("UNKNOWN_QUESTION input.answers.2.questionId");
    assertThat(present(survey).questions()).containsExactly("recommend", "again", "last");
  }

  @Test
  void variantsOfTexts() {
    var survey =
        live(
            with(
                survey(
                    page(
                        "page",
                        nps("recommend"),
                        with(
                            words("why"),
                            "text",
                            Stream.concat(
                                    variants(
                                        "en",
                                        "respondent.tier == 'gold'",
                                        "Dear gold member?",
                                        "answers.recommend < 7",
                                        "What went wrong?",
                                        "What was good?")
                                        .stream(),
                                    variants(
                                        "fi",
                                        "answers.recommend < 7",
                                        "Mikä meni pieleen?",
                                        "Mikä oli hyvää?")
                                        .stream())
                                .toList(),
                            "help",
                            variants("en", "respondent.member", "Members", "All")))),
                "title",
                variants("en", "response.channel == 'LINK'", "By link", "On our site"),
                "thankYou",
                variants("en", "answers.recommend > 8", "Great!", "Thanks!")));
    var met = present(survey);
    met.is("title", "'On our site'");
    met.is("thankYou", "'Thanks!'");
    met.is(
        "thankYouLogic", "[['?', ['>', ['$', 'answers.recommend'], 8], ['Great!'], ['Thanks!']]]");
    met.is("pages[0].questions[1].text", "'What was good?'");
    met.is(
        "pages[0].questions[1].textLogic",
        "[['?', ['<', ['$', 'answers.recommend'], 7], ['What went wrong?'], ['What was good?']]]");
    met.is("pages[0].questions[1].help", "'All'");
    met.isNull("pages[0].questions[1].helpLogic");
    var gold = presentTo(Map.of("tier", "gold", "member", true), survey, "channel", "LINK");
    gold.is("title", "'By link'");
    gold.is("pages[0].questions[1].text", "'Dear gold member?'");
    gold.isNull("pages[0].questions[1].textLogic");
    gold.is("pages[0].questions[1].help", "'Members'");
    present(survey, "locale", "fi").is("title", "'On our site'");
  }

  @Test
  void pipingWithFallbackEscapingAndTheLocalesFormats() {
    var title =
        List.of(Map.of("locale", "en", "text", "Hello"), Map.of("locale", "fi", "text", "Hei"));
    var text =
        List.of(
            Map.of(
                "locale",
                "en",
                "text",
                "{{respondent.city|somewhere}}: {{respondent.visits|0}} since"
                    + " {{respondent.joined|ever}}, {{respondent.tier|none}}"),
            Map.of(
                "locale",
                "fi",
                "text",
                "{{respondent.city|jossain}}: {{respondent.visits|0}} alkaen"
                    + " {{respondent.joined|aina}}, {{respondent.tier|ei}}"));
    var survey = live(with(survey(page("page", with(words("why"), "text", text))), "title", title));
    present(survey).is("pages[0].questions[0].text", "'somewhere: 0 since ever, none'");
    var values =
        Map.of(
            "city",
            "<b>{{answers.why}}</b>",
            "visits",
            1234.5,
            "joined",
            "2026-02-28",
            "tier",
            "gold");
    presentTo(values, survey)
        .is(
            "pages[0].questions[0].text",
            "'<b>{{answers.why}}</b>: 1,234.5 since February 28, 2026, Gold'");
    presentTo(values, survey, "locale", "fi")
        .is(
            "pages[0].questions[0].text",
            "'<b>{{answers.why}}</b>: 1\u00a0234,5 alkaen 28. helmikuuta 2026, Gold'");
    presentTo(values, survey).isNull("pages[0].questions[0].textLogic");
  }

  @Test
  void pipingOfAnswersIsLeftToTheBrowser() {
    var met =
        present(
            live(
                with(
                    survey(
                        page(
                            "page",
                            single("cabin", "eco", "business"),
                            several(
                                "liked",
                                "food",
                                option(
                                    "bed", "label", english("Bed in {{answers.cabin|the plane}}"))),
                            grid(
                                "service",
                                List.of(
                                    option(
                                        "speed", "label", english("Speed ({{answers.cabin}})"))))),
                        with(
                            page("next", words("why")),
                            "title",
                            english("You liked {{answers.liked|nothing}}"))),
                    "thankYou",
                    english("Bye, {{answers.why|friend}}"))));
    met.is("pages[0].questions[1].type.options[1].label", "'Bed in the plane'");
    met.is(
        "pages[0].questions[1].type.options[1].labelLogic",
        "['Bed in ', ['o', ['$', 'answers.cabin'], 'the plane']]");
    met.is(
        "pages[0].questions[2].type.rows[0].labelLogic",
        "['Speed (', ['o', ['$', 'answers.cabin'], ''], ')']");
    met.is("pages[1].title", "'You liked nothing'");
    met.is("pages[1].titleLogic", "['You liked ', ['o', ['$', 'answers.liked'], 'nothing']]");
    met.is("thankYouLogic", "['Bye, ', ['t', ['$', 'answers.why'], 'friend']]");
  }

  @Test
  void whatTheResponseItselfTells() {
    var survey =
        live(
            survey(
                page(
                    "page",
                    words("any"),
                    with(words("link"), "visibleIf", "response.channel == 'LINK'"),
                    with(words("english"), "visibleIf", "response.locale == 'en'"),
                    with(words("past"), "visibleIf", "response.day < date('2020-01-01')"))));
    assertThat(present(survey).questions()).containsExactly("any", "english");
    assertThat(present(survey, "channel", "LINK").questions())
        .containsExactly("any", "link", "english");
  }

  @Test
  void aWrongAnswerIsAnErrorAndNothingWorse() {
    var met =
        present(
            live(
                survey(
                    page(
                        "page",
                        grid("service", List.of("speed", "smile")),
                        with(words("why"), "visibleIf", "answers.service.speed > 3")))));
    assertThat(
            errors(
                met,
                answer(
                    "service",
                    "rows",
                    List.of(Map.of("rowId", "speed", "optionIds", List.of("x")))),
                answer("why", "text", "Because")))
        .contains("WRONG_ANSWER_TYPE input.answers.0.value.rows.0");
  }

  private Response responses(String scopes, String survey) {
    return people
        .with(scopes)
        .document(
            """
            query($id: ID!) { responses(surveyId: $id) { edges { node { respondentId
              attributes { attributeId value { ... on OptionValue { option } ... on TextValue { text } } }
              claimed { attributeId value { ... on TextValue { text } } } } } } }
            """)
        .variable("id", survey)
        .execute();
  }

  private static void assertNode(Response response, String json) {
    response
        .path("responses.edges[0].node")
        .entity(Object.class)
        .isEqualTo(new JsonMapper().readValue(json.replace('\'', '"'), Object.class));
  }

  @Test
  void aResponseKeepsTheFrozenAttributesAsTheyWere() {
    var survey =
        live(
            with(
                survey(page("page", with(words("why"), "visibleIf", "respondent.visits > 3"))),
                "frozenAttributes",
                List.of("tier", "email", "city")));
    people.upsert("ann", List.of(value("tier", "option", "gold")));
    var met =
        presentTo(
            Map.of("email", "ann@example.com", "visits", 4, "member", true),
            survey,
            "claimed",
            List.of(value("city", "text", "Oulu"), value("member", "boolean", true)));
    people.upsert("ann", List.of(value("tier", "option", "silver")));
    assertThat(errors(met, answer("why", "text", "Because"))).isEmpty();
    assertNode(
        responses("RESPONSES_READ, RESPONSES_IDENTITY", survey),
        """
        {'respondentId': 'ann',
         'attributes': [{'attributeId': 'email', 'value': {'text': 'ann@example.com'}},
           {'attributeId': 'tier', 'value': {'option': 'gold'}}],
         'claimed': [{'attributeId': 'city', 'value': {'text': 'Oulu'}}]}
        """);
    assertNode(
        responses("RESPONSES_READ", survey),
        """
        {'respondentId': null,
         'attributes': [{'attributeId': 'email', 'value': null},
           {'attributeId': 'tier', 'value': {'option': 'gold'}}],
         'claimed': [{'attributeId': 'city', 'value': {'text': 'Oulu'}}]}
        """);
  }

  @Test
  void whatWasPersonalOnceStaysSo() {
    people.define("nick", "TEXT", Map.of("personal", true));
    var survey =
        live(with(survey(page("page", words("why"))), "frozenAttributes", List.of("nick")));
    assertThat(errors(presentTo(Map.of("nick", "Annie"), survey))).isEmpty();
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", survey)
        .executeAndVerify();
    people.delete("nick");
    people.define("nick", "TEXT", Map.of());
    assertNode(
        responses("RESPONSES_READ", survey),
        "{'respondentId': null, 'attributes': [{'attributeId': 'nick', 'value': null}], 'claimed':"
            + " []}");
  }
}
