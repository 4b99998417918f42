package io.luotain.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.invitation.BlindTenant;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Blind waves by their links, in a real browser, whatever becomes of the network. */
@LuotainTest
class BlindWaveTest {

  private static final String API = "**/embed/*/graphql";
  private static final String ANSWERED = "You have already answered this survey.";

  private static Chromium chromium;

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private BrowserContext context;
  private Page page;
  private BlindTenant blind;
  private BlindTenant.Links links;
  private final List<String> sent = new ArrayList<>();
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
  void openWave() {
    blind = BlindTenant.of(luotain.newTenant());
    links = blind.opened(List.of("a", "b", "c", "d", "e", "f"));
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("en-US").setViewportSize(320, 740));
    page = tab();
  }

  @AfterEach
  void leave() {
    context.close();
  }

  private Page tab() {
    var tab = context.newPage();
    tab.onRequest(
        request -> {
          addresses.add(request.url());
          if (request.postData() != null) {
            sent.add(request.postData());
          }
        });
    return tab;
  }

  private String link(String person) {
    return luotain.url() + "/s/" + blind.survey() + "#" + links.of(person);
  }

  private static void answer(Page page, String number) {
    page.locator("input[name=recommend][value='%s']".formatted(number))
        .check(new Locator.CheckOptions().setForce(true));
  }

  private static void send(Page page) {
    page.locator("button.main").click();
  }

  private static Locator form(Page page) {
    return page.locator("input[name=recommend]");
  }

  private static Object kept(Page page, String prefix) {
    return page.evaluate(
        "prefix => Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key =>"
            + " localStorage[key]).join()",
        prefix);
  }

  private long stored() {
    return mongo
        .of(new TenantId(blind.tenant().tenantId()))
        .count(Query.query(Criteria.where("answers").exists(true)), "anonymousResponses");
  }

  /** The next request of this kind reaches the server, but its reply gets lost. */
  private AtomicBoolean loseReplyTo(String operation) {
    var lost = new AtomicBoolean();
    page.route(
        API,
        route -> {
          if (route.request().postData().contains("mutation " + operation)
              && lost.compareAndSet(false, true)) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    return lost;
  }

  private void cut(String operation) {
    page.route(
        API,
        route -> {
          if (route.request().postData().contains("mutation " + operation)) {
            route.abort();
          } else {
            route.resume();
          }
        });
  }

  private void online() {
    page.unroute(API);
    page.evaluate("dispatchEvent(new Event('online'))");
  }

  @Test
  void sendsNothingForWhoOnlyLooksAndLeavesNoTraceOfTheInvitation() {
    page.navigate(link("a"));
    form(page).first().waitFor();
    assertThat(page.url()).isEqualTo(luotain.url() + "/s/" + blind.survey());
    assertThat(page.locator(".notice")).containsText("in groups of at least 3");
    assertThat(page.locator(".notice")).containsText("Your answers are counted in the group: ");
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .isFalse();
    Axe.findsNothing(page);
    assertThat(sent).noneMatch(each -> each.contains("mutation Sign"));
    assertThat(kept(page, "luotain:")).isEqualTo("");

    page.waitForResponse(
        response ->
            response.request().postData() != null
                && response.request().postData().contains("mutation Sign"),
        () -> answer(page, "9"));
    page.reload();
    answer(page, "8");
    send(page);
    assertThat(page.getByText("Thank you for your answer!")).isVisible();
    assertThat(page.getByText("keep this code: ")).isVisible();
    assertThat(stored()).isEqualTo(1);
    assertThat(kept(page, "luotain:blinding:")).isEqualTo("\"answered\"");
    var secret = links.of("a").substring(0, links.of("a").indexOf('.'));
    assertThat(addresses)
        .filteredOn(each -> !each.contains("#"))
        .noneMatch(each -> each.contains(secret));
    assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain(secret);
    assertThat(sent)
        .filteredOn(each -> each.contains(secret))
        .allMatch(each -> each.contains("mutation Sign"));

    page.reload();
    assertThat(page.getByText(ANSWERED)).isVisible();
    assertThat(form(page)).hasCount(0);
    page.navigate("about:blank");
    page.navigate(link("a").replaceFirst("[^.](?=\\.)", "_"));
    assertThat(page.getByText(ANSWERED)).isVisible();
    page.navigate("about:blank");
    page.navigate(link("b"));
    assertThat(form(page)).hasCount(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Present", "Sign", "Submit"})
  void aLostReplyToAnyStepLocksNobodyOut(String step) {
    var lost = loseReplyTo(step);
    page.navigate(link("a"));
    if (step.equals("Present")) {
      page.waitForCondition(lost::get);
      page.reload();
    }
    answer(page, "9");
    if (step.equals("Sign")) {
      page.waitForCondition(lost::get);
    }
    send(page);
    assertThat(page.getByText("keep this code: ")).isVisible();
    assertThat(lost.get()).isTrue();
    assertThat(stored()).isEqualTo(1);
    page.reload();
    assertThat(page.getByText(ANSWERED)).isVisible();
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void keepsAnswersUntilThereIsATokenAlsoOverAReload() {
    cut("Sign");
    page.navigate(link("a"));
    answer(page, "9");
    send(page);
    assertThat(page.getByText("kept on this device")).isVisible();
    page.reload();
    assertThat(page.getByText("Your answers are kept on this device")).isVisible();
    assertThat(form(page)).hasCount(0);
    assertThat(stored()).isZero();
    online();
    assertThat(page.getByText(ANSWERED)).isVisible();
    assertThat(page.getByText("keep this code: ")).isVisible();
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .isFalse();
    assertThat(stored()).isEqualTo(1);
    assertThat(kept(page, "luotain:waiting:")).isEqualTo("");
  }

  @Test
  void answersThatAreDeliveredLaterKeepTheirToken() {
    cut("Submit");
    page.navigate(link("a"));
    answer(page, "9");
    send(page);
    assertThat(page.getByText("kept on this device")).isVisible();
    assertThat((String) kept(page, "luotain:pending:")).contains("\"participation\":\"");
    assertThat((String) kept(page, "luotain:blinding:")).contains("\"inverse\":");
    page.unroute(API);
    page.reload();
    assertThat(page.getByText(ANSWERED)).isVisible();
    assertThat(page.getByText("keep this code: ")).isVisible();
    assertThat(form(page)).hasCount(0);
    page.waitForFunction(
        "() => !Object.keys(localStorage).some(key => key.startsWith('luotain:pending:'))");
    assertThat(kept(page, "luotain:blinding:")).isEqualTo("\"answered\"");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void twoTabsCountOnce() {
    var second = tab();
    var third = tab();
    for (var each : List.of(page, second, third)) {
      each.navigate(link("a"));
      form(each).first().waitFor();
    }
    answer(page, "9");
    answer(second, "2");
    send(page);
    assertThat(page.getByText("keep this code: ")).isVisible();
    // It may have heard by itself already, and have no button any more.
    second.locator("button.main").or(second.getByText(ANSWERED)).first().click();
    assertThat(second.getByText(ANSWERED)).isVisible();
    form(third).last().dispatchEvent("click");
    assertThat(third.getByText(ANSWERED)).isVisible();
    assertThat(form(third)).hasCount(0);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void saysWhenAnotherBrowserBeganWithTheLink() {
    page.navigate(link("a"));
    page.waitForResponse(
        response ->
            response.request().postData() != null
                && response.request().postData().contains("mutation Sign"),
        () -> answer(page, "9"));
    try (var elsewhere = chromium.browser().newContext()) {
      var other = elsewhere.newPage();
      other.navigate(link("a"));
      answer(other, "2");
      assertThat(other.getByText("first used in another browser")).isVisible();
      assertThat(form(other)).hasCount(0);
    }
    send(page);
    assertThat(page.getByText("keep this code: ")).isVisible();
  }

  @Test
  void refusesKeysAndPromisesThatAreNotThoseOfTheInvitation() {
    refuses(body -> body.replaceFirst("\"keys\":\\[(\\{.*?\\})\\]", "\"keys\":[$1,$1]"));
    refuses(body -> body.replace("\"minimumGroup\":3", "\"minimumGroup\":30"));
    refuses(body -> body.replaceFirst("\"statement\":\"", "\"statement\":\"1:x"));
    forged(body -> body.replace("\"participation\":{", "\"participation\":null,\"other\":{"));
    assertThat(page.getByText("no longer valid")).isVisible();
    assertThat(form(page)).hasCount(0);
    page.unroute(API);
    page.navigate("about:blank");
    page.navigate(link("a").replaceFirst("\\.", ".x"));
    assertThat(page.getByText("is not what your invitation says")).isVisible();
    assertThat(sent).noneMatch(each -> each.contains("mutation Sign"));
    page.navigate("about:blank");
    page.navigate(luotain.url() + "/s/" + blind.survey());
    assertThat(page.getByText("Only people who were invited")).isVisible();
  }

  private void refuses(UnaryOperator<String> forgery) {
    forged(forgery);
    assertThat(page.getByText("is not what your invitation says")).isVisible();
    assertThat(form(page)).hasCount(0);
    page.unroute(API);
  }

  private void forged(UnaryOperator<String> forgery) {
    page.route(
        API,
        route -> {
          var body = route.fetch().text();
          assertThat(forgery.apply(body)).isNotEqualTo(body);
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(forgery.apply(body)));
        });
    page.navigate("about:blank");
    page.navigate(link("a"));
  }

  @Test
  void whatIsLeftOfAPageThatClosedTooEarlyGoesOnAnyLaterPage() {
    cut("Submit");
    page.navigate(link("a"));
    answer(page, "9");
    send(page);
    assertThat(page.getByText("kept on this device")).isVisible();
    page.unroute(API);
    page.navigate("about:blank");
    page.navigate(luotain.url() + "/s/" + blind.survey());
    page.waitForFunction(
        "() => !Object.keys(localStorage).some(key => key.startsWith('luotain:pending:'))");
    assertThat(kept(page, "luotain:blinding:")).isEqualTo("\"answered\"");
    assertThat(stored()).isEqualTo(1);
    page.navigate("about:blank");
    page.navigate(link("a"));
    assertThat(page.getByText(ANSWERED)).isVisible();
    assertThat(form(page)).hasCount(0);
  }

  @Test
  void doesNotSpendTheInvitationWhereTheBrowserKeepsNothing() {
    page.addInitScript(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
    page.navigate(link("a"));
    assertThat(page.getByText("This browser does not keep anything")).isVisible();
    assertThat(form(page)).hasCount(0);
    assertThat(sent).noneMatch(each -> each.contains("mutation Sign"));
  }

  @Test
  void saysThatAnInsecurePageCannotTakePart() {
    page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
    page.navigate(link("a"));
    assertThat(page.getByText("This survey needs a secure connection.")).isVisible();
    assertThat(form(page)).hasCount(0);
  }
}
