package io.luotain.survey;

import static io.luotain.survey.SurveyChange.Kind.BREAK;
import static io.luotain.survey.SurveyChange.Kind.COMPATIBLE;
import static io.luotain.survey.SurveyChange.Kind.RECODE;

import io.luotain.survey.SurveyChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classifies what differs in one question. */
final class QuestionChanges {

  private final Question before;
  private final Question after;
  private final List<SurveyChange> changes = new ArrayList<>();

  private QuestionChanges(Question before, Question after) {
    this.before = before;
    this.after = after;
  }

  static List<SurveyChange> between(Question before, Question after) {
    return new QuestionChanges(before, after).all();
  }

  private List<SurveyChange> all() {
    var kind = before.type().kind();
    if (!kind.equals(after.type().kind())) {
      add(
          BREAK,
          "It was published as %s, and publishing refuses this: give the new question an id of its own."
              .formatted(kind),
          "type");
      return changes;
    }
    wording(
        before.text(),
        after.text(),
        after.type() instanceof Information ? COMPATIBLE : RECODE,
        "text");
    wording(before.help(), after.help(), COMPATIBLE, "help");
    wording(before.validationMessage(), after.validationMessage(), COMPATIBLE, "validationMessage");
    settings((Record) before, (Record) after);
    settings((Record) before.type(), (Record) after.type());
    if (before.type() instanceof Matrix one && after.type() instanceof Matrix other) {
      settings((Record) one.cell(), (Record) other.cell());
    }
    parts(TypeParts.of(before.type()), TypeParts.of(after.type()));
    return changes;
  }

  private void settings(Record one, Record other, String... at) {
    changes.addAll(Settings.changes(one, other, path(at)));
  }

  private void parts(TypeParts old, TypeParts now) {
    var labels = new TreeSet<>(old.labels().keySet());
    labels.addAll(now.labels().keySet());
    for (var name : labels) {
      wording(
          old.labels().get(name),
          now.labels().get(name),
          name.equals(TypeParts.UNIT) ? BREAK : RECODE,
          name);
    }
    for (var name : now.lists().keySet()) {
      list(
          name,
          byId(Objects.requireNonNull(old.lists().get(name))),
          byId(Objects.requireNonNull(now.lists().get(name))));
    }
  }

  private void list(String name, Map<String, Labelled> old, Map<String, Labelled> now) {
    var common = new ArrayList<>(old.keySet());
    common.retainAll(now.keySet());
    if (common.isEmpty() && !old.isEmpty()) {
      add(BREAK, "Every one of its %s was replaced.".formatted(name), name);
      return;
    }
    var gone = without(old.keySet(), common);
    var added = without(now.keySet(), common);
    boolean rows = name.equals(TypeParts.ROWS);
    boolean ranked = after.type() instanceof Ranking;
    for (var id : gone) {
      add(
          rows || ranked ? BREAK : RECODE,
          "`%s` was removed from its %s: earlier answers keep it.".formatted(id, name),
          name,
          id);
    }
    for (var id : added) {
      add(
          rows ? COMPATIBLE : ranked ? BREAK : RECODE,
          "`%s` was added to its %s: earlier respondents could not choose it.".formatted(id, name),
          name,
          id);
    }
    for (var id : common) {
      item(name, id, Objects.requireNonNull(old.get(id)), Objects.requireNonNull(now.get(id)));
    }
    if (!common.equals(new ArrayList<>(without(now.keySet(), added)))) {
      add(COMPATIBLE, "Its %s are in another order.".formatted(name), name);
    }
  }

  private void item(String list, String id, Labelled old, Labelled now) {
    wording(old.label(), now.label(), RECODE, list, id, "label");
    settings((Record) old, (Record) now, list, id);
  }

  /** Wording counts where a locale had a text before; a new or a dropped locale is no change. */
  private void wording(
      @Nullable LocalizedText old, @Nullable LocalizedText now, Kind kind, String... at) {
    if (Objects.equals(old, now)) {
      return;
    }
    if (old == null || now == null) {
      var what = old == null ? "was added" : "is gone";
      add(kind == BREAK ? RECODE : kind, "`%s` %s.".formatted(String.join(".", at), what), at);
      return;
    }
    var changed = changedLocales(old, now);
    if (changed.isEmpty()) {
      add(COMPATIBLE, "`%s` has other translations.".formatted(String.join(".", at)), at);
    } else {
      add(
          kind,
          "`%s` is worded differently in %s."
              .formatted(String.join(".", at), String.join(", ", changed)),
          at);
    }
  }

  private static Set<String> changedLocales(LocalizedText old, LocalizedText now) {
    var before = byLocale(old);
    var after = byLocale(now);
    return before.keySet().stream()
        .filter(after::containsKey)
        .filter(locale -> !Objects.equals(before.get(locale), after.get(locale)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<Translation>> byLocale(LocalizedText text) {
    return text.translations().stream().collect(Collectors.groupingBy(Translation::locale));
  }

  private static Map<String, Labelled> byId(List<? extends Labelled> list) {
    var all = new LinkedHashMap<String, Labelled>();
    list.forEach(each -> all.put(each.id().toString(), each));
    return all;
  }

  private static List<String> without(Set<String> all, List<String> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }

  private void add(Kind kind, String message, String... at) {
    changes.add(
        new SurveyChange(kind, path(at), "Question `%s`: %s".formatted(after.id(), message)));
  }

  private List<String> path(String... at) {
    return Stream.concat(Stream.of("questions", after.id().value()), Stream.of(at)).toList();
  }
}
