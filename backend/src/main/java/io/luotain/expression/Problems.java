package io.luotain.expression;

import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import io.luotain.platform.UserErrors;
import java.util.regex.Pattern;

/** User errors of one expression, each with line and column, in words for people. */
final class Problems {

  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'( \\(cand.*)?");

  private final UserErrors errors;
  private boolean none = true;

  Problems(UserErrors errors) {
    this.errors = errors;
  }

  boolean none() {
    return none;
  }

  void add(CelIssue issue) {
    add(issue.getSourceLocation(), plain(issue.getMessage()));
  }

  void add(CelSource source, long id, String message) {
    var offset = source.getPositionsMap().getOrDefault(id, 0);
    add(source.getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0)), message);
  }

  void add(CelSourceLocation location, String message) {
    none = false;
    errors.add(
        EXPRESSION_INVALID,
        "Line %d, column %d: %s"
            .formatted(
                Math.max(1, location.getLine()), Math.max(0, location.getColumn()) + 1, message));
  }

  private static String plain(String message) {
    var found = NO_OVERLOAD.matcher(message);
    if (found.matches()) {
      var operator = found.group(1).replaceAll("^_|_$|^@", "").replace("_", " ");
      return "%s does not go with %s.".formatted(operator, words(found.group(2)));
    }
    var first = message.lines().findFirst().orElse(message);
    return first.endsWith(".") ? first : first + ".";
  }

  private static String words(String types) {
    return types
        .replaceAll("\\bint\\b", "whole number")
        .replaceAll("\\bdouble\\b", "number")
        .replaceAll("\\bstring\\b", "text")
        .replaceAll("\\bbool\\b", "true or false")
        .replaceAll("list\\((.*?)\\)", "list of $1");
  }
}
