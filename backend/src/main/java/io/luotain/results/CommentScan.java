package io.luotain.results;

import io.luotain.platform.Page;
import io.luotain.response.Response;
import io.luotain.response.TextsRange;
import io.luotain.response.TextsRange.Place;
import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition.Direction;

/**
 * Finds comments on responses that are listed one by one. Which responses may have some is known
 * from the columns; the texts are read from the store, a bounded number of responses for one page.
 * To be used once.
 */
final class CommentScan {

  /** More responses than these, by {@link #BATCH}, are not read for one page. */
  static final int MOST_READ = 2_000;

  static final int BATCH = 250;

  private static final int MOST_READINGS = 20;

  /** So many ids are given to the store; where there are more it reads by time alone. */
  private static final int MOST_IDS = 1_000;

  private static final UUID LOWEST = new UUID(0, 0);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private static final String ACCEPTED = "acceptedAt";
  private static final String ID = "_id";
  private static final String QUESTION = "question";
  private static final Set<String> KEYS = Set.of(ACCEPTED, ID, QUESTION);

  /** Reads responses from the store, in the order of a range. */
  @FunctionalInterface
  interface Texts {

    List<Response> read(TextsRange range, int limit);
  }

  /**
   * How far it is read.
   *
   * @param question of this response the last that was read; empty for all of them
   */
  private record Reached(Place place, String question) {

    Map<String, Object> keys() {
      return Map.of(ACCEPTED, place.acceptedAt(), ID, place.id(), QUESTION, question);
    }
  }

  private final Projection projection;
  private final Fields fields;
  private final BitSet candidates;
  private final CommentDays days;
  private final List<QuestionId> questions;
  private final Predicate<String> wanted;
  private final Texts texts;
  private final boolean newestFirst;
  private final Page page;
  private final List<CommentPage.Entry> found = new ArrayList<>();
  private @Nullable Reached reached;

  /**
   * @param chosen the rows that may have comments
   * @param questions at least one
   * @param wanted which texts
   */
  CommentScan(
      Projection projection,
      Fields fields,
      Rows chosen,
      List<QuestionId> questions,
      Predicate<String> wanted,
      Texts texts,
      Page page) {
    this.projection = projection;
    this.fields = fields;
    this.candidates = chosen.bits();
    this.days = new CommentDays(fields.days().histogram(chosen));
    this.newestFirst = page.direction() == Direction.FORWARD;
    this.questions = newestFirst ? questions : questions.reversed();
    this.wanted = wanted;
    this.texts = texts;
    this.page = page;
    this.reached = page.place(KEYS).map(this::start).orElse(null);
  }

  private Reached start(Map<String, Object> keys) {
    if (keys.get(ACCEPTED) instanceof Instant acceptedAt
        && keys.get(ID) instanceof UUID id
        && keys.get(QUESTION) instanceof String question
        && !acceptedAt.isBefore(FIRST)
        && !acceptedAt.isAfter(LAST)
        && (question.isEmpty() || questions.contains(new QuestionId(question)))) {
      return new Reached(new Place(acceptedAt, id), question);
    }
    throw Page.badCursor();
  }

  CommentPage page() {
    int read = 0;
    int readings = 0;
    var window = next();
    while (window != null) {
      if (read >= MOST_READ || readings++ == MOST_READINGS) {
        return result(true);
      }
      var responses = texts.read(range(window), BATCH);
      for (var response : responses) {
        if (!take(response)) {
          return result(true);
        }
      }
      read += responses.size();
      if (responses.size() < BATCH) {
        var edge = newestFirst ? window.since() : window.before();
        if (edge == null) {
          break;
        }
        reached = new Reached(new Place(edge, LOWEST), "");
        window = next();
      }
    }
    return result(false);
  }

  private CommentDays.@Nullable Window next() {
    var from = reached == null ? null : reached.place().acceptedAt();
    return newestFirst ? days.older(from) : days.newer(from);
  }

  private TextsRange range(CommentDays.Window window) {
    return new TextsRange(
        questions,
        newestFirst,
        reached == null ? null : reached.place(),
        window.since(),
        window.before(),
        window.count() > MOST_IDS ? null : projection.ids(on(window)));
  }

  private BitSet on(CommentDays.Window window) {
    var rows = new BitSet();
    var codes = fields.days().codes();
    candidates.stream()
        .filter(row -> codes.get(row) >= window.firstDay() && codes.get(row) <= window.lastDay())
        .forEach(rows::set);
    return rows;
  }

  /** Adds the response's comments; false when the page has no room for one of them. */
  private boolean take(Response response) {
    int row = projection.row(response.id());
    var place = new Place(response.acceptedAt(), response.id().value());
    if (row >= 0 && candidates.get(row)) {
      var written = written(response);
      for (var question : left(place)) {
        var text = written.get(question);
        if (text != null && wanted.test(text)) {
          if (found.size() == page.size()) {
            return false;
          }
          reached = new Reached(place, question.value());
          found.add(new CommentPage.Entry(comment(response, question, text), reached.keys()));
        }
      }
    }
    reached = new Reached(place, "");
    return true;
  }

  /** The questions of the response at a place that are not read yet. */
  private List<QuestionId> left(Place place) {
    if (reached == null || !reached.place().equals(place)) {
      return questions;
    }
    return reached.question().isEmpty()
        ? List.of()
        : questions.subList(
            questions.indexOf(new QuestionId(reached.question())) + 1, questions.size());
  }

  private static Map<QuestionId, String> written(Response response) {
    var written = new HashMap<QuestionId, String>();
    for (var answer : response.answers()) {
      var text = CommentQuestions.text(answer);
      if (text != null) {
        written.put(answer.questionId(), text);
      }
    }
    return written;
  }

  private static Comment comment(Response response, QuestionId question, String text) {
    return new Comment(
        question,
        text,
        response.day(),
        response.acceptedAt(),
        response.id(),
        response.version(),
        response.locale());
  }

  private CommentPage result(boolean more) {
    return new CommentPage(
        newestFirst ? found : found.reversed(),
        more,
        reached == null ? null : reached.keys(),
        null);
  }
}
