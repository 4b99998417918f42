package io.luotain.response;

/**
 * The form of an e-mail address, as far as it is worth checking: whether mail arrives is another
 * matter. Reads the text once.
 */
final class EmailAddress {

  private static final int MAX_LOCAL = 64;
  private static final int MAX_LABEL = 63;

  private EmailAddress() {}

  /**
   * Whether there is a dot-atom before the last {@code @} (RFC 5322, 3.2.3, with letters of any
   * script) and a host name of at least two labels behind it.
   */
  static boolean looksRight(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && at <= MAX_LOCAL
        && isDotAtom(address.substring(0, at))
        && isHost(address.substring(at + 1));
  }

  private static boolean isDotAtom(String local) {
    return !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local
            .codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0);
  }

  private static boolean isHost(String host) {
    var labels = host.split("\\.", -1);
    if (labels.length < 2) {
      return false;
    }
    for (var label : labels) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= MAX_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
  }
}
