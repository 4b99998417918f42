package io.luotain.expression;

import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;

import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text with holes. */
final class TemplateReader {

  private static final int MAX_HOLES = 50;

  private final String source;
  private final Variables variables;
  private final UserErrors errors;
  private final List<Template.Piece> pieces = new ArrayList<>();
  private final int errorsBefore;

  TemplateReader(String source, Variables variables, UserErrors errors) {
    this.source = source;
    this.variables = variables;
    this.errors = errors;
    this.errorsBefore = errors.size();
  }

  Optional<Template> read() {
    int from = 0;
    int holes = 0;
    for (int open = source.indexOf("{{"); open >= 0; open = source.indexOf("{{", from)) {
      pieces.add(new Template.Literal(source.substring(from, open)));
      from = hole(open + 2);
      holes++;
    }
    pieces.add(new Template.Literal(source.substring(from)));
    errors.addIf(holes > MAX_HOLES, EXPRESSION_INVALID, "Use at most 50 holes in one text.");
    return errors.size() == errorsBefore
        ? Optional.of(Template.of(pieces.stream()))
        : Optional.empty();
  }

  /** Reads the hole whose content starts here; gives where the text goes on. */
  private int hole(int start) {
    int end = expressionEnd(start);
    int close = source.indexOf("}}", end);
    if (close < 0) {
      errors.add(
          EXPRESSION_INVALID,
          "%s: This hole has no end; close it with }}.".formatted(at(start - 2)));
      return source.length();
    }
    var fallback = end < close ? source.substring(end + 1, close).strip() : "";
    Expressions.check(
            source.substring(start, end).strip(), blankAround(start, end), variables, null, errors)
        .ifPresent(expression -> add(expression, fallback, start));
    return close + 2;
  }

  private void add(Expression expression, String fallback, int start) {
    Hole.refusal(expression)
        .ifPresentOrElse(
            reason -> errors.add(EXPRESSION_INVALID, "%s: %s".formatted(at(start), reason)),
            () -> pieces.add(Hole.of(expression, fallback)));
  }

  /** Where a single bar, the closing braces or the whole text ends an expression. */
  private int expressionEnd(int start) {
    int at = start;
    while (at < source.length() && !source.startsWith("}}", at)) {
      var c = source.charAt(at);
      if (c == '"' || c == '\'') {
        at = quoteEnd(at, isRaw(at, start));
      } else if (source.startsWith("||", at)) {
        at += 2;
      } else if (c == '|') {
        return at;
      } else {
        at++;
      }
    }
    return Math.min(at, source.length());
  }

  private boolean isRaw(int quote, int start) {
    return quote > start && "rR".indexOf(source.charAt(quote - 1)) >= 0;
  }

  private int quoteEnd(int open, boolean raw) {
    var single = source.substring(open, open + 1);
    var quote = source.startsWith(single.repeat(3), open) ? single.repeat(3) : single;
    int at = open + quote.length();
    while (at < source.length() && !source.startsWith(quote, at)) {
      at += !raw && source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + quote.length(), source.length());
  }

  /** The expression where it stands, so that errors name its place in the text. */
  private String blankAround(int start, int end) {
    return blank(source.substring(0, start)) + source.substring(start, end);
  }

  private static String blank(String text) {
    var blank = new StringBuilder();
    text.codePoints().forEach(c -> blank.append(c == '\n' ? '\n' : ' '));
    return blank.toString();
  }

  private String at(int index) {
    var before = source.substring(0, index);
    var line = before.substring(before.lastIndexOf('\n') + 1);
    return "Line %d, column %d"
        .formatted(
            before.lines().count() + (line.isEmpty() ? 1 : 0),
            line.codePointCount(0, line.length()) + 1);
  }
}
