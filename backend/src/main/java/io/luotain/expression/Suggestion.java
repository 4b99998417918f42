package io.luotain.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The known name that was probably meant. */
final class Suggestion {

  private Suggestion() {}

  /** A sentence to append to a message, with a space in front; empty when nothing is close. */
  static String among(Collection<String> known, String written) {
    return closest(known, written).map(" Did you mean %s?"::formatted).orElse("");
  }

  private static Optional<String> closest(Collection<String> known, String written) {
    var most = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(each -> distance(each, written) <= most)
        .min(
            Comparator.comparingInt((String each) -> distance(each, written))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance, without regard to case and to what comes before a dot if not given. */
  private static int distance(String known, String written) {
    var name = written.contains(".") ? known : known.substring(known.lastIndexOf('.') + 1);
    return levenshtein(name.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT));
  }

  private static int levenshtein(String a, String b) {
    var row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
