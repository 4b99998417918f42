package io.luotain.results;

import io.luotain.disclosure.Block;
import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import io.luotain.platform.Digests;
import io.luotain.platform.Page;
import io.luotain.respondent.AttributeId;
import io.luotain.response.PublishedAnswers;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition.Direction;

/**
 * Finds comments of an anonymous survey: all of a block or none. Within a block they are in an
 * order that hangs on nothing but what was written, so that neither when somebody answered nor
 * which answers are of one person can be told from it. To be used once.
 */
final class CommentBlocks {

  /** More are not read for one page. */
  static final int MOST_READ = 100;

  private static final String BLOCK = "block";
  private static final String PLACE = "place";
  private static final Set<String> KEYS = Set.of(BLOCK, PLACE);

  /**
   * How far it is read.
   *
   * @param place of the last comment of this block that was read; empty for none
   */
  private record Reached(int block, String place) {

    static Reached of(Map<String, Object> keys) {
      if (keys.get(BLOCK) instanceof Integer block && keys.get(PLACE) instanceof String place) {
        return new Reached(block, place);
      }
      throw Page.badCursor();
    }

    Map<String, Object> keys() {
      return Map.of(BLOCK, block, PLACE, place);
    }
  }

  /** Gives blocks from a number on, the highest first or the lowest, while they are wanted. */
  @FunctionalInterface
  interface Blocks {

    void forEachFrom(int number, boolean newestFirst, Predicate<Block> action);
  }

  private final Blocks blocks;
  private final IntFunction<SurveyVersion> versions;
  private final List<QuestionId> questions;
  private final @Nullable Expr filter;
  private final @Nullable DayRange days;
  private final boolean newestFirst;
  private final Page page;
  private final List<CommentPage.Entry> found = new ArrayList<>();
  private @Nullable Reached reached;
  private int read;
  private boolean more;

  /**
   * @param filter on what all members of a block share; null for all blocks
   * @param days of the periods in which they were published; null for all
   */
  CommentBlocks(
      Blocks blocks,
      IntFunction<SurveyVersion> versions,
      List<QuestionId> questions,
      @Nullable Expr filter,
      @Nullable DayRange days,
      Page page) {
    this.blocks = blocks;
    this.versions = versions;
    this.questions = questions;
    this.filter = filter;
    this.days = days;
    this.newestFirst = page.direction() == Direction.FORWARD;
    this.page = page;
  }

  CommentPage page() {
    var start =
        page.place(KEYS)
            .map(Reached::of)
            .orElseGet(() -> new Reached(newestFirst ? Integer.MAX_VALUE : 0, ""));
    blocks.forEachFrom(
        start.block(),
        newestFirst,
        block -> {
          var seen = block.number() == start.block() ? start.place() : "";
          more = read++ == MOST_READ || !take(block, seen);
          return !more;
        });
    return new CommentPage(
        newestFirst ? found : found.reversed(),
        more,
        reached == null ? null : reached.keys(),
        null);
  }

  /** Adds the block's comments; false when the page has no room for one of them. */
  private boolean take(Block block, String seen) {
    if (isWanted(block)) {
      for (var each : left(written(block), seen).entrySet()) {
        if (found.size() == page.size()) {
          return false;
        }
        reached = new Reached(block.number(), each.getKey());
        found.add(new CommentPage.Entry(each.getValue(), reached.keys()));
      }
    }
    reached = new Reached(newestFirst ? block.number() - 1 : block.number() + 1, "");
    return true;
  }

  private Map<String, Comment> left(SortedMap<String, Comment> written, String seen) {
    if (seen.isEmpty()) {
      return written;
    }
    var left = written.tailMap(seen);
    left.remove(seen);
    return left;
  }

  private boolean isWanted(Block block) {
    return (days == null || days.has(block.released().toEpochDay()))
        && (filter == null || filter.isTrue(values(block)));
  }

  private Bindings values(Block block) {
    var dimensions = Projections.dimensions(versions.apply(block.version()), block);
    return variable -> value(variable, block, dimensions);
  }

  private static @Nullable Value value(
      Variable variable, Block block, Map<AttributeId, String> dimensions) {
    if (variable.root().equals(ResultVariables.RESPONSE)) {
      return variable.name().equals(ResultVariables.VERSION)
          ? Value.of(block.version())
          : Value.of(block.released());
    }
    var dimension = dimensions.get(new AttributeId(variable.name()));
    return dimension == null ? null : Value.of(dimension);
  }

  /** By a hash of question and text, and for the same text again by a number. */
  private SortedMap<String, Comment> written(Block block) {
    var content = versions.apply(block.version()).content();
    var order = Comparator.<String>naturalOrder();
    var written = new TreeMap<String, Comment>(newestFirst ? order : order.reversed());
    var times = new HashMap<String, Integer>();
    for (var member : block.members()) {
      for (var answer : PublishedAnswers.of(member, content)) {
        var text = CommentQuestions.text(answer);
        var question = answer.questionId();
        if (text != null && questions.contains(question)) {
          var hash = Digests.sha256("%d %s %s".formatted(block.number(), question, text));
          written.put(
              "%s %06d".formatted(hash, times.merge(hash, 1, Integer::sum)),
              new Comment(question, text, block.released(), null, null, block.version(), null));
        }
      }
    }
    return written;
  }
}
