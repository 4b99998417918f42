package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Respondents delete their answers by the code they got. */
@LuotainTest
class ErasePageTest {

  private static final Path PICTURES = Path.of("target", "erase");

  private static Chromium chromium;

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private String survey;
  private BrowserContext context;
  private Page page;
  private final List<String> addresses = new ArrayList<>();

  @BeforeAll
  static void launch() throws Exception {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void anonymousSurvey() {
    tenant = luotain.newTenant();
    survey =
        tenant.create(
            Map.of(
                "name",
                "Anonymous",
                "identityMode",
                "ANONYMOUS",
                "title",
                Luotain.english("Hello"),
                "questions",
                Workspace.QUESTIONS));
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    open("en-US", 320, ColorScheme.LIGHT);
  }

  @AfterEach
  void leave() {
    context.close();
  }

  private void open(String locale, int width, ColorScheme colours) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(locale)
                    .setColorScheme(colours)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, 700));
    page = context.newPage();
    page.onRequest(request -> addresses.add(request.url()));
  }

  private String address() {
    return luotain.url() + "/s/" + survey;
  }

  /** Answers, and reads the code. */
  private String code() {
    page.navigate(address());
    page.locator("input[name=recommend][value='9']")
        .check(new Locator.CheckOptions().setForce(true));
    page.locator("button.main").click();
    var receipt = page.getByText("keep this code: ");
    receipt.waitFor();
    return receipt.innerText().replaceFirst(".*: ", "");
  }

  private long stored() {
    return mongo
        .of(new TenantId(tenant.tenantId()))
        .count(Query.query(Criteria.where("answers").exists(true)), "anonymousResponses");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void isFine(String step) {
    Axe.findsNothing(page);
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .isFalse();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(step + ".png")));
  }

  @Test
  void deletesTheAnswersByKeyboardAlone() {
    var code = code();
    isFine("thanks");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Delete my answers")).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Delete my answers");
    assertThat(page.locator("luotain-survey")).hasCount(0);
    isFine("erase");

    page.keyboard().press("Tab");
    page.keyboard().type(code.substring(1));
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not a whole code.");
    isFine("erase-damaged");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    assertThat(page.locator("#sure")).isFocused();
    isFine("erase-sure");
    assertThat(stored()).isEqualTo(1);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Your answers are deleted.")).isVisible();
    isFine("erase-done");
    assertThat(stored()).isZero();
    assertThat(addresses).noneMatch(each -> each.contains(code.substring(40)));
    assertThat(page.url()).isEqualTo(address() + "#erase");
  }

  @Test
  void saysWhatBecameOfIt() {
    var code = code();
    page.navigate("about:blank");
    page.navigate(address() + "#erase");
    page.locator("#code").fill(code.substring(0, code.length() - 1) + "_");
    button("Delete my answers").click();
    button("Cancel").click();
    assertThat(stored()).isEqualTo(1);
    button("Delete my answers").click();
    button("Yes, delete").click();
    assertThat(page.getByText("No answers to this survey have this code.")).isVisible();

    page.locator("#code").fill(code);
    page.route("**/embed/*/graphql", Route::abort);
    button("Delete my answers").click();
    button("Yes, delete").click();
    assertThat(page.getByText("The server could not be reached")).isVisible();
    assertThat(stored()).isEqualTo(1);
    page.unroute("**/embed/*/graphql");
    button("Delete my answers").click();
    button("Yes, delete").click();
    assertThat(page.getByText("Your answers are deleted.")).isVisible();
    assertThat(stored()).isZero();
  }

  @Test
  void isThereAlsoWhenTheSurveyIsClosed() {
    var code = code();
    context.close();
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { survey { state } } }")
        .variable("id", survey)
        .executeAndVerify();
    open("en-US", 1200, ColorScheme.DARK);
    page.navigate(address());
    assertThat(page.getByText("This survey has ended.")).isVisible();
    isFine("closed-dark");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Delete my answers")).click();
    page.locator("#code").fill(code);
    isFine("erase-dark");
    button("Delete my answers").click();
    isFine("erase-sure-dark");
    button("Yes, delete").click();
    assertThat(page.getByText("Your answers are deleted.")).isVisible();
    assertThat(stored()).isZero();
  }
}
