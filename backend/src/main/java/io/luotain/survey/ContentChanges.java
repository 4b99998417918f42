package io.luotain.survey;

import static io.luotain.survey.SurveyChange.Kind.BREAK;
import static io.luotain.survey.SurveyChange.Kind.COMPATIBLE;
import static io.luotain.survey.SurveyChange.Kind.RECODE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Classifies what differs between a draft and what was published before. */
final class ContentChanges {

  private final SurveyContent before;
  private final SurveyContent after;
  private final Map<QuestionId, Question> dropped;
  private final List<SurveyChange> changes = new ArrayList<>();

  /**
   * @param dropped questions that only versions before {@code before} have, as they were last
   */
  private ContentChanges(
      SurveyContent before, SurveyContent after, Map<QuestionId, Question> dropped) {
    this.before = before;
    this.after = after;
    this.dropped = dropped;
  }

  static List<SurveyChange> between(
      SurveyContent before, SurveyContent after, Map<QuestionId, Question> dropped) {
    return new ContentChanges(before, after, dropped).all();
  }

  private List<SurveyChange> all() {
    addIf(!before.title().equals(after.title()), "The heading changed.", "title");
    addIf(!before.thankYou().equals(after.thankYou()), "The thank-you changed.", "thankYou");
    changes.addAll(Settings.changes(before, after, List.of()));
    pages();
    order();
    ways();
    questions();
    return List.copyOf(changes);
  }

  private void pages() {
    var old = byId(before);
    for (var page : after.pages()) {
      var id = page.id().value();
      var known = old.remove(id);
      addIf(known == null, "Page `%s` is new.".formatted(id), "pages", id);
      if (known != null) {
        addIf(
            !Objects.equals(known.title(), page.title()),
            "The heading of page `%s` changed.".formatted(id),
            "pages",
            id,
            "title");
        changes.addAll(Settings.changes(known, page, List.of("pages", id)));
      }
    }
    old.keySet().forEach(id -> addIf(true, "Page `%s` is gone.".formatted(id), "pages", id));
  }

  private static Map<String, SurveyPage> byId(SurveyContent content) {
    return content.pages().stream()
        .collect(
            Collectors.toMap(
                page -> page.id().value(), Function.identity(), (one, _) -> one, HashMap::new));
  }

  private void order() {
    var old = places(before);
    var now = places(after);
    old.keySet().retainAll(now.keySet());
    now.keySet().retainAll(old.keySet());
    boolean moved =
        !old.equals(now) || !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()));
    addIf(moved, "Questions moved; their results stay with them.", "pages");
  }

  /** On which page each question is, in order. */
  private static Map<QuestionId, PageId> places(SurveyContent content) {
    var places = new LinkedHashMap<QuestionId, PageId>();
    content
        .pages()
        .forEach(page -> page.questions().forEach(each -> places.put(each.id(), page.id())));
    return places;
  }

  /** Who is asked a question may change though nothing in it does. */
  private void ways() {
    var old = new Ways(withPageLogicOf(before, after)).toQuestions();
    var now = new Ways(after).toQuestions();
    for (var id : old.keySet()) {
      if (now.containsKey(id) && !Objects.equals(old.get(id), now.get(id))) {
        changes.add(
            new SurveyChange(
                RECODE,
                List.of("questions", id.value()),
                "Question `%s`: Others are asked it than before, since pages with conditions or skips came, went or moved."
                    .formatted(id)));
      }
    }
  }

  /** What changed in pages that both have is told of by itself. */
  private static SurveyContent withPageLogicOf(SurveyContent before, SurveyContent after) {
    var now = byId(after);
    var pages =
        before.pages().stream()
            .map(
                page -> {
                  var known = now.getOrDefault(page.id().value(), page);
                  return new SurveyPage(
                      page.id(), page.title(), page.questions(), known.visibleIf(), known.skips());
                })
            .toList();
    return SurveyContent.plain(before.title(), before.thankYou(), pages);
  }

  private void questions() {
    for (var question : after.questions()) {
      var id = question.id();
      var known = before.question(id);
      if (known.isPresent()) {
        changes.addAll(QuestionChanges.between(known.get(), question));
      } else if (dropped.containsKey(id)) {
        addIf(true, "Question `%s` is asked again.".formatted(id), "questions", id.value());
        changes.addAll(QuestionChanges.between(Objects.requireNonNull(dropped.get(id)), question));
      } else {
        addIf(true, "Question `%s` is new.".formatted(id), "questions", id.value());
      }
    }
    for (var question : before.questions()) {
      if (after.question(question.id()).isEmpty()) {
        removed(question);
      }
    }
  }

  private void removed(Question question) {
    var id = question.id().value();
    var path = List.of("questions", id);
    changes.add(
        question.type() instanceof Information
            ? new SurveyChange(COMPATIBLE, path, "Information `%s` is gone.".formatted(id))
            : new SurveyChange(
                BREAK,
                path,
                "Question `%s` is asked no more: its series ends, and its results stay."
                    .formatted(id)));
  }

  private void addIf(boolean changed, String message, String... path) {
    if (changed) {
      changes.add(new SurveyChange(COMPATIBLE, List.of(path), message));
    }
  }
}
