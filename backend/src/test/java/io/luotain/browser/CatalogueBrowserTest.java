package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.luotain.Luotain.english;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import io.luotain.Catalogue;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every type of question, answered in a real browser by keyboard alone and read back from the
 * service.
 */
@LuotainTest
class CatalogueBrowserTest {

  private static final String ANSWERS =
      """
      query($id: ID!) { responses(surveyId: $id) { edges { node { answers { questionId
        ... on NumberAnswer { number }
        ... on OptionAnswer { option { id freeText } }
        ... on OptionsAnswer { options { id freeText } }
        ... on RankingAnswer { optionIds }
        ... on MatrixAnswer { rows { rowId number optionIds } }
        ... on TextAnswer { text }
        ... on DecimalAnswer { decimal }
        ... on DateAnswer { date }
        ... on ConsentAnswer { accepted }
        ... on EmotionAnswer { optionId intensity }
        ... on StoryAnswer { text feelingIds } } } } } }
      """;

  private static Chromium chromium;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() throws Exception {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    tenant = luotain.newTenant();
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
  }

  @AfterEach
  void nothingWentWrongOnThePage() {
    context.close();
    assertThat(complaints).isEmpty();
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

  /** What the one response says, by question, without what is null. */
  private Map<String, Map<String, Object>> stored(String survey) {
    var answers =
        tenant
            .admin()
            .document(ANSWERS)
            .variable("id", survey)
            .execute()
            .path("responses.edges[0].node.answers")
            .entityList(Map.class)
            .get();
    var stored = new LinkedHashMap<String, Map<String, Object>>();
    for (Map<?, ?> answer : answers) {
      var values = new LinkedHashMap<String, Object>();
      answer.forEach((name, value) -> values.put((String) name, value));
      stored.put((String) values.remove("questionId"), values);
    }
    return stored;
  }

  @Test
  void everyTypeIsAnsweredByKeyboardAlone() {
    var survey = live(Map.of("name", "All", "title", english("All"), "pages", Catalogue.pages()));
    var page = context.newPage();
    page.onPageError(complaints::add);
    page.navigate(luotain.url() + "/s/" + survey);
    page.locator("luotain-survey form").waitFor();
    var keys = new Keys(page);

    keys.press("[name=nps]", "Space", "ArrowRight", "ArrowRight")
        .press("[name=csat]", "Space", "ArrowRight")
        .press("[name=ces]", "Space")
        .press("[name=rating]", "Space", "ArrowRight", "ArrowRight")
        .next();
    keys.press("#single-field", "ArrowDown", "ArrowDown", "ArrowDown")
        .type(".drop ~ input", "Green")
        .press("[name=multiple][value=a]", "Space")
        .press("[name=multiple][value=c]", "Space")
        .press("[name='picks.seat']", "Space")
        .press("[name='marks.food'][value=bad]", "Space")
        .press("[name='rates.seat']", "Space", "ArrowRight")
        .press("[name='rates.food']", "Space");
    var first = page.locator(".ranking li").first();
    first.waitFor();
    keys.press(".ranking li:first-child .move:last-child", "Enter").next();
    keys.type("#text-field", "Inari")
        .type("#email-field", "aino@example.com")
        .type("#number-field", "1.25")
        .press("#slider-field", "ArrowRight")
        .type("#date-field", "06122026")
        .press("#consent-field", "Space")
        .press("[name=emotion]", "Space")
        .press("[name='emotion.intensity']", "Space", "ArrowRight")
        .type("#story-field", "Once upon a time")
        .press(".chips input[value=glad]", "Space")
        .next();

    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Thank you");
    var answers = stored(survey);
    assertThat(answers).containsOnlyKeys(Catalogue.values().keySet());
    assertThat(answers)
        .containsEntry("nps", Map.of("number", 2))
        .containsEntry("csat", Map.of("number", 2))
        .containsEntry("ces", Map.of("number", 1))
        .containsEntry("rating", Map.of("number", 3))
        .containsEntry("single", Map.of("option", Map.of("id", "other", "freeText", "Green")))
        .containsEntry("text", Map.of("text", "Inari"))
        .containsEntry("email", Map.of("text", "aino@example.com"))
        .containsEntry("number", Map.of("decimal", 1.25))
        .containsEntry("slider", Map.of("decimal", 0.25))
        .containsEntry("date", Map.of("date", "2026-06-12"))
        .containsEntry("consent", Map.of("accepted", true))
        .containsEntry("emotion", Map.of("optionId", "joy", "intensity", 2))
        .containsEntry("story", Map.of("text", "Once upon a time", "feelingIds", List.of("glad")));
    assertThat(answers.get("ranking").get("optionIds"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder("x", "y", "z");
    assertThat(answers.get("multiple").toString()).contains("id=a", "id=c");
    assertThat(answers.get("rates").toString())
        .contains("{rowId=seat, number=2", "{rowId=food, number=1");
  }
}
