package io.luotain.survey;

import static io.luotain.survey.SurveyChange.Kind.BREAK;
import static io.luotain.survey.SurveyChange.Kind.COMPATIBLE;
import static io.luotain.survey.SurveyChange.Kind.RECODE;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what is neither an id nor a text nor a part with an id of its own. A setting that nobody
 * thought of here is taken to change what answers mean.
 */
final class Settings {

  private static final Set<String> HARMLESS =
      Set.of(
          "required",
          "requiredIf",
          "frozenAttributes",
          "privacy",
          "style",
          "display",
          "shuffle",
          "shuffleRows",
          "multiline",
          "maxLength",
          "freeText",
          "fixed");
  private static final Set<String> LOGIC = Set.of("visibleIf", "skips", "computed");
  private static final Set<String> MEANING = Set.of("emotion");
  private static final Set<Class<?>> PARTS =
      Set.of(
          LocalizedText.class,
          QuestionType.class,
          MatrixCell.class,
          QuestionId.class,
          PageId.class,
          OptionId.class,
          RowId.class);

  private Settings() {}

  /** The settings in which two records of one class differ. */
  static List<SurveyChange> changes(Record before, Record after, List<String> path) {
    var changes = new ArrayList<SurveyChange>();
    for (var component : before.getClass().getRecordComponents()) {
      if (isSetting(component)
          && !Objects.equals(value(component, before), value(component, after))) {
        changes.add(change(component.getName(), path));
      }
    }
    return changes;
  }

  private static boolean isSetting(RecordComponent component) {
    return !PARTS.contains(component.getType()) && !holdsParts(component);
  }

  private static boolean holdsParts(RecordComponent component) {
    var type = component.getGenericType().getTypeName();
    return component.getType() == List.class
        && Stream.of(
                SurveyPage.class,
                Question.class,
                Option.class,
                PlainOption.class,
                EmotionOption.class,
                Row.class)
            .anyMatch(part -> type.contains("<" + part.getName() + ">"));
  }

  private static SurveyChange change(String setting, List<String> path) {
    var at = Stream.concat(path.stream(), Stream.of(setting)).toList();
    var of = "`%s` of `%s`".formatted(setting, path.isEmpty() ? "the survey" : path.getLast());
    if (HARMLESS.contains(setting)) {
      return new SurveyChange(COMPATIBLE, at, of + " changed.");
    }
    if (LOGIC.contains(setting)) {
      return new SurveyChange(
          RECODE, at, of + " changed: others are asked than before, or something else.");
    }
    return MEANING.contains(setting)
        ? new SurveyChange(BREAK, at, of + " changed: it means something else from now on.")
        : new SurveyChange(
            RECODE, at, of + " changed: answers before and after were given under other limits.");
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return Objects.requireNonNullElse(component.getAccessor().invoke(record), "");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
