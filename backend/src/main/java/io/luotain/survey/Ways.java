package io.luotain.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What decides whether the pages of a content are reached. */
record Ways(SurveyContent content) {

  /**
   * A page that has a say.
   *
   * @param visibleIf its condition; null for none
   * @param skips in order, of a page before; none of the question's own
   */
  record Gate(@Nullable String visibleIf, List<Jump> skips) {}

  /**
   * A skip.
   *
   * @param over whether it leads past the question
   */
  record Jump(String when, boolean over) {}

  /** The gates on the way to each question, its own page's first; empty for an open way. */
  SequencedMap<QuestionId, List<Gate>> toQuestions() {
    var ways = new LinkedHashMap<QuestionId, List<Gate>>();
    for (int i = 0; i < content.pages().size(); i++) {
      var way = to(i);
      content.pages().get(i).questions().forEach(each -> ways.put(each.id(), way));
    }
    return ways;
  }

  /** A page counts if a skip of it leads past the page itself, or past another that counts. */
  private List<Gate> to(int index) {
    var pages = content.pages();
    var gates = new ArrayList<Gate>();
    if (pages.get(index).visibleIf() != null) {
      gates.add(new Gate(pages.get(index).visibleIf(), List.of()));
    }
    int first = index;
    for (int i = index - 1; i >= 0; i--) {
      var page = pages.get(i);
      int counting = first;
      if (page.skips().stream().anyMatch(skip -> target(skip) > counting)) {
        gates.add(
            new Gate(
                page.visibleIf(),
                page.skips().stream()
                    .map(skip -> new Jump(skip.when(), target(skip) > index))
                    .toList()));
        first = i;
      }
    }
    return gates;
  }

  /** The index of the page that a skip leads to; behind the last for the end, -1 for none. */
  private int target(Skip skip) {
    if (skip.toPage() == null) {
      return content.pages().size();
    }
    for (int i = 0; i < content.pages().size(); i++) {
      if (Objects.equals(content.pages().get(i).id(), skip.toPage())) {
        return i;
      }
    }
    return -1;
  }
}
