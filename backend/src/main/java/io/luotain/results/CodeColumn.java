package io.luotain.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One value in each row: a column of codes, and what each code stands for. */
final class CodeColumn implements AnswerColumn {

  private final Column codes = new Column();
  private final Map<String, Integer> codeByValue = new HashMap<>();
  private volatile List<String> values = List.of();

  void set(int row, String value) {
    codes.set(row, codeByValue.computeIfAbsent(value, this::add));
  }

  /** The codes by row; {@link #values} has what they stand for. */
  Column.Codes codes() {
    return codes.codes();
  }

  /** What the codes from 1 stand for; to be asked after the codes. */
  List<String> values() {
    return values;
  }

  @Override
  public List<AnswerCounts> counts(Groups groups) {
    var histograms = groups.histograms(codes.codes());
    return histograms == null
        ? AnswerColumn.super.counts(groups)
        : groups.each(group -> counts(histograms[group]));
  }

  @Override
  public AnswerCounts counts(Rows rows) {
    return counts(codes.histogram(rows));
  }

  private AnswerCounts counts(int[] histogram) {
    var known = values;
    var counts = new LinkedHashMap<String, Integer>();
    for (int code = 1; code < histogram.length; code++) {
      if (histogram[code] > 0) {
        counts.put(known.get(code - 1), histogram[code]);
      }
    }
    return AnswerCounts.ofValues(counts);
  }

  @Override
  public long bytes() {
    return OVERHEAD + codes.bytes();
  }

  private int add(String value) {
    values = Stream.concat(values.stream(), Stream.of(value)).toList();
    return values.size();
  }
}
