package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.luotain.Catalogue;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
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
    return site(body, "");
  }

  /** The same, to a visitor whom the page's server has signed a token. */
  private Page site(String body, String respondentToken) {
    var origin = "https://shop.example";
    tenant
        .admin()
        .document(
            "mutation($origin: String!) { tenantSettingsUpdate(input: {allowedOrigins: [$origin]})"
                + " { userErrors { code } } }")
        .variable("origin", origin)
        .executeAndVerify();
    var html =
        "<!doctype html><html lang=en><title>Shop</title><h1>Shop</h1>%s<script async src=\"%s/embed/v1.js\" data-site=\"%s\" data-respondent=\"%s\"></script>"
            .formatted(body, luotain.url(), tenant.siteKey(), respondentToken);
    var page = page();
    page.route(
        origin + "/**",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setHeaders(
                        Map.of(
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

  /** The link of a person's invitation to the survey. */
  private String invitation(String person) {
    var link =
        tenant
            .admin()
            .document(
                "mutation($id: ID!, $person: ID!) { invitationsCreate(input: {surveyId: $id, to:"
                    + " {respondents: [$person]}}) { entries { link } } }")
            .variable("id", survey)
            .variable("person", person)
            .execute()
            .path("invitationsCreate.entries[0].link")
            .entity(String.class)
            .get();
    return luotain.url() + link.substring(link.indexOf("/s/"));
  }

  @Test
  void takesTheInvitationOutOfTheAddressAndAnswersByIt() {
    var page = page();
    var addresses = new ArrayList<String>();
    var referrers = new ArrayList<String>();
    page.onRequest(
        request -> {
          addresses.add(request.url());
          referrers.add(request.headers().getOrDefault("referer", ""));
        });
    page.addInitScript(
        "const first = fetch; window.fetch = (...a) => {"
            + " window.seen = location.href; return first(...a); };");
    var link = invitation("ann");
    var secret = link.substring(link.indexOf('#') + 1);
    page.navigate(link);
    page.locator("input[name=recommend]").first().waitFor();
    assertThat(page.url()).isEqualTo(luotain.url() + "/s/" + survey);
    assertThat((String) page.evaluate("window.seen")).isEqualTo(page.url());
    page.reload();
    page.locator("input[name=recommend][value='9']").check(force());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Thank you");
    assertThat(respondents()).containsExactly("ann");
    assertThat(addresses)
        .filteredOn(each -> !each.contains("#"))
        .noneMatch(each -> each.contains(secret));
    assertThat(referrers).noneMatch(each -> each.contains(secret));
    assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain(secret);

    page.navigate(invitation("bob"));
    page.locator("input[name=recommend]").first().waitFor();
    page.navigate(link);
    assertThat(page.getByText("You have already answered this survey.")).isVisible();
    page.navigate(link + "x");
    assertThat(page.getByText("This link is no longer valid.")).isVisible();
    assertThat(page.locator("input[name=recommend]")).hasCount(0);
  }

  @Test
  void promisesAnonymityBeforeTheFirstQuestionAndGivesTheCodeThatErases() {
    survey = anonymous();
    var page = page();
    page.navigate(luotain.url() + "/s/" + survey);
    var promise = page.locator(".notice");
    assertThat(promise)
        .containsText("published only in groups of at least 3 and deleted 30 days later.");
    assertThat(page.locator(".notice ~ .field").first()).isVisible();
    var first = page.locator("[role=radiogroup]").first();
    assertThat(first).hasAttribute("aria-describedby", Pattern.compile("^luotain-notice "));

    page.locator("input[name=recommend][value='9']").check(force());
    page.route("**/embed/*/graphql", com.microsoft.playwright.Route::abort);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.getByText("Keep this page open to get your code.")).isVisible();
    page.unroute("**/embed/*/graphql");
    page.evaluate("dispatchEvent(new Event('online'))");
    var receipt = page.getByText("keep this code: ");
    assertThat(receipt).isVisible();
    var code = receipt.innerText().replaceFirst(".*: ", "");
    var halves = List.of(code.split("\\.", 2));

    assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
        .doesNotContain(halves.getLast());
    assertThat(erased(halves.getFirst(), "x" + halves.getLast())).containsExactly("NOT_FOUND");
    assertThat(erased(halves.getFirst(), halves.getLast())).isEmpty();
  }

  /** The id of a live anonymous survey. */
  private String anonymous() {
    var id =
        tenant.create(
            Map.of(
                "name",
                "Anonymous",
                "identityMode",
                "ANONYMOUS",
                "title",
                Luotain.english("Hello"),
                "questions",
                Workspace.QUESTIONS,
                "privacy",
                Map.of("minimumGroup", 3, "retentionDays", 30)));
    tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    return id;
  }

  private List<String> erased(String response, String secret) {
    return tenant
        .visitor()
        .document(
            "mutation($input: ResponseEraseInput!) { responseErase(input: $input) { userErrors {"
                + " code } } }")
        .variable(
            "input", Map.of("surveyId", survey, "responseId", response, "eraseSecret", secret))
        .execute()
        .path("responseErase.userErrors[*].code")
        .entityList(String.class)
        .get();
  }

  private List<String> respondents() {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { responses(surveyId: $id) { edges { node { respondentId } } } }")
        .variable("id", survey)
        .execute()
        .path("responses.edges[*].node.respondentId")
        .entityList(String.class)
        .get();
  }

  @Test
  void takesAnAnswerToEveryTypeByKeyboardAlone() {
    survey =
        tenant.create(
            Map.of("name", "All", "title", Luotain.english("All"), "pages", Catalogue.pages()));
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    var page = page();
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
    var shown = new ArrayList<>(page.locator(".ranking .name").allInnerTexts());
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
    Collections.swap(shown, 0, 1);
    var answers = answers();
    assertThat(answers).containsOnlyKeys(Catalogue.values().keySet());
    assertThat(answers)
        .containsEntry("nps", Map.of("number", 2))
        .containsEntry("csat", Map.of("number", 2))
        .containsEntry("ces", Map.of("number", 1))
        .containsEntry("rating", Map.of("number", 3))
        .containsEntry("single", Map.of("option", Map.of("id", "other", "freeText", "Green")))
        .containsEntry("multiple", Map.of("options", List.of(Map.of("id", "a"), Map.of("id", "c"))))
        .containsEntry(
            "picks", Map.of("rows", List.of(Catalogue.row("seat", "optionIds", List.of("good")))))
        .containsEntry(
            "marks", Map.of("rows", List.of(Catalogue.row("food", "optionIds", List.of("bad")))))
        .containsEntry(
            "rates",
            Map.of(
                "rows",
                List.of(Catalogue.row("seat", "number", 2), Catalogue.row("food", "number", 1))))
        .containsEntry(
            "ranking",
            Map.of("optionIds", shown.stream().map(each -> each.replace("The ", "")).toList()))
        .containsEntry("text", Map.of("text", "Inari"))
        .containsEntry("email", Map.of("text", "aino@example.com"))
        .containsEntry("number", Map.of("decimal", 1.25))
        .containsEntry("slider", Map.of("decimal", 0.25))
        .containsEntry("date", Map.of("date", "2026-06-12"))
        .containsEntry("consent", Map.of("accepted", true))
        .containsEntry("emotion", Map.of("optionId", "joy", "intensity", 2))
        .containsEntry("story", Map.of("text", "Once upon a time", "feelingIds", List.of("glad")));
  }

  @Test
  void takesTheWayThatLogicGivesARespondentByKeyboardAlone() {
    var people = People.withAttributes(tenant);
    survey = tenant.create(Catalogue.withLogic());
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    var page =
        site(
            "<div data-luotain-survey=\"" + survey + "\"></div>",
            people.token("ann", Map.of("tier", "gold", "email", "ann@example.com", "visits", 2)));
    page.locator("luotain-survey form").waitFor();
    var keys = new Keys(page);
    var csat = page.locator("[name=csat]");

    assertThat(csat.first()).isHidden();
    keys.press("[name=nps]", "Space");
    assertThat(page.getByText("Low: 0").first()).isVisible();
    keys.press("[name=nps]", "ArrowLeft");
    assertThat(csat.first()).isHidden();
    keys.press("[name=nps]", "ArrowRight")
        .press("[name=csat]", "Space", "ArrowLeft")
        .press("[name=ces]", "Space", "ArrowLeft")
        .press("[name=rating]", "Space")
        .next();
    keys.press("#single-field", "ArrowDown", "ArrowDown", "ArrowDown")
        .type(".drop ~ input", "Green")
        .press("[name=multiple][value=a]", "Space")
        .press("[name=multiple][value=b]", "Space")
        .press("[name='picks.food']", "Space", "ArrowRight")
        .press("[name='marks.seat'][value=good]", "Space")
        .press("[name='marks.food'][value=bad]", "Space")
        .press("[name='rates.seat']", "Space", "ArrowRight")
        .press("[name='rates.food']", "Space", "ArrowLeft");
    putFirst("The z", page, keys);
    keys.next();
    keys.type("#text-field", "Words")
        .type("#email-field", "maija@example.fi")
        .type("#number-field", "2.25")
        .press("#slider-field", "ArrowLeft", "ArrowLeft", "ArrowLeft")
        .type("#date-field", "02282026")
        .press("#consent-field", "Space")
        .press("[name=emotion]", "Space")
        .press("[name='emotion.intensity']", "Space")
        .type("#story-field", "Once")
        .press(".chips input[value=sad]", "Space")
        .next();
    assertThat(page.getByText("About Words")).isVisible();
    var after = Catalogue.conditions().keySet().stream().map(each -> "after_" + each).toList();
    after.forEach(each -> keys.type("#" + each + "-field", "So"));
    keys.next();

    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Bye ann@example.com: 0");
    assertThat(answers())
        .containsOnlyKeys(
            Stream.concat(Catalogue.values().keySet().stream(), after.stream()).toList());
  }

  /**
   * Moves it to the top of the ranking; one that is there is moved away first, so that it counts.
   */
  private static void putFirst(String name, Page page, Keys keys) {
    var names = page.locator(".ranking .name");
    if (names.first().innerText().equals(name)) {
      keys.press(".ranking li:first-child .move:last-child", "Enter");
    }
    for (int place = names.allInnerTexts().indexOf(name); place > 0; place--) {
      keys.press(".ranking li:nth-child(%d) .move:not(:last-child)".formatted(place + 1), "Enter");
    }
  }

  /** What the one response says, by question; what is null or an empty list is left out. */
  private Map<String, Map<String, Object>> answers() {
    var answers = new LinkedHashMap<String, Map<String, Object>>();
    tenant
        .admin()
        .document(Catalogue.ANSWERS)
        .variable("id", survey)
        .execute()
        .path("responses.edges[0].node.answers")
        .entityList(Object.class)
        .get()
        .forEach(
            each -> {
              var said = new LinkedHashMap<>(fields(each));
              answers.put((String) said.remove("questionId"), said);
            });
    return answers;
  }

  private static Map<String, Object> fields(Object object) {
    var fields = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) object)
        .forEach(
            (name, value) -> {
              if (value != null && !value.equals(List.of())) {
                fields.put((String) name, given(value));
              }
            });
    return fields;
  }

  private static Object given(Object value) {
    return switch (value) {
      case Map<?, ?> object -> fields(object);
      case List<?> list -> list.stream().map(BrowserTest::given).toList();
      default -> value;
    };
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
