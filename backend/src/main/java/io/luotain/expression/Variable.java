package io.luotain.expression;

import java.util.regex.Pattern;

/**
 * Something an expression may name, such as {@code answers.recommend}.
 *
 * @param root what it belongs to: {@code answers}, {@code respondent} or {@code response}
 * @param name its name there; parts of one thing are told apart by a dot, as in {@code
 *     answers.service.speed}
 */
public record Variable(String root, String name, ValueType type) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  public Variable {
    if (!FORM.matcher(root + "." + name).matches() || root.contains(".")) {
      throw new IllegalArgumentException("Not a name: %s.%s".formatted(root, name));
    }
  }

  /** How expressions write it. */
  public String path() {
    return root + "." + name;
  }

  @Override
  public String toString() {
    return path();
  }
}
