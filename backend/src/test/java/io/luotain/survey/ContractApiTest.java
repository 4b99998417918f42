package io.luotain.survey;

import static io.luotain.Written.ask;
import static io.luotain.Written.nps;
import static io.luotain.Written.page;
import static io.luotain.Written.survey;
import static io.luotain.Written.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
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
