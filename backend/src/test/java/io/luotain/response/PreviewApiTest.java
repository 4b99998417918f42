package io.luotain.response;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Written.answer;
import static io.luotain.Written.grid;
import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.page;
import static io.luotain.Written.single;
import static io.luotain.Written.skip;
import static io.luotain.Written.survey;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@LuotainTest
class PreviewApiTest {

  private static final String PREVIEW =
      """
      query($id: ID!, $input: SurveyPreviewInput!) { surveyPreview(surveyId: $id, input: $input) {
        userErrors { code path }
        hidden { id kind questionId reason }
        presentation { token version locale wave repeat { kind } thankYou
          pages { id questions { id text visibleIf } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People people;
  private String id;

  @BeforeEach
  void draftWithLogic() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
    people.upsert(
        "ann", List.of(value("tier", "option", "gold"), value("email", "text", "ann@example.com")));
    id =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { message } } }")
            .variable("input", content())
            .execute()
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
  }

  private static Map<String, Object> content() {
    return with(
        survey(
            with(
                page(
                    "first",
                    nps("recommend"),
                    with(
                        words("why"),
                        "visibleIf",
                        "respondent.tier == 'silver' && answers.recommend < 7"),
                    with(words("mail"), "visibleIf", "respondent.email == 'none'"),
                    single("cabin", "eco", option("bed", "visibleIf", "answers.recommend > 8")),
                    grid("service", List.of("speed", option("bar", "visibleIf", "false")))),
                "skips",
                List.of(skip("answers.recommend == 0", "last"))),
            with(page("second", words("more")), "visibleIf", "claimed.member"),
            page(
                "third",
                single(
                    "rest",
                    option("a", "visibleIf", "false"),
                    option("b", "visibleIf", "answers.recommend > 9"))),
            page("last", words("bye"))),
        "thankYou",
        english("Bye {{respondent.email|you}}"));
  }

  private Response preview(HttpGraphQlTester as, Object... input) {
    return as.document(PREVIEW)
        .variable("id", id)
        .variable("input", with(Map.of(), input))
        .execute();
  }

  @SuppressWarnings("unchecked")
  private static List<String> hidden(Response response) {
    return response.path("surveyPreview.hidden").entityList(Map.class).get().stream()
        .map(
            each ->
                "%s %s%s: %s"
                    .formatted(
                        each.get("kind"),
                        each.get("questionId") == null ? "" : each.get("questionId") + ".",
                        each.get("id"),
                        each.get("reason")))
        .toList();
  }

  @Test
  void tellsWhatIsHiddenAndWhy() {
    var preview =
        preview(
            tenant.admin(),
            "attributes",
            List.of(value("tier", "option", "gold"), value("email", "text", "a@example.com")),
            "answers",
            List.of(number("recommend", 3)));
    assertThat(hidden(preview))
        .containsExactly(
            "QUESTION why: `respondent.tier == 'silver' && answers.recommend < 7` is not true:"
                + " respondent.tier is \"gold\", answers.recommend is 3.",
            "QUESTION mail: `respondent.email == 'none'` is not true: respondent.email is"
                + " \"a@example.com\".",
            "OPTION cabin.bed: `answers.recommend > 8` is not true: answers.recommend is 3.",
            "ROW service.bar: `false` is not true.",
            "PAGE second: `claimed.member` is not true: claimed.member has no value.",
            "QUESTION more: Its page `second` is hidden.",
            "OPTION rest.a: `false` is not true.",
            "OPTION rest.b: `answers.recommend > 9` is not true: answers.recommend is 3.",
            "QUESTION rest: Nothing of it is left to choose.");
    preview.path("surveyPreview.presentation.version").entity(Integer.class).isEqualTo(0);
    preview.path("surveyPreview.presentation.wave").valueIsNull();
    preview
        .path("surveyPreview.presentation.thankYou")
        .entity(String.class)
        .isEqualTo("Bye a@example.com");
  }

  @Test
  void tellsWhichSkipLeadsPast() {
    var preview =
        preview(
            tenant.admin(),
            "claimed",
            List.of(value("member", "boolean", true)),
            "answers",
            List.of(number("recommend", 0), answer("more", "text", "dropped")));
    assertThat(hidden(preview))
        .contains(
            "PAGE second: Page `first` skips it, since `answers.recommend == 0` is true.",
            "QUESTION more: Its page `second` is hidden.",
            "PAGE third: Page `first` skips it, since `answers.recommend == 0` is true.");
    preview.path("surveyPreview.userErrors").entityList(Object.class).hasSize(0);
  }

  @Test
  void asAStoredRespondentWhosePersonalValuesNeedTheirScope() {
    var reader = people.with("SURVEYS_READ, RESPONDENTS_READ");
    var preview = preview(reader, "respondentId", "ann");
    assertThat(hidden(preview))
        .contains(
            "QUESTION why: `respondent.tier == 'silver' && answers.recommend < 7` is not true:"
                + " respondent.tier is \"gold\", answers.recommend has no value.",
            "QUESTION mail: `respondent.email == 'none'` is not true: respondent.email is"
                + " personal.");
    preview.path("surveyPreview.presentation.thankYou").entity(String.class).isEqualTo("Bye you");
    var all = preview(tenant.admin(), "respondentId", "ann");
    assertThat(hidden(all).toString()).contains("respondent.email is \"ann@example.com\"");
    all.path("surveyPreview.presentation.thankYou")
        .entity(String.class)
        .isEqualTo("Bye ann@example.com");
  }

  @Test
  void eachNeedsItsScope() {
    var author = people.with("SURVEYS_READ");
    preview(author, "attributes", List.of(value("tier", "option", "gold")))
        .path("surveyPreview.presentation")
        .hasValue();
    assertForbidden(preview(author, "respondentId", "ann"));
    assertForbidden(preview(people.with("RESPONDENTS_READ"), "respondentId", "ann"));
  }

  private static void assertForbidden(Response response) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("FORBIDDEN"));
  }

  @Test
  void aPublishedVersionOrTheDraft() {
    tenant.publish(id);
    preview(tenant.admin(), "version", 1, "locale", "en")
        .path("surveyPreview.presentation.version")
        .entity(Integer.class)
        .isEqualTo(1);
    assertThat(errors(preview(tenant.admin(), "version", 2)))
        .containsExactly("NOT_FOUND input.version");
  }

  @SuppressWarnings("unchecked")
  private static List<String> errors(Response response) {
    response.path("surveyPreview.presentation").valueIsNull();
    return response.path("surveyPreview.userErrors").entityList(Map.class).get().stream()
        .map(each -> each.get("code") + " " + String.join(".", (List<String>) each.get("path")))
        .toList();
  }

  @Test
  void whatIsWrongWithTheInput() {
    assertThat(errors(preview(tenant.admin(), "respondentId", "nobody")))
        .containsExactly("NOT_FOUND input.respondentId");
    assertThat(
            errors(
                preview(
                    tenant.admin(),
                    "respondentId",
                    "ann",
                    "attributes",
                    List.of(value("tier", "option", "gold")))))
        .containsExactly("INVALID input.attributes");
    assertThat(
            errors(preview(tenant.admin(), "claimed", List.of(value("email", "text", "a@b.fi")))))
        .containsExactly("INVALID input.claimed.0.id");
    assertThat(
            errors(
                preview(
                    tenant.admin(),
                    "answers",
                    List.of(number("recommend", 11), answer("nothing", "text", "a")))))
        .containsExactlyInAnyOrder(
            "INVALID input.answers.0.value.number", "UNKNOWN_QUESTION input.answers.1.questionId");
  }

  @Test
  void nothingCanBeSubmittedWithAPreview() {
    tenant.publish(id);
    var token =
        preview(tenant.admin(), "version", 1)
            .path("surveyPreview.presentation.token")
            .entity(String.class)
            .get();
    tenant
        .submit(token, UUID.randomUUID(), List.of())
        .path("responseSubmit.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("PRESENTATION_INVALID");
  }
}
