package io.luotain.expression;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import io.luotain.platform.UserErrors;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, a part of CEL: names, {@code has}, logic, comparisons, {@code in}, arithmetic
 * in which whole and other numbers mix, texts ({@code + size contains startsWith endsWith}) and
 * dates ({@code date("2026-01-31")}, {@code daysBetween(from, to)}).
 */
public final class Expressions {

  /** How long an expression may be, in code points. */
  public static final int MAX_LENGTH = 2_000;

  private static final CelSourceLocation START = CelSourceLocation.of(1, 0);

  private Expressions() {}

  /**
   * Checks an expression.
   *
   * @param expected what it must give, where whole numbers do for numbers and options for texts;
   *     null for anything that is not a list literal
   * @param errors gets {@code EXPRESSION_INVALID} with line and column, counted from 1 in code
   *     points
   * @return the expression; empty when there was an error
   */
  public static Optional<Expression> check(
      String source, Variables variables, @Nullable ValueType expected, UserErrors errors) {
    return check(source, source, variables, expected, errors);
  }

  /** Checks an expression that must be true or false. */
  public static Optional<Expression> checkCondition(
      String source, Variables variables, UserErrors errors) {
    return check(source, variables, ValueType.Scalar.BOOLEAN, errors);
  }

  /** Checks {@code source} as it stands in {@code text}, which is blank around it. */
  static Optional<Expression> check(
      String source,
      String text,
      Variables variables,
      @Nullable ValueType expected,
      UserErrors errors) {
    var problems = new Problems(errors);
    if (source.codePointCount(0, source.length()) > MAX_LENGTH) {
      problems.add(START, "Shorten the expression to at most 2,000 characters.");
      return Optional.empty();
    }
    if (source.isBlank()) {
      problems.add(START, "Give an expression.");
      return Optional.empty();
    }
    return valid(variables.compiler().parse(text), problems)
        .flatMap(
            parsed -> {
              new Features(variables, parsed.getSource(), problems).check(parsed.getExpr());
              return problems.none()
                  ? valid(variables.compiler().check(parsed), problems)
                  : Optional.empty();
            })
        .flatMap(checked -> converted(source, checked, variables, expected, problems));
  }

  /**
   * A name that stands in an expression.
   *
   * @param path with dots, as {@link Variable#path}
   * @param line from 1
   * @param column from 1, in code points
   */
  public record Name(String path, int line, int column) {}

  /** The names in an expression, known or not, in its order; none when it cannot be read. */
  public static Stream<Name> names(String source, Variables variables) {
    if (source.codePointCount(0, source.length()) > MAX_LENGTH) {
      return Stream.of();
    }
    return valid(variables.compiler().parse(source), new Problems(UserErrors.under())).stream()
        .flatMap(parsed -> names(parsed.getExpr(), parsed.getSource()));
  }

  private static Stream<Name> names(CelExpr expr, CelSource source) {
    return Names.path(expr)
        .map(path -> Stream.of(name(path, start(expr), source)))
        .orElseGet(() -> Features.parts(expr).stream().flatMap(each -> names(each, source)));
  }

  private static CelExpr start(CelExpr name) {
    return name.getKind() == CelExpr.ExprKind.Kind.SELECT ? start(name.select().operand()) : name;
  }

  private static Name name(String path, CelExpr start, CelSource source) {
    var offset = source.getPositionsMap().getOrDefault(start.id(), 0);
    var location = source.getOffsetLocation(offset).orElse(START);
    return new Name(path, location.getLine(), location.getColumn() + 1);
  }

  private static Optional<CelAbstractSyntaxTree> valid(
      CelValidationResult result, Problems problems) {
    if (result.hasError()) {
      result.getErrors().forEach(problems::add);
      return Optional.empty();
    }
    try {
      return Optional.of(result.getAst());
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Expression> converted(
      String source,
      CelAbstractSyntaxTree ast,
      Variables variables,
      @Nullable ValueType expected,
      Problems problems) {
    var conversion = new Conversion(ast, variables, problems);
    var expr = conversion.of(ast.getExpr());
    var type = problems.none() ? conversion.resultType(expr) : Optional.<ValueType>empty();
    if (problems.none() && type.filter(each -> fits(each, expected)).isEmpty()) {
      problems.add(
          ast.getSource(),
          ast.getExpr().id(),
          "This gives %s; it should give %s."
              .formatted(
                  type.map(Expressions::words).orElse("a list"),
                  expected == null ? "a single value" : words(expected)));
    }
    return problems.none()
        ? type.map(
            each ->
                new Expression(source, expr, each, expr.variables().collect(toUnmodifiableSet())))
        : Optional.empty();
  }

  private static boolean fits(ValueType type, @Nullable ValueType expected) {
    return expected == null
        || type.equals(expected)
        || (expected == ValueType.Scalar.NUMBER && type == ValueType.Scalar.INTEGER)
        || (expected == ValueType.Scalar.TEXT && type instanceof ValueType.Choice);
  }

  private static String words(ValueType type) {
    return switch (type) {
      case ValueType.Scalar.TEXT -> "a text";
      case ValueType.Scalar.NUMBER -> "a number";
      case ValueType.Scalar.INTEGER -> "a whole number";
      case ValueType.Scalar.BOOLEAN -> "true or false";
      case ValueType.Scalar.DATE -> "a date";
      case ValueType.Choice _ -> "an option";
      case ValueType.Choices _ -> "options";
    };
  }
}
