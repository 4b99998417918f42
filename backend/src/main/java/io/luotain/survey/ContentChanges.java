package io.luotain.survey;

import static io.luotain.survey.SurveyChange.Kind.BREAK;
import static io.luotain.survey.SurveyChange.Kind.COMPATIBLE;

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
