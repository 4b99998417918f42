package io.luotain.results;

import io.luotain.platform.InvalidRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that all occur in a text, in any order, each whole or as a part of another. Neither case
 * nor accents count: both are folded by compatibility decomposition (Unicode, NFKD), without the
 * nonspacing marks, in upper and then in lower case.
 */
final class TextSearch {

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 10;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final List<String> words;

  private TextSearch(List<String> words) {
    this.words = words;
  }

  /**
   * Words parted by white space.
   *
   * @throws InvalidRequest for none, for more than 10, or for more than 200 code points
   */
  static TextSearch of(String search) {
    var words =
        SPACE.splitAsStream(folded(search)).filter(each -> !each.isEmpty()).distinct().toList();
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || search.codePointCount(0, search.length()) > LONGEST) {
      throw new InvalidRequest(
          "`search`: Give 1 to %d words of %d code points together at most."
              .formatted(MOST_WORDS, LONGEST));
    }
    return new TextSearch(words);
  }

  boolean matches(String text) {
    var folded = folded(text);
    return words.stream().allMatch(folded::contains);
  }

  /** Lower case letter by letter: a whole text's would tell a final sigma from others. */
  private static String folded(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
