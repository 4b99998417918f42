package io.luotain.results;

import static io.luotain.Written.nps;
import static io.luotain.Written.page;
import static io.luotain.Written.survey;
import static io.luotain.Written.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages, put together in either direction, are what the obvious way gives: sort, then pick. */
@LuotainTest
class CommentsPropertyTest {

  private static final String ASK =
      """
      query($id: ID!, $filter: String, $days: ResultsDaysInput, $questions: [ID!], $search: String,
          $first: Int, $after: String, $last: Int, $before: String) {
        surveyComments(surveyId: $id, filter: $filter, days: $days, questions: $questions,
            search: $search, first: $first, after: $after, last: $last, before: $before) {
          edges { node { questionId text responseId } }
          pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }
      """;

  private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");
  private static final List<String> QUESTIONS = List.of("comment", "more");
  private static final List<String> WORDS = List.of("Äiti", "aiti", "isä", "KOIRA", "koiran", "ja");

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private String survey;

  private record Written(
      String questionId, String text, UUID responseId, Instant at, LocalDate day, int recommend) {

    Map<String, Object> node() {
      return Map.of("questionId", questionId, "text", text, "responseId", responseId.toString());
    }
  }

  private record Wish(
      @Nullable Integer atMost,
      @Nullable DayRange days,
      @Nullable List<String> questions,
      @Nullable String word) {

    static Wish random(Random random) {
      var from = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(20));
      return new Wish(
          random.nextBoolean() ? null : random.nextInt(11),
          random.nextInt(3) > 0 ? null : new DayRange(from, from.plusDays(random.nextInt(30))),
          random.nextBoolean() ? null : List.of(random.nextBoolean() ? "comment" : "more"),
          random.nextBoolean() ? null : random.nextBoolean() ? "ÄITI" : "koira");
    }

    boolean wants(Written each) {
      return (atMost == null || each.recommend() <= atMost)
          && (days == null || days.has(each.day().toEpochDay()))
          && (questions == null || questions.contains(each.questionId()))
          && (word == null || plain(each.text()).contains(plain(word)));
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replace('ä', 'a');
    }

    Map<String, Object> arguments() {
      var arguments = new HashMap<String, Object>();
      if (atMost != null) {
        arguments.put("filter", "answers.recommend <= " + atMost);
      }
      if (days != null) {
        arguments.put("days", Map.of("from", days.from().toString(), "to", days.to().toString()));
      }
      if (questions != null) {
        arguments.put("questions", questions);
      }
      if (word != null) {
        arguments.put("search", word);
      }
      return arguments;
    }
  }

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.create(survey(page("p", nps("recommend"), words("comment"), words("more"))));
    tenant.publish(survey).path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
  }

  /** Few and many responses, on many days and on hardly more than one. */
  @ParameterizedTest
  @CsvSource({"1, 0, 10", "2, 1, 1", "3, 60, 40", "4, 400, 40", "5, 1600, 1", "6, 2500, 3"})
  void pagesAreWhatSortingAndPickingGives(int seed, int count, int days) {
    var random = new Random(seed);
    var all = plant(random, count, days);
    for (int i = 0; i < 5; i++) {
      var wish = i == 0 ? new Wish(null, null, null, null) : Wish.random(random);
      var expected = all.stream().filter(wish::wants).map(Written::node).toList();
      int size = Math.clamp(expected.size() / 6, 1 + random.nextInt(5), 100);
      assertThat(pages(wish, "first", "after", size)).as(wish + "").isEqualTo(expected);
      assertThat(pages(wish, "last", "before", size)).as(wish + "").isEqualTo(expected);
    }
  }

  /** In the order in which they are to be given. */
  private List<Written> plant(Random random, int count, int days) {
    var written = new ArrayList<Written>();
    var documents =
        IntStream.range(0, count)
            .mapToObj(
                _ ->
                    response(
                        random, BEGIN.plusSeconds(60L * random.nextInt(1_440 * days)), written))
            .toList();
    if (!documents.isEmpty()) {
      mongo.of(new TenantId(tenant.tenantId())).getCollection("responses").insertMany(documents);
    }
    written.sort(
        Comparator.comparing(Written::at)
            .thenComparing(each -> each.responseId().toString())
            .reversed()
            .thenComparingInt(each -> QUESTIONS.indexOf(each.questionId())));
    return written;
  }

  /** Its id is as those of responses are; the tenant's zone changed often. */
  private Document response(Random random, Instant at, List<Written> written) {
    var id =
        new UUID((random.nextLong() & ~0xF000L) | 0x8000L, (random.nextLong() >>> 2) | (1L << 63));
    var day = LocalDate.ofInstant(at, ZoneOffset.ofHours(random.nextInt(27) - 12));
    int recommend = random.nextInt(11);
    var answers = new Document("recommend", recommend);
    for (var question : QUESTIONS) {
      if (random.nextInt(3) > 0) {
        var text =
            String.join(
                " ",
                WORDS.get(random.nextInt(WORDS.size())),
                WORDS.get(random.nextInt(WORDS.size())));
        answers.append(question, text);
        written.add(new Written(question, text, id, at, day, recommend));
      }
    }
    return new Document("_id", id)
        .append("survey", survey)
        .append("version", 1)
        .append("acceptedAt", Date.from(at))
        .append("day", day.toString())
        .append("locale", "en")
        .append("channel", "LINK")
        .append("answers", answers);
  }

  private List<Object> pages(Wish wish, String size, String from, int count) {
    boolean forward = size.equals("first");
    var all = new ArrayList<Object>();
    var arguments = wish.arguments();
    arguments.put(size, count);
    while (true) {
      var request = tenant.admin().document(ASK).variable("id", survey);
      arguments.forEach(request::variable);
      var found = request.execute();
      var nodes = found.path("surveyComments.edges[*].node").entityList(Object.class).get();
      assertThat(nodes).hasSizeLessThanOrEqualTo(count);
      all.addAll(forward ? all.size() : 0, nodes);
      var info = "surveyComments.pageInfo." + (forward ? "hasNextPage" : "hasPreviousPage");
      if (!found.path(info).entity(Boolean.class).get()) {
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
