package io.luotain.survey;

import static io.luotain.Written.ask;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.OptionValue;
import io.luotain.respondent.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** What an anonymous survey promises, and that it may only promise more. */
@LuotainTest
class ContractApiTest {

  private static final List<Map<String, Object>> DIMENSIONS =
      List.of(
          Map.of("attribute", "tier"),
          Map.of("attribute", "age", "bands", List.of(18, 30, 65)),
          Map.of("attribute", "city", "keep", List.of("Oulu", "Vaasa")));

  private static final Map<String, Object> PRIVACY =
      Map.of("minimumGroup", 5, "retentionDays", 365, "release", "WEEK", "dimensions", DIMENSIONS);

  @Autowired Luotain luotain;
  private Workspace tenant;

  @BeforeEach
  void attributes() {
    tenant = luotain.newTenant();
    var people = new People(tenant);
    var options = List.of(People.option("gold", "Gold"), People.option("silver", "Silver"));
    people.define("tier", "CHOICE", Map.of("options", options, "reportable", true));
    people.define("member", "BOOLEAN", Map.of("reportable", true));
    people.define("age", "NUMBER", Map.of("reportable", true));
    people.define("city", "TEXT", Map.of("reportable", true));
    people.define("hidden", "BOOLEAN", Map.of());
    people.define("secret", "BOOLEAN", Map.of("reportable", true, "personal", true));
    people.define("claim", "BOOLEAN", Map.of("reportable", true, "targetable", true));
  }

  private static Map<String, Object> anonymous(Object question, Map<String, Object> privacy) {
    return with(survey(page("p", question)), "identityMode", "ANONYMOUS", "privacy", privacy);
  }

  private static Map<String, Object> anonymous(Map<String, Object> input) {
    return with(input, "identityMode", "ANONYMOUS", "privacy", PRIVACY);
  }

  private static Map<String, Object> keeping(Map<String, Object> dimension) {
    return with(PRIVACY, "dimensions", List.of(dimension));
  }

  private List<String> refused(Map<String, Object> input) {
    return paths(
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { code path message } } }")
            .variable("input", input)
            .execute(),
        "surveyCreate");
  }

  private static List<String> paths(Response response, String field) {
    return response.path(field + ".userErrors[*].path").entityList(List.class).get().stream()
        .map(path -> String.join(".", Stream.of(path.toArray()).map(String::valueOf).toList()))
        .toList();
  }

  private List<String> tightened(String id, Map<String, Object> change) {
    var revision =
        tenant
            .admin()
            .document("query($id: ID!) { survey(id: $id) { revision } }")
            .variable("id", id)
            .execute()
            .path("survey.revision")
            .entity(Integer.class)
            .get();
    return paths(
        tenant
            .admin()
            .document(
                "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { survey { id }"
                    + " userErrors { code path message } } }")
            .variable("input", with(change, "id", id, "revision", revision))
            .execute(),
        "surveyUpdate");
  }

  private List<String> promising(String id, String field, Object value) {
    return tightened(id, Map.of("privacy", with(PRIVACY, field, value)));
  }

  private static List<Map<String, Object>> withDimension(int place, Map<String, Object> other) {
    var all = new ArrayList<>(DIMENSIONS);
    all.set(place, other);
    return all;
  }

  @Test
  void mayOnlyPromiseMoreOnceItIsPublished() {
    var id = tenant.create(anonymous(nps("q"), PRIVACY));
    assertThat(promising(id, "minimumGroup", 4)).as("a draft promises nobody").isEmpty();
    assertThat(promising(id, "minimumGroup", 5)).isEmpty();
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());

    assertThat(promising(id, "minimumGroup", 4)).containsExactly("input.privacy.minimumGroup");
    assertThat(promising(id, "retentionDays", 366)).containsExactly("input.privacy.retentionDays");
    assertThat(promising(id, "release", "DAY")).containsExactly("input.privacy.release");
    var finer = Map.<String, Object>of("attribute", "age", "bands", List.of(18, 30, 40, 65));
    assertThat(promising(id, "dimensions", withDimension(1, finer)))
        .containsExactly("input.privacy.dimensions.1");
    var more = Map.<String, Object>of("attribute", "city", "keep", List.of("Oulu", "Kemi"));
    assertThat(promising(id, "dimensions", withDimension(2, more)))
        .containsExactly("input.privacy.dimensions.2");
    assertThat(promising(id, "dimensions", withDimension(2, Map.of("attribute", "member"))))
        .containsExactly("input.privacy.dimensions.2");
    assertThat(tightened(id, Map.of("identityMode", "IDENTIFIED")))
        .containsExactly("input.identityMode");

    assertThat(promising(id, "minimumGroup", 10)).isEmpty();
    assertThat(promising(id, "retentionDays", 30)).isEmpty();
    var coarser = Map.<String, Object>of("attribute", "age", "bands", List.of(30));
    assertThat(promising(id, "dimensions", List.of(coarser))).isEmpty();
    var some = Map.<String, Object>of("attribute", "tier", "keep", List.of("gold"));
    assertThat(promising(id, "dimensions", withDimension(0, some))).isEmpty();
  }

  /** By its hash two contracts can be told to be one. */
  @Test
  void itsHashFollowsWhatItSays() {
    var one = tenant.create(anonymous(nps("q"), PRIVACY));
    var same = tenant.create(anonymous(nps("r"), PRIVACY));
    var other = tenant.create(anonymous(nps("q"), with(PRIVACY, "minimumGroup", 6)));
    assertThat(hash(one)).isEqualTo(hash(same)).isNotEqualTo(hash(other)).hasSize(43);
  }

  /** No text can be written so that it reads as two, or as another field. */
  @Test
  void contractsThatSayDifferentThingsHaveDifferentHashes() {
    assertThat(
            List.of(
                    List.of("a, b"),
                    List.of("a", "b"),
                    List.of("a] []"),
                    List.of("a"),
                    List.of("b"))
                .stream()
                .map(kept -> Map.<String, Object>of("attribute", "city", "keep", kept))
                .map(dimension -> hash(tenant.create(anonymous(nps("q"), keeping(dimension))))))
        .doesNotHaveDuplicates();
  }

  @Test
  void keptTextsAreTextsThatAnAttributeMayHave() {
    for (var bad : List.of("", " ", "a\nb", "a\u0000", "\u0085", "x".repeat(1_001))) {
      var city = Map.<String, Object>of("attribute", "city", "keep", List.of("Oulu", bad));
      assertThat(refused(anonymous(nps("q"), keeping(city))))
          .as(bad)
          .containsExactly("input.privacy.dimensions.0.keep.1");
    }
    var twice = Map.<String, Object>of("attribute", "city", "keep", List.of("Oulu", "Oulu"));
    assertThat(refused(anonymous(nps("q"), keeping(twice))))
        .containsExactly("input.privacy.dimensions.0.keep");
  }

  /** Respondents were promised what the choice could say then. */
  @Test
  void aChoiceKeepsTheOptionsItHadWhenTheSurveyWasPublished() {
    var id = tenant.create(anonymous(nps("q"), PRIVACY));
    var draft = hash(id);
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    assertThat(kept(id)).containsExactly("gold", "silver");
    var all = Map.<String, Object>of("attribute", "tier", "keep", List.of("gold", "silver"));
    var explicit =
        tenant.create(anonymous(nps("q"), with(PRIVACY, "dimensions", withDimension(0, all))));
    assertThat(hash(id)).isEqualTo(hash(explicit)).isNotEqualTo(draft);
    assertThat(promising(id, "dimensions", DIMENSIONS)).as("the same options").isEmpty();
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());

    assertThat(tightened(id, Map.of("name", "Other"))).isEmpty();
    addBronze();
    assertThat(tightened(id, Map.of("title", Luotain.english("New")))).isEmpty();
    assertThat(kept(id)).containsExactly("gold", "silver");
    assertThat(promising(id, "dimensions", DIMENSIONS))
        .as("with an option more")
        .containsExactly("input.privacy.dimensions.0");
    var uses = page("p", with(nps("q"), "visibleIf", "respondent.tier == 'bronze'"));
    assertThat(tightened(id, Map.of("pages", List.of(uses))))
        .containsExactly("input.privacy.dimensions");
  }

  @Test
  void sayWhatToDoWhenAnAttributeOfTheLogicGainedOptions() {
    var uses = with(nps("q"), "visibleIf", "respondent.tier == 'gold'");
    var id = tenant.create(anonymous(uses, PRIVACY));
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    addBronze();
    tenant
        .publish(id)
        .path("surveyPublish.userErrors[*].message")
        .entityList(String.class)
        .satisfies(
            messages ->
                assertThat(messages)
                    .singleElement()
                    .asString()
                    .contains("does not keep bronze", "leave tier out", "delete these options"));
  }

  @Test
  void anOptionThatIsNotKeptIsOther() {
    var tier = new ContractDimension(new AttributeId("tier"), List.of(), List.of("gold"));
    assertThat(tier.coarse(new OptionValue("gold"))).isEqualTo("gold");
    assertThat(tier.coarse(new OptionValue("bronze"))).isEqualTo("other");
    var none = new ContractDimension(new AttributeId("tier"), List.of(), List.of());
    assertThat(none.coarse(new OptionValue("gold"))).isEqualTo("other");
  }

  private void addBronze() {
    var options =
        List.of(
            People.option("gold", "Gold"),
            People.option("silver", "Silver"),
            People.option("bronze", "Bronze"));
    tenant
        .admin()
        .document(
            "mutation($input: AttributeUpdateInput!) { attributeUpdate(input: $input) { userErrors"
                + " { message } } }")
        .variable("input", Map.of("id", "tier", "options", options))
        .execute()
        .path("attributeUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private List<String> kept(String id) {
    return tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { contract { dimensions { keep } } } }")
        .variable("id", id)
        .execute()
        .path("survey.contract.dimensions[0].keep")
        .entityList(String.class)
        .get();
  }

  private String hash(String id) {
    return tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { contract { hash } } }")
        .variable("id", id)
        .execute()
        .path("survey.contract.hash")
        .entity(String.class)
        .get();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          respondent.tier == 'gold'   | true
          respondent.member           | false
          respondent.age >= 18        | false
          respondent.city == 'Oulu'   | false
          respondent.hidden           | false
          claimed.claim               | false
          """)
  void logicMayUseOnlyWhatIsKeptAsItIs(String condition, boolean fine) {
    var question = with(nps("q"), "visibleIf", condition);
    assertThat(refused(anonymous(question, PRIVACY)).isEmpty()).isEqualTo(fine);
    assertThat(refused(with(survey(page("p", question))))).as("an identified one").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tier,true", "member,false", "age,false", "city,false"})
  void textsMayShowOnlyWhatIsKeptAsItIs(String attribute, boolean fine) {
    var text = Luotain.english("Hello {{respondent.%s|you}}".formatted(attribute));
    var question = with(ask("q", "nps", Map.of()), "text", text);
    assertThat(refused(anonymous(question, PRIVACY)).isEmpty()).isEqualTo(fine);
  }

  /** Which option, row or question was there would tell the day, the language or the channel. */
  @Test
  void nothingMayDependOnTheDayTheLanguageOrTheChannel() {
    for (var secret :
        List.of(
            "response.day == date('2026-11-23')",
            "response.locale == 'fi'",
            "response.channel == 'LINK'")) {
      var places =
          Map.<String, Map<String, Object>>of(
              "question", survey(page("p", with(nps("q"), "visibleIf", secret))),
              "required", survey(page("p", with(nps("q"), "requiredIf", secret))),
              "page", survey(page("o", nps("o")), with(page("p", nps("q")), "visibleIf", secret)),
              "skip",
                  survey(
                      with(page("p", nps("q")), "skips", List.of(skip(secret, "r"))),
                      page("o", nps("o")),
                      page("r", nps("r"))),
              "option", survey(page("p", single("q", "a", "b", option("c", "visibleIf", secret)))),
              "row", survey(page("p", grid("q", List.of("a", option("b", "visibleIf", secret))))),
              "computed",
                  with(
                      survey(page("p", with(nps("q"), "visibleIf", "computed.x"))),
                      "computed",
                      computed("x", secret)),
              "text", survey(page("p", with(nps("q"), "text", variants("en", secret, "A", "B")))));
      places.forEach(
          (place, input) -> {
            assertThat(refused(anonymous(input))).as(place).containsExactly("input.privacy");
            assertThat(refused(input)).as(place + " of an identified one").isEmpty();
          });
    }
  }

  /** Where the attribute is given up for a block, an option that only some had would still tell. */
  @Test
  void optionsDoNotDependOnTheRespondent() {
    var gold = "respondent.tier == 'gold'";
    var at = "input.pages.0.questions.0.type.";
    var one = survey(page("p", single("q", "a", "b", option("c", "visibleIf", gold))));
    assertThat(refused(anonymous(one))).containsExactly(at + "singleChoice.options.2.visibleIf");
    var more = survey(page("p", several("q", option("a", "visibleIf", "computed.x"), "b", "c")));
    assertThat(refused(anonymous(with(more, "computed", computed("x", gold)))))
        .containsExactly(at + "multipleChoice.options.0.visibleIf");
    assertThat(refused(one)).as("an identified one").isEmpty();
    var answered = "answers.q > 6";
    var later = page("p", nps("q"), single("r", "a", "b", option("c", "visibleIf", answered)));
    assertThat(refused(anonymous(survey(later)))).as("by an answer").isEmpty();
    var row = grid("q", List.of("a", option("b", "visibleIf", gold)));
    assertThat(refused(anonymous(survey(page("p", row))))).as("a row, which is blanked").isEmpty();
  }

  @Test
  void aDraftThatPromisesLessThanItsLogicNeedsIsNotPublished() {
    var question = with(nps("q"), "visibleIf", "respondent.tier == 'gold'");
    var id = tenant.create(anonymous(question, PRIVACY));
    var some = Map.<String, Object>of("attribute", "tier", "keep", List.of("gold"));
    assertThat(promising(id, "dimensions", withDimension(0, some)))
        .containsExactly("input.privacy.dimensions");
  }

  @Test
  void dimensionsSayHowCoarseTheyAre() {
    var question = nps("q");
    var dimensions = "input.privacy.dimensions.0.";
    assertThat(refused(anonymous(question, keeping(Map.of("attribute", "age")))))
        .containsExactly(dimensions + "bands");
    var falling = Map.<String, Object>of("attribute", "age", "bands", List.of(30, 18));
    assertThat(refused(anonymous(question, keeping(falling))))
        .containsExactly(dimensions + "bands");
    assertThat(refused(anonymous(question, keeping(Map.of("attribute", "city")))))
        .containsExactly(dimensions + "keep");
    var unknown = Map.<String, Object>of("attribute", "tier", "keep", List.of("bronze"));
    assertThat(refused(anonymous(question, keeping(unknown)))).containsExactly(dimensions + "keep");
    for (var attribute : List.of("hidden", "secret", "none")) {
      assertThat(refused(anonymous(question, keeping(Map.of("attribute", attribute)))))
          .as(attribute)
          .containsExactly(dimensions + "attribute");
    }
    assertThat(refused(anonymous(question, with(PRIVACY, "minimumGroup", 2))))
        .containsExactly("input.privacy.minimumGroup");
  }

  @Test
  void anIdentifiedSurveyHasNoContractAndAnAnonymousOneFreezesNothing() {
    assertThat(refused(with(survey(page("p", nps("q"))), "privacy", PRIVACY)))
        .containsExactly("input.privacy");
    assertThat(refused(with(anonymous(nps("q"), PRIVACY), "frozenAttributes", List.of("tier"))))
        .containsExactly("input.frozenAttributes");
  }
}
