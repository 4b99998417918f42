package io.luotain.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a survey and where it is.
 *
 * @param path names of fields, and ids of pages, questions, options and rows, outermost first
 */
record PlacedText(List<String> path, LocalizedText text) {

  /** Every text of the content, in its order. */
  static List<PlacedText> all(SurveyContent content) {
    var all = new ArrayList<PlacedText>();
    add(all, content.title(), "title");
    for (var page : content.pages()) {
      add(all, page.title(), "pages", page.id(), "title");
      page.questions().forEach(each -> addQuestion(all, each));
    }
    add(all, content.thankYou(), "thankYou");
    return all;
  }

  private static void addQuestion(List<PlacedText> all, Question question) {
    var id = question.id();
    add(all, question.text(), "questions", id, "text");
    add(all, question.help(), "questions", id, "help");
    add(all, question.validationMessage(), "questions", id, "validationMessage");
    var parts = TypeParts.of(question.type());
    parts.labels().forEach((name, label) -> add(all, label, "questions", id, name));
    parts
        .lists()
        .forEach(
            (name, list) ->
                list.forEach(
                    each -> add(all, each.label(), "questions", id, name, each.id(), "label")));
  }

  private static void add(List<PlacedText> all, @Nullable LocalizedText text, Object... path) {
    if (text != null) {
      all.add(new PlacedText(Stream.of(path).map(Object::toString).toList(), text));
    }
  }
}
