package io.luotain.results;

import static com.mongodb.client.model.Filters.eq;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.Written;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Comments on an anonymous survey are those of whole blocks, and tell nothing but themselves. */
@LuotainTest
class AnonymousCommentsTest {

  private static final int K = 3;
  private static final String ASK =
      """
      query($id: ID!, $filter: String, $search: String, $questions: [ID!], $days: ResultsDaysInput,
          $first: Int, $after: String, $last: Int, $before: String) {
        surveyComments(surveyId: $id, filter: $filter, search: $search, questions: $questions,
            days: $days, first: $first, after: $after, last: $last, before: $before) {
          edges { node { questionId text day acceptedAt responseId version locale } }
          pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
          withheld { reason minimumGroup } } }
      """;

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void survey() {
    tenant = luotain.newTenant();
    new People(tenant).define("city", "TEXT", Map.of("reportable", true));
    survey = live();
  }

  private String live() {
    return tenant.liveAnonymousSurvey(
        Map.of(
            "minimumGroup",
            K,
            "retentionDays",
            30,
            "dimensions",
            List.of(Map.of("attribute", "city", "keep", List.of("Oulu", "Turku")))));
  }

  /** Publishes a block, a member for each text; null for one who wrote nothing. */
  private List<UUID> block(int number, String city, @Nullable String... texts) {
    var members =
        Arrays.stream(texts)
            .map(
                text ->
                    new Document("_id", UUID.randomUUID())
                        .append(
                            "answers",
                            text == null
                                ? new Document("recommend", 9)
                                : new Document("recommend", 9).append("comment", text)))
            .toList();
    var ids = members.stream().map(each -> each.get("_id", UUID.class)).toList();
    var database = mongo.of(new TenantId(tenant.tenantId()));
    database.getCollection("anonymousResponses").insertMany(members);
    database
        .getCollection("blocks")
        .insertOne(
            new Document("_id", survey + "/" + number)
                .append("survey", survey)
                .append("number", number)
                .append("version", 1)
                .append("released", "2026-01-0" + number)
                .append("dimensions", List.of(city))
                .append("members", ids));
    return ids;
  }

  private Response ask(Map<String, Object> arguments) {
    var request = tenant.admin().document(ASK).variable("id", survey);
    arguments.forEach(request::variable);
    return request.execute();
  }

  private List<String> texts(Map<String, Object> arguments) {
    return texts(ask(arguments));
  }

  private static List<String> texts(Response found) {
    return found.path("surveyComments.edges[*].node.text").entityList(String.class).get();
  }

  private static String reason(Response found) {
    return found.path("surveyComments.withheld.reason").entity(String.class).get();
  }

  private void assertWithheld(Map<String, Object> arguments) {
    ask(arguments)
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error ->
                            assertThat(error.getExtensions())
                                .containsEntry("classification", "WITHHELD")));
  }

  @Test
  void whatWaitsIsNotThere() {
    tenant.respond(survey, List.of(number("recommend", 9), text("comment", "Waiting")));
    var found = ask(Map.of());
    assertThat(texts(found)).isEmpty();
    assertThat(reason(found)).isEqualTo("NOTHING_PUBLISHED");
  }

  @Test
  void blocksComeWholeAndSayNothingButTheirTexts() {
    block(1, "Oulu", "a", "b", "c", null);
    block(2, "Turku", "d", "e", "f");
    var found = ask(Map.of());
    assertThat(texts(found).subList(0, 3)).containsExactlyInAnyOrder("d", "e", "f");
    assertThat(texts(found).subList(3, 6)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(reason(found)).isEqualTo("PUBLISHED_IN_BLOCKS");
    var node = found.path("surveyComments.edges[0].node");
    var values = Written.fields(node.entity(Object.class).get());
    assertThat(values)
        .containsEntry("day", "2026-01-02")
        .containsEntry("version", 1)
        .containsEntry("acceptedAt", null)
        .containsEntry("responseId", null)
        .containsEntry("locale", null);
  }

  @Test
  void theOrderInABlockHangsOnTheTextsAlone() {
    var texts = new String[] {"a", "b", "c", "d", "e", "f", "g", "h"};
    block(1, "Oulu", texts);
    var order = texts(Map.of());
    assertThat(order).isNotEqualTo(List.of(texts));
    survey = live();
    block(1, "Turku", List.of(texts).reversed().toArray(String[]::new));
    assertThat(texts(Map.of())).isEqualTo(order);
  }

  @Test
  void aBlankQuestionAndAWithdrawnBlockHaveNone() {
    block(1, "Oulu", "a", "b", null, null);
    block(2, "Oulu", "c", "d", "e");
    var erased = block(3, "Oulu", "f", "g", "h").getFirst();
    assertThat(texts(Map.of())).hasSize(6);
    var database = mongo.of(new TenantId(tenant.tenantId()));
    database.getCollection("blocks").updateOne(eq(survey + "/2"), Updates.set("withdrawn", true));
    assertThat(texts(Map.of())).containsExactlyInAnyOrder("f", "g", "h");
    database.getCollection("anonymousResponses").updateOne(eq(erased), Updates.unset("answers"));
    var found = ask(Map.of());
    assertThat(texts(found)).isEmpty();
    assertThat(reason(found)).isEqualTo("NOTHING_PUBLISHED");
  }

  @Test
  void filtersTakeNoBlockApart() {
    block(1, "Oulu", "a", "b", "c");
    block(2, "Turku", "d", "e", "f");
    assertThat(texts(Map.of("filter", "respondent.city == 'Oulu'")))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(texts(Map.of("filter", "response.day > date('2026-01-01')")))
        .containsExactlyInAnyOrder("d", "e", "f");
    assertThat(texts(Map.of("filter", "response.version > 1"))).isEmpty();
    assertThat(texts(Map.of("days", Map.of("from", "2026-01-01", "to", "2026-01-01"))))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertWithheld(Map.of("filter", "answers.recommend == 9"));
    assertWithheld(Map.of("filter", "response.locale == 'en'"));
    assertWithheld(Map.of("search", "a"));
  }

  @Test
  void pagesInBothDirections() {
    block(1, "Oulu", "a", "a", "a", "b");
    block(2, "Turku", "d", "e", null);
    block(3, "Turku", "g", "h", "i");
    var all = texts(Map.of());
    assertThat(all).containsExactlyInAnyOrder("a", "a", "a", "b", "g", "h", "i");
    for (int size = 1; size < 5; size++) {
      assertThat(pages("first", "after", size)).isEqualTo(all);
      assertThat(pages("last", "before", size)).isEqualTo(all);
    }
  }

  private List<String> pages(String size, String from, int count) {
    boolean forward = size.equals("first");
    var all = new ArrayList<String>();
    var arguments = new HashMap<String, Object>(Map.of(size, count));
    while (true) {
      var found = ask(arguments);
      all.addAll(forward ? all.size() : 0, texts(found));
      var more = "surveyComments.pageInfo." + (forward ? "hasNextPage" : "hasPreviousPage");
      if (!found.path(more).entity(Boolean.class).get()) {
        return all;
      }
      arguments.put(
          from,
          found
              .path("surveyComments.pageInfo." + (forward ? "endCursor" : "startCursor"))
              .entity(String.class)
              .get());
    }
  }
}
