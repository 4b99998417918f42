package io.luotain.disclosure;

import io.luotain.survey.Matrix;
import io.luotain.survey.SurveyContent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes out of a block what so few of its members answered that it would be theirs alone. */
final class Blanks {

  private final int k;
  private final Set<String> matrices;

  Blanks(int k, SurveyContent content) {
    this.k = k;
    this.matrices =
        content.questions().stream()
            .filter(question -> question.type() instanceof Matrix)
            .map(question -> question.id().value())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The answers without the rows of matrices, then without the questions, that 1 to k-1 answered.
   */
  List<Map<String, Object>> in(List<Map<String, Object>> members) {
    var cut = members.stream().map(LinkedHashMap::new).toList();
    for (var matrix : matrices) {
      var rows = cut.stream().map(each -> fields(each.get(matrix))).toList();
      var few = fewHave(rows);
      for (int i = 0; i < cut.size(); i++) {
        var kept = without(rows.get(i), few);
        if (kept.isEmpty()) {
          cut.get(i).remove(matrix);
        } else {
          cut.get(i).put(matrix, new Document(kept));
        }
      }
    }
    var few = fewHave(cut);
    return cut.stream().map(each -> without(each, few)).toList();
  }

  private Set<String> fewHave(List<? extends Map<String, Object>> all) {
    var counts =
        all.stream()
            .flatMap(each -> each.keySet().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.values().removeIf(count -> count >= k);
    return new HashSet<>(counts.keySet());
  }

  private static Map<String, Object> without(Map<String, Object> fields, Set<String> removed) {
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().removeAll(removed);
    return kept;
  }

  private static Map<String, Object> fields(@Nullable Object matrix) {
    return matrix instanceof Document rows ? rows : Map.of();
  }
}
