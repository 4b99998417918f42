package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The widget, the hosted page and the results element, in a real browser against the service. */
@LuotainTest
class BrowserTest {

  private static Chromium chromium;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;
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
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
  }

  @AfterEach
  void nothingWentWrongOnThePage() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private Page page() {
    var page = context.newPage();
    page.onPageError(error -> complaints.add(error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** A page of an allowed origin, under a strict policy, with this in its body. */
  private Page site(String body) {
    var origin = "https://shop.example";
    tenant
        .admin()
        .document(
            "mutation($origin: String!) { tenantSettingsUpdate(input: {allowedOrigins: [$origin]})"
                + " { userErrors { code } } }")
        .variable("origin", origin)
        .executeAndVerify();
    var html =
        "<!doctype html><html lang=en><title>Shop</title><h1>Shop</h1>%s<script async src=\"%s/embed/v1.js\" data-site=\"%s\"></script>"
            .formatted(body, luotain.url(), tenant.siteKey());
    var page = page();
    page.route(
        origin + "/**",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setHeaders(
                        java.util.Map.of(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src %1$s; connect-src %1$s; require-trusted-types-for 'script'"
                                .formatted(luotain.url())))
                    .setBody(html)));
    page.navigate(origin + "/");
    return page;
  }

  private int stored() {
    return tenant
        .admin()
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", survey)
        .execute()
        .path("surveyResults.n")
        .entity(Integer.class)
        .get();
  }

  @Test
  void takesAnswersOnItsHostedPageByKeyboardAlone() {
    var page = page();
    page.navigate(luotain.url() + "/s/" + survey);
    page.locator("input[name=recommend][value='9']").focus();
    page.keyboard().press("Space");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Thank you");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void takesAnswersInlineOnAnotherOriginUnderAStrictPolicy() {
    var page = site("<div data-luotain-survey=\"" + survey + "\"></div>");
    page.locator("input[name=recommend][value='3']").check(force());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Thank you");
    assertThat(stored()).isEqualTo(1);
  }

  private static com.microsoft.playwright.Locator.CheckOptions force() {
    return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
  }

  @Test
  void showsAPopoverWhereThePageHasNoPlaceForTheSurvey() {
    var page = site("");
    assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Hello")))
        .isVisible();
    page.keyboard().press("Tab");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  @Test
  void keepsAnAnswerWhileTheServiceIsAwayAndSendsItOnce() {
    var page = site("<div data-luotain-survey=\"" + survey + "\"></div>");
    page.locator("input[name=recommend][value='7']").check(force());
    page.route("**/embed/*/graphql", com.microsoft.playwright.Route::abort);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByText("kept on this device")).isVisible();
    assertThat(stored()).isZero();
    page.unroute("**/embed/*/graphql");
    page.waitForResponse("**/embed/*/graphql", page::reload);
    page.waitForFunction(
        "() => !Object.keys(localStorage).some(key => key.startsWith('luotain:pending:'))");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void asksAVisitorOnceInEachWave() {
    var page = site("<div data-luotain-survey=\"" + survey + "\"></div>");
    page.locator("input[name=recommend][value='7']").check(force());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByText("Thank you for your answer!")).isVisible();
    page.reload();
    assertThat(page.getByText("You have already answered this survey.")).isVisible();
    assertThat(page.locator("input[name=recommend]")).hasCount(0);
    tenant.publish(survey, "COMPATIBLE", "Next");
    page.reload();
    assertThat(page.locator("input[name=recommend]")).hasCount(11);
  }

  @Test
  void showsNoPopoverAgainInTheSameWave() {
    var page = site("");
    var card = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Hello"));
    card.getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Close"))
        .click();
    assertThat(card).hasCount(0);
    var widgets = new ArrayList<String>();
    page.onRequest(
        request -> {
          if (request.url().contains("/embed/widget-")) {
            widgets.add(request.url());
          }
        });
    page.waitForResponse("**/config.json", page::reload);
    page.evaluate("() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 1500 }))");
    assertThat(widgets).isEmpty();
  }

  @Test
  void showsAnAnswerOnTheResultsPageWithoutReload() {
    var token =
        tenant
            .admin()
            .document("mutation($id: ID!) { resultsShareCreate(input: {surveyId: $id}) { token } }")
            .variable("id", survey)
            .execute()
            .path("resultsShareCreate.token")
            .entity(String.class)
            .get();
    var page = page();
    page.route(
        "**/results-page",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                        "<!doctype html><html lang=en><title>Results</title><script type=module src=/embed/results-v1.js></script><luotain-results survey=\"%s\" token=\"%s\"></luotain-results>"
                            .formatted(survey, token))));
    page.navigate(luotain.url() + "/results-page");
    var board = page.locator("luotain-results .board");
    assertThat(board).hasAttribute("data-state", "live");
    assertThat(page.locator("luotain-results .n")).containsText("0");
    var visit = page();
    visit.navigate(luotain.url() + "/s/" + survey);
    visit.locator("input[name=recommend][value='10']").check(force());
    long sent = System.nanoTime();
    visit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.locator("luotain-results .n"))
        .containsText("1", new LocatorAssertions.ContainsTextOptions().setTimeout(5_000));
    System.out.printf(
        "An answer moved the results page %d ms after Send%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent));
    assertThat(page.locator("luotain-results .score-value")).containsText("100");
  }

  @Test
  void showsNothingAndBreaksNothingOnAnOriginThatIsNotAllowed() {
    var page = page();
    page.route(
        "https://thief.example/**",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                        "<!doctype html><title>Thief</title><h1>Thief</h1><script src=\"%s/embed/v1.js\" data-site=\"%s\"></script>"
                            .formatted(luotain.url(), tenant.siteKey()))));
    page.waitForRequest("**/config.json", () -> page.navigate("https://thief.example/"));
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thief");
    assertThat(page.locator("luotain-survey")).hasCount(0);
  }
}
