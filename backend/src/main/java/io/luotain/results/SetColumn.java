package io.luotain.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A set of values in each row, which may be empty: a bit for each value that ever occurred. */
final class SetColumn implements AnswerColumn {

  private static final int FLAG_OVERHEAD = 128;

  private final BitColumn answered = new BitColumn();
  private final Map<String, BitColumn> flags = new ConcurrentHashMap<>();

  void set(int row, Collection<String> values) {
    answered.set(row);
    values.forEach(each -> flags.computeIfAbsent(each, _ -> new BitColumn()).set(row));
  }

  /** Where a set is, empty or not. */
  BitColumn answered() {
    return answered;
  }

  /** Where each value is in the set. */
  Map<String, BitColumn> flags() {
    return flags;
  }

  @Override
  public AnswerCounts counts(Rows rows) {
    var counts = new HashMap<String, Integer>();
    flags.forEach((value, flag) -> counts.put(value, flag.count(rows)));
    counts.values().removeIf(each -> each == 0);
    return AnswerCounts.ofSets(answered.count(rows), counts);
  }

  @Override
  public long bytes() {
    return OVERHEAD
        + answered.bytes()
        + flags.values().stream().mapToLong(each -> FLAG_OVERHEAD + each.bytes()).sum();
  }
}
