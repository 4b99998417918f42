package io.luotain.results;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.question;
import static io.luotain.Workspace.text;
import static io.luotain.Written.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@LuotainTest
class CommentsApiTest {

  private static final String ASK =
      """
      query($id: ID!, $filter: String, $days: ResultsDaysInput, $questions: [ID!], $search: String,
          $first: Int, $after: String, $last: Int, $before: String) {
        surveyComments(surveyId: $id, filter: $filter, days: $days, questions: $questions,
            search: $search, first: $first, after: $after, last: $last, before: $before) {
          edges { cursor node { questionId text day acceptedAt responseId version locale } }
          pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
          withheld { reason } } }
      """;

  private static final String TEXTS = "surveyComments.edges[*].node.text";

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void survey() {
    tenant = luotain.newTenant();
    var story =
        Map.of(
            "maxLength",
            100,
            "maxFeelings",
            2,
            "feelings",
            List.of(
                Map.of("id", "glad", "label", english("Glad")),
                Map.of("id", "sad", "label", english("Sad"))));
    survey =
        tenant.create(
            Map.of(
                "name",
                "Comments",
                "title",
                english("Hello"),
                "questions",
                List.of(
                    question("recommend", "Recommend?", "nps", Map.of()),
                    question("comment", "Comment?", "text", Map.of("maxLength", 100)),
                    question("mail", "Mail?", "email", "PLAIN"),
                    question("tale", "Tale?", "story", story))));
    tenant.publish(survey).path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
  }

  private GraphQlTester.Response ask(Map<String, Object> arguments) {
    return ask(tenant.admin(), arguments);
  }

  private GraphQlTester.Response ask(HttpGraphQlTester client, Map<String, Object> arguments) {
    var request = client.document(ASK).variable("id", survey);
    arguments.forEach(request::variable);
    return request.execute();
  }

  private List<String> texts(Map<String, Object> arguments) {
    return texts(ask(arguments));
  }

  private static List<String> texts(GraphQlTester.Response found) {
    return found.path(TEXTS).entityList(String.class).get();
  }

  private static Map<String, Object> tale(String text) {
    return answer("tale", "story", Map.of("text", text, "feelingIds", List.of("glad")));
  }

  private HttpGraphQlTester key(String scopes) {
    return luotain.as(
        tenant
            .admin()
            .document(
                "mutation { apiKeyCreate(input: {name: \"K\", scopes: [%s]}) { secret } }"
                    .formatted(scopes))
            .execute()
            .path("apiKeyCreate.secret")
            .entity(String.class)
            .get());
  }

  private static void assertRefused(
      GraphQlTester.Response response, String classification, String message) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.getExtensions())
                              .containsEntry("classification", classification);
                          assertThat(error.getMessage()).contains(message);
                        }));
  }

  @Test
  void tellsWhatWasWrittenNewestFirst() {
    var first =
        tenant.respond(survey, List.of(number("recommend", 3), text("comment", "Slow"), tale("A")));
    tenant.respond(survey, List.of(number("recommend", 9)));
    tenant.tryOut(survey, List.of(text("comment", "Trying")));
    tenant.respond(survey, List.of(text("comment", "Fine"), text("mail", "ann@example.org")));
    var found = ask(Map.of());
    found.path(TEXTS).entityList(String.class).containsExactly("Fine", "Slow", "A");
    found
        .path("surveyComments.edges[*].node.questionId")
        .entityList(String.class)
        .containsExactly("comment", "comment", "tale");
    found.path("surveyComments.edges[1].node.responseId").entity(String.class).isEqualTo(first);
    found.path("surveyComments.edges[1].node.acceptedAt").hasValue();
    found.path("surveyComments.edges[1].node.locale").entity(String.class).isEqualTo("en");
    found.path("surveyComments.edges[1].node.version").entity(Integer.class).isEqualTo(1);
    found.path("surveyComments.withheld").valueIsNull();
    found.path("surveyComments.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
  }

  @Test
  void filtersAndSearches() {
    tenant.respond(survey, List.of(number("recommend", 3), text("comment", "Liian hidas, äh")));
    tenant.respond(survey, List.of(number("recommend", 9), text("comment", "Ei hidasta")));
    tenant.respond(survey, List.of(number("recommend", 2), tale("HIDAS")));
    assertThat(texts(Map.of("search", "hidas")))
        .containsExactly("HIDAS", "Ei hidasta", "Liian hidas, äh");
    assertThat(texts(Map.of("search", "AH hidas"))).containsExactly("Liian hidas, äh");
    assertThat(texts(Map.of("filter", "answers.recommend <= 6")))
        .containsExactly("HIDAS", "Liian hidas, äh");
    assertThat(texts(Map.of("filter", "answers.recommend <= 6", "questions", List.of("comment"))))
        .containsExactly("Liian hidas, äh");
    assertThat(texts(Map.of("days", Map.of("from", "2020-01-01", "to", "2020-12-31")))).isEmpty();
    assertThat(texts(Map.of("questions", List.of()))).isEmpty();
    assertRefused(ask(Map.of("search", " ")), "BAD_REQUEST", "`search`");
    assertRefused(ask(Map.of("filter", "answers.nothing")), "BAD_REQUEST", "`filter`");
    assertRefused(ask(Map.of("questions", List.of("recommend"))), "BAD_REQUEST", "comment, tale");
    assertRefused(ask(Map.of("questions", List.of("none"))), "BAD_REQUEST", "no question none");
    assertRefused(
        ask(Map.of("days", Map.of("from", "2026-02-02", "to", "2026-02-01"))),
        "BAD_REQUEST",
        "`days`");
    assertRefused(ask(Map.of("after", "bm9uZQ")), "BAD_REQUEST", "`after`");
  }

  @Test
  void pagesWithinAResponseToo() {
    tenant.respond(survey, List.of(text("comment", "1"), tale("2")));
    tenant.respond(survey, List.of(text("comment", "3"), tale("4")));
    assertThat(forward(1)).containsExactly("3", "4", "1", "2");
    assertThat(forward(3)).containsExactly("3", "4", "1", "2");
    var last = ask(Map.of("last", 3));
    assertThat(texts(last)).containsExactly("4", "1", "2");
    last.path("surveyComments.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
    var before = last.path("surveyComments.pageInfo.startCursor").entity(String.class).get();
    assertThat(texts(Map.of("last", 3, "before", before))).containsExactly("3");
  }

  private List<String> forward(int first) {
    var all = new ArrayList<String>();
    var arguments = new HashMap<String, Object>(Map.of("first", first));
    while (true) {
      var page = ask(arguments);
      all.addAll(texts(page));
      if (!page.path("surveyComments.pageInfo.hasNextPage").entity(Boolean.class).get()) {
        return all;
      }
      arguments.put(
          "after", page.path("surveyComments.pageInfo.endCursor").entity(String.class).get());
    }
  }

  @Test
  void nothingOfAnErasedResponseIsLeft() {
    var receipt =
        tenant.submit(
            tenant.present(survey), UUID.randomUUID(), List.of(text("comment", "Forget me")));
    tenant.respond(survey, List.of(text("comment", "Stay")));
    assertThat(texts(Map.of())).hasSize(2);
    tenant
        .visitor()
        .document(
            "mutation($input: ResponseEraseInput!) { responseErase(input: $input) { userErrors {"
                + " code } } }")
        .variable(
            "input",
            Map.of(
                "surveyId",
                survey,
                "responseId",
                receipt.path("responseSubmit.receipt.responseId").entity(String.class).get(),
                "eraseSecret",
                receipt.path("responseSubmit.receipt.eraseSecret").entity(String.class).get()))
        .executeAndVerify();
    assertThat(texts(Map.of())).containsExactly("Stay");
    assertThat(texts(Map.of("search", "forget"))).isEmpty();
  }

  @Test
  void needsBothScopesAndNoShareHasThem() {
    tenant.respond(survey, List.of(text("comment", "Yes"), text("mail", "ann@example.org")));
    assertRefused(ask(key("RESULTS_READ"), Map.of()), "FORBIDDEN", "");
    assertRefused(ask(key("RESPONSES_READ"), Map.of()), "FORBIDDEN", "");
    assertThat(texts(ask(key("RESULTS_READ, RESPONSES_READ"), Map.of()))).containsExactly("Yes");
    var share =
        tenant
            .admin()
            .document("mutation($id: ID!) { resultsShareCreate(input: {surveyId: $id}) { token } }")
            .variable("id", survey)
            .execute()
            .path("resultsShareCreate.token")
            .entity(String.class)
            .get();
    assertRefused(ask(luotain.as(share), Map.of()), "FORBIDDEN", "");
  }

  @Test
  void tellsAddressesOnlyByNameToWhoeverMaySeeIdentities() {
    tenant.respond(survey, List.of(text("comment", "Yes"), text("mail", "ann@example.org")));
    var mail = Map.<String, Object>of("questions", List.of("mail", "comment"));
    assertRefused(
        ask(key("RESULTS_READ, RESPONSES_READ"), mail), "BAD_REQUEST", "responses:identity");
    assertThat(texts(ask(key("RESULTS_READ, RESPONSES_READ, RESPONSES_IDENTITY"), mail)))
        .containsExactly("Yes", "ann@example.org");
  }

  /** More than are read for one page, of which only the oldest has the word. */
  @Test
  void goesOnSearchingWhereAPageFoundNothing() {
    plant(CommentScan.MOST_READ + 2 * CommentScan.BATCH);
    var found = ask(Map.of("search", "number0"));
    found.path("surveyComments.edges").entityList(Object.class).hasSize(0);
    found.path("surveyComments.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
    var more =
        ask(
            Map.of(
                "search",
                "number0",
                "after",
                found.path("surveyComments.pageInfo.endCursor").entity(String.class).get()));
    more.path(TEXTS).entityList(String.class).containsExactly("number0");
    more.path("surveyComments.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    assertThat(texts(Map.of("search", "number0", "last", 1))).containsExactly("number0");
    assertThat(texts(Map.of("filter", "answers.recommend == 0"))).containsExactly("number0");
  }

  private void plant(int count) {
    var begin = Instant.parse("2026-03-04T10:00:00Z");
    mongo
        .of(new TenantId(tenant.tenantId()))
        .getCollection("responses")
        .insertMany(
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        new Document("_id", UUID.randomUUID())
                            .append("survey", survey)
                            .append("version", 1)
                            .append("acceptedAt", Date.from(begin.plusSeconds(i)))
                            .append("day", "2026-03-04")
                            .append("locale", "en")
                            .append("channel", "LINK")
                            .append(
                                "answers",
                                new Document("recommend", i == 0 ? 0 : 9)
                                    .append("comment", "number" + (i == 0 ? "" : "-") + i)))
                .toList());
  }

  @Test
  void costsAThousandFields() {
    var fields =
        IntStream.range(0, 20)
            .mapToObj(
                "a%%d: surveyComments(surveyId: \"%s\") { withheld { reason } }".formatted(survey)
                    ::formatted)
            .collect(Collectors.joining(" "));
    tenant
        .admin()
        .document("{ %s }".formatted(fields))
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(error -> assertThat(error.getMessage()).contains("complexity")));
    tenant
        .admin()
        .document(
            "{ surveyComments(surveyId: \"%s\", first: 100) { edges { node { text } } } }"
                .formatted(survey))
        .executeAndVerify();
  }
}
