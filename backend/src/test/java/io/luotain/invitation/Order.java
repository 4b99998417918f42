package io.luotain.invitation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which order something has people or responses.
 *
 * @param scale what the keys are read on; only those on one scale can be compared with each other
 * @param keys by which they are sorted; those without one come last
 */
record Order(String scale, Map<Object, String> keys) {

  private static final String LAST = "~";
  private static final BigDecimal OFFSET = BigDecimal.TEN.pow(20);

  /** Ties stay as they are. */
  List<Object> sorted(List<Object> members) {
    var sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(this::key));
    return sorted;
  }

  /** The place of each, the middle one being zero; who share a key share the middle of theirs. */
  double[] ranks(List<?> members) {
    var counts = new TreeMap<String, Integer>();
    members.forEach(each -> counts.merge(key(each), 1, Integer::sum));
    var middles = new HashMap<String, Double>();
    int before = 0;
    for (var each : counts.entrySet()) {
      middles.put(each.getKey(), before + each.getValue() / 2.0 - members.size() / 2.0);
      before += each.getValue();
    }
    return members.stream().mapToDouble(each -> middles.getOrDefault(key(each), 0.0)).toArray();
  }

  String key(Object member) {
    return keys.getOrDefault(member, LAST);
  }

  boolean comparable(Order other) {
    return !scale.equals("text") && scale.equals(other.scale);
  }

  static String scale(Object value) {
    return value instanceof Date ? "time" : value instanceof Number ? "number" : "text";
  }

  /** Texts that sort as the values do: numbers and moments by size, the rest by its text. */
  static String sortable(Object value) {
    return switch (value) {
      case Date date -> padded(BigDecimal.valueOf(date.toInstant().toEpochMilli()));
      case Number number -> padded(new BigDecimal(number.toString()));
      default -> String.valueOf(value);
    };
  }

  /** Of one length for all that a store has. */
  static String padded(BigDecimal number) {
    return OFFSET.add(number).setScale(9, RoundingMode.HALF_EVEN).toPlainString();
  }
}
