package io.luotain.results;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers with several parts, each a column of its own: rows of a matrix, options of a ranking. */
final class PartsColumn implements AnswerColumn {

  private final BitColumn answered = new BitColumn();
  private final Map<String, AnswerColumn> parts = new ConcurrentHashMap<>();

  void set(int row) {
    answered.set(row);
  }

  CodeColumn codes(String part) {
    return (CodeColumn) parts.computeIfAbsent(part, _ -> new CodeColumn());
  }

  SetColumn sets(String part) {
    return (SetColumn) parts.computeIfAbsent(part, _ -> new SetColumn());
  }

  /** Where there is an answer. */
  BitColumn answered() {
    return answered;
  }

  /** The column of each part that ever was. */
  Map<String, AnswerColumn> parts() {
    return parts;
  }

  @Override
  public AnswerCounts counts(Rows rows) {
    var counts = new HashMap<String, AnswerCounts>();
    parts.forEach((part, column) -> counts.put(part, column.counts(rows)));
    counts.values().removeIf(each -> each.n() == 0);
    return AnswerCounts.ofParts(answered.count(rows), counts);
  }

  @Override
  public long bytes() {
    return OVERHEAD
        + answered.bytes()
        + parts.values().stream().mapToLong(AnswerColumn::bytes).sum();
  }
}
