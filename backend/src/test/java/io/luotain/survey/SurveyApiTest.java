package io.luotain.survey;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@LuotainTest
class SurveyApiTest {

  @Autowired Luotain luotain;
  private Workspace tenant;

  @BeforeEach
  void newTenant() {
    tenant = luotain.newTenant();
  }

  private Response create(Map<String, Object> input) {
    return tenant
        .admin()
        .document(
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id } "
                + "userErrors { code message path } } }")
        .variable("input", input)
        .execute();
  }

  private Response update(Map<String, Object> input) {
    return tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { survey { revision"
                + " name } userErrors { code path } } }")
        .variable("input", input)
        .execute();
  }

  @Test
  void createsADraft() {
    var survey =
        tenant
            .admin()
            .document(
                "query($id: ID!) { survey(id: $id) { name state identityMode revision defaultLocale"
                    + " version { number } draft { title { text } thankYou { text } questions {"
                    + " id text { text } required type { __typename ... on SingleChoiceType {"
                    + " options { id label { text } } } ... on RatingType { max } ... on TextType {"
                    + " maxLength } } } } } }")
            .variable("id", tenant.draft())
            .execute();
    survey.path("survey.state").entity(String.class).isEqualTo("DRAFT");
    survey.path("survey.identityMode").entity(String.class).isEqualTo("IDENTIFIED");
    survey.path("survey.revision").entity(Integer.class).isEqualTo(2);
    survey.path("survey.version").valueIsNull();
    survey
        .path("survey.draft.questions[*].type.__typename")
        .entityList(String.class)
        .containsExactly("NpsType", "SingleChoiceType", "RatingType", "TextType");
    survey
        .path("survey.draft.questions[1].type.options[*].id")
        .entityList(String.class)
        .containsExactly("price", "speed");
    survey.path("survey.draft.questions[2].type.max").entity(Integer.class).isEqualTo(5);
    survey
        .path("survey.draft.thankYou.text")
        .entity(String.class)
        .isEqualTo("Thank you for your answer!");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    var errors =
        create(
                Map.of(
                    "name",
                    " ",
                    "title",
                    List.of(Map.of("locale", "fi", "text", "Hei")),
                    "questions",
                    List.of(
                        question("1x", "?", "rating", Map.of("max", 99)),
                        question("a", "?", "singleChoice", Map.of("options", List.of())),
                        question("a", "?", "text", Map.of()))))
            .path("surveyCreate.userErrors")
            .entityList(Map.class)
            .get();
    assertThat(errors)
        .extracting(error -> error.get("code") + " " + error.get("path"))
        .containsExactlyInAnyOrder(
            "REQUIRED [input, name]",
            "REQUIRED [input, title]",
            "INVALID [input, questions, 0, id]",
            "INVALID [input, questions, 0, type, rating, max]",
            "INVALID [input, questions, 1, type, singleChoice, options]",
            "DUPLICATE [input, questions, 2, id]");
  }

  @Test
  void namesTheFieldThatIsWrongOnAPage() {
    var page =
        Map.of(
            "title", english("Page"), "questions", List.of(question("1x", "?", "email", "PLAIN")));
    create(Map.of("name", "Paged", "title", english("Hello"), "pages", List.of(page)))
        .path("surveyCreate.userErrors[0].path")
        .entityList(String.class)
        .containsExactly("input", "pages", "0", "questions", "0", "id");
  }

  @Test
  void refusesPagesAndQuestionsTogether() {
    var both =
        Map.of(
            "name",
            "Both",
            "title",
            english("Hello"),
            "pages",
            List.of(Map.of("questions", Workspace.QUESTIONS)),
            "questions",
            Workspace.QUESTIONS);
    create(both)
        .path("surveyCreate.userErrors[*].path")
        .entity(List.class)
        .isEqualTo(List.of(List.of("input", "questions")));
  }

  @Test
  void refusesToPublishAnEmptyPage() {
    var pages = List.of(Map.of("questions", Workspace.QUESTIONS), Map.of("questions", List.of()));
    var id =
        create(Map.of("name", "Gap", "title", english("Hello"), "pages", pages))
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
    tenant
        .publish(id)
        .path("surveyPublish.userErrors[*].path")
        .entity(List.class)
        .isEqualTo(List.of(List.of("draft", "pages", "1", "questions")));
  }

  @Test
  void keepsPagesAndQuestionsThatAnUpdateLeavesOut() {
    var id = tenant.draft();
    update(Map.of("id", id, "revision", 2, "title", english("Changed")));
    tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { draft { pages { questions { id } } } } }")
        .variable("id", id)
        .execute()
        .path("survey.draft.pages[0].questions[*].id")
        .entityList(String.class)
        .containsExactly("recommend", "reason", "stars", "comment");
  }

  @Test
  void refusesAnUpdateOfAnOlderRevision() {
    var id = tenant.draft();
    update(Map.of("id", id, "revision", 2, "name", "First"))
        .path("surveyUpdate.survey.revision")
        .entity(Integer.class)
        .isEqualTo(3);
    update(Map.of("id", id, "revision", 2, "name", "Second"))
        .path("surveyUpdate.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("STALE_REVISION");
  }

  @Test
  void publishingFreezesTheDraft() {
    var id = tenant.liveSurvey();
    update(Map.of("id", id, "revision", 3, "title", english("Changed")));
    var survey =
        tenant
            .admin()
            .document(
                "query($id: ID!) { survey(id: $id) { state draft { title { text } } version {"
                    + " number content { title { text } } } } }")
            .variable("id", id)
            .execute();
    survey.path("survey.state").entity(String.class).isEqualTo("LIVE");
    survey.path("survey.draft.title.text").entity(String.class).isEqualTo("Changed");
    survey.path("survey.version.content.title.text").entity(String.class).isEqualTo("Hello");
    tenant
        .publish(id)
        .path("surveyPublish.survey.version.number")
        .entity(Integer.class)
        .isEqualTo(2);
  }

  @Test
  void refusesToPublishWithoutQuestions() {
    var id =
        create(Map.of("name", "Empty", "title", english("Hello")))
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
    tenant
        .publish(id)
        .path("surveyPublish.userErrors[0].path")
        .entityList(String.class)
        .containsExactly("draft", "questions");
  }

  @Test
  void refusesToChangeTheIdentityModeAfterTheFirstPublish() {
    var id = tenant.liveSurvey();
    update(Map.of("id", id, "revision", 3, "identityMode", "ANONYMOUS"))
        .path("surveyUpdate.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("WRONG_STATE");
  }

  @Test
  void refusesToPublishAnIdAgainAsAnotherTypeOfQuestion() {
    var id = tenant.liveSurvey();
    var text = question("recommend", "Recommend?", "text", Map.of());
    update(Map.of("id", id, "revision", 3, "questions", List.of(text)));
    tenant
        .publish(id, "BREAK")
        .path("surveyPublish.userErrors[0].path")
        .entityList(String.class)
        .containsExactly("draft", "questions", "0");
  }

  @Test
  void closesOnceAndOpensAgainByPublishing() {
    var id = tenant.liveSurvey();
    assertThat(close(id)).isEqualTo("CLOSED");
    assertThat(close(id)).isEqualTo("CLOSED");
    tenant.publish(id).path("surveyPublish.survey.state").entity(String.class).isEqualTo("LIVE");
  }

  private String close(String id) {
    return tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { survey { state } } }")
        .variable("id", id)
        .execute()
        .path("surveyClose.survey.state")
        .entity(String.class)
        .get();
  }

  @Test
  void refusesToCloseADraft() {
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyClose(id: $id) { survey { id } userErrors { code } } }")
        .variable("id", tenant.draft())
        .execute()
        .path("surveyClose.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("WRONG_STATE");
  }

  @Test
  void pagesThroughSurveysNewestFirst() {
    var ids = List.of(tenant.draft(), tenant.draft(), tenant.draft());
    var first = surveys("first: 2");
    first
        .path("surveys.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(ids.get(2), ids.get(1));
    first.path("surveys.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
    var cursor = first.path("surveys.pageInfo.endCursor").entity(String.class).get();
    var rest = surveys("first: 2, after: \"" + cursor + "\"");
    rest.path("surveys.edges[*].node.id").entityList(String.class).containsExactly(ids.get(0));
    rest.path("surveys.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
  }

  @Test
  void refusesPagesOutOfBoundsAndForeignCursors() {
    for (var arguments : List.of("first: 0", "first: 101", "last: 101", "after: \"T_1\"")) {
      surveys(arguments)
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .singleElement()
                      .extracting(error -> error.getErrorType().toString())
                      .isEqualTo("BAD_REQUEST"));
    }
  }

  private Response surveys(String arguments) {
    return tenant
        .admin()
        .document(
            "{ surveys(%s) { edges { node { id } } pageInfo { hasNextPage endCursor } } }"
                .formatted(arguments))
        .execute();
  }
}
