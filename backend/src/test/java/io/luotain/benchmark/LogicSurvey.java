package io.luotain.benchmark;

import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.page;
import static io.luotain.Written.single;
import static io.luotain.Written.skip;
import static io.luotain.Written.variants;
import static io.luotain.Written.with;
import static io.luotain.Written.words;

import io.luotain.Luotain;
import io.luotain.Workspace;
import io.luotain.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 40 questions on ten pages with 40 expressions, of which 28 name background data. */
final class LogicSurvey {

  private static final int PAGES = 10;

  private LogicSurvey() {}

  /** Input of {@code surveyCreate}. */
  static Map<String, Object> input() {
    var pages = IntStream.range(0, PAGES).mapToObj(LogicSurvey::pageOf).toArray();
    return with(Written.survey(pages), "title", Luotain.english("Benchmark"));
  }

  /** Three expressions on the first page, five on the last, four on each other. */
  private static Map<String, Object> pageOf(int i) {
    var before = "answers.score" + Math.max(0, i - 1);
    var score = with(nps("score" + i), "required", true);
    var why =
        with(
            words("why" + i),
            "visibleIf",
            "answers.score%d < 9 && respondent.tier != 'silver'".formatted(i));
    var reason =
        single(
            "reason" + i,
            option("price"),
            option("speed", "visibleIf", "answers.score%d < 8".formatted(i)),
            option("other"));
    var more =
        with(
            words("more" + i),
            "visibleIf",
            "answers.reason%d == 'speed' || respondent.visits > 3".formatted(i));
    var page =
        i == 0 || i == PAGES - 1
            ? page("page" + i, score, why, reason, more)
            : with(
                page("page" + i, score, why, reason, more),
                "visibleIf",
                before + " > 1 || respondent.member");
    if (i < PAGES - 1) {
      return page;
    }
    var last = new ArrayList<Object>(List.of(score, why, reason));
    last.add(
        with(
            more,
            "required",
            true,
            "text",
            variants("en", before + " < 5", "What went wrong?", "More?")));
    return with(page, "questions", last, "skips", List.of(skip("answers.score9 == 0", null)));
  }

  /** The same without expressions, its texts longer by so many characters together. */
  static Map<String, Object> plain(int longer) {
    var pages = ((List<?>) input().get("pages")).stream().map(page -> plain(page, longer)).toList();
    return with(input(), "pages", pages);
  }

  private static Map<String, Object> plain(Object page, int longer) {
    var questions =
        ((List<?>) Written.fields(page).getOrDefault("questions", List.of()))
            .stream().map(question -> plainQuestion(question, longer)).toList();
    var plain = with(Written.fields(page), "questions", questions);
    plain.keySet().removeAll(List.of("visibleIf", "skips"));
    return plain;
  }

  private static Map<String, Object> plainQuestion(Object question, int longer) {
    var plain =
        with(
            Written.fields(question),
            "text",
            Luotain.english("Text" + "x".repeat(longer / (4 * PAGES))));
    plain.remove("visibleIf");
    if (String.valueOf(plain.get("id")).startsWith("reason")) {
      plain.put("type", single("any", "price", "speed", "other").get("type"));
    }
    return plain;
  }

  /** Answers to all questions but the last, which must be answered. */
  static List<Map<String, Object>> answers() {
    return IntStream.range(0, PAGES)
        .boxed()
        .flatMap(
            i ->
                List.of(
                    Workspace.number("score" + i, 5),
                    Workspace.text("why" + i, "Because of the weather"),
                    Workspace.option("reason" + i, "speed"),
                    Workspace.text("more" + i, "Nothing else, thanks"))
                    .stream())
        .limit(4 * PAGES - 1)
        .toList();
  }
}
