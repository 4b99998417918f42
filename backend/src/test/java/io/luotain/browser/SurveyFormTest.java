package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.luotain.Luotain.english;
import static io.luotain.Workspace.required;
import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.page;
import static io.luotain.Written.several;
import static io.luotain.Written.single;
import static io.luotain.Written.survey;
import static io.luotain.Written.with;
import static io.luotain.Written.words;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The widget's form on the hosted page, with surveys of odd names and with logic. */
@LuotainTest
class SurveyFormTest {

  private static Chromium chromium;

  @Autowired Luotain luotain;
  private BrowserContext context;
  private Page page;

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
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
    page = context.newPage();
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @Test
  void takesAnswersWhateverItsQuestionsAreCalled() {
    visit(
        page("one", nps("closest"), nps("getBoundingClientRect"), nps("scrollIntoView")),
        page("two", single("remove", "a", "b"), several("contains", "a", "b"), nps("getRootNode")));
    choose("scrollIntoView", "7");
    press("Next");
    choose("remove", "a");
    choose("contains", "b");
    press("Send");
    assertThat(page.getByText("Thank you for your answer!")).isVisible();
    page.reload();
    assertThat(page.getByText("You have already answered this survey.")).isVisible();
  }

  @Test
  void anOptionThatComesBackIsStillChosen() {
    visitWithWhatWentWrong();
    choose("bad", "all");
    choose("score", "3");
    assertThat(input("bad", "all")).isHidden();
    choose("bad", "late");
    choose("score", "0");
    assertThat(input("bad", "all")).isChecked();
    assertThat(input("bad", "late")).isChecked();
  }

  @Test
  void anOptionComesBackUnchosenAfterOneThatIsChosenAlone() {
    visitWithWhatWentWrong();
    choose("bad", "all");
    choose("score", "3");
    choose("bad", "none");
    choose("score", "0");
    assertThat(input("bad", "none")).isChecked();
    assertThat(input("bad", "all")).not().isChecked();
  }

  private void visitWithWhatWentWrong() {
    var all = option("all", "visibleIf", "answers.score == 0");
    var none = option("none", "exclusive", true);
    visit(page("one", nps("score"), several("bad", "late", all, none)));
    choose("score", "0");
  }

  @Test
  void saysOnlyOfThePresentPageWhatChanged() {
    visit(
        page("one", nps("score"), with(nps("more"), "visibleIf", "answers.score < 7")),
        page("two", nps("last")));
    choose("score", "3");
    var news = page.locator("form > [role=status]");
    assertThat(news).hasText("Another question: Question more");
    press("Next");
    assertThat(news).isEmpty();
  }

  @Test
  void saysWhatIsWrongWhereTheAuthorsWordsComeToNothing() {
    var score = with(required(nps("score")), "validationMessage", english("{{answers.name}}"));
    visit(page("one", words("name"), score));
    press("Send");
    assertThat(page.getByText("Please choose an answer.")).isVisible();
  }

  private void visit(Object... pages) {
    var tenant = luotain.newTenant();
    var id = tenant.create(survey(pages));
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    page.navigate(luotain.url() + "/s/" + id);
  }

  private Locator input(String question, String value) {
    return page.locator("input[name=%s][value='%s']".formatted(question, value));
  }

  private void choose(String question, String value) {
    input(question, value).check(new Locator.CheckOptions().setForce(true));
  }

  private void press(String button) {
    page.locator("button.main", new Page.LocatorOptions().setHasText(button)).click();
  }
}
