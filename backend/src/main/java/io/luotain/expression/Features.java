package io.luotain.expression;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that a parsed expression keeps to our part of CEL, to its bounds and to known names. */
record Features(Variables variables, CelSource source, Problems problems) {

  static final int MAX_DEPTH = 50;
  static final int MAX_NODES = 500;

  private static final Set<String> FUNCTIONS =
      Set.of("date", "daysBetween", "size", "contains", "startsWith", "endsWith");
  private static final Set<String> COMPREHENSIONS =
      Set.of("all", "exists", "exists_one", "filter", "map");
  private static final Set<String> OPERATORS =
      Set.of(
          "_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_+_",
          "_-_", "_*_", "_/_", "_%_", "-_");

  void check(CelExpr expr) {
    if (size(expr) > MAX_NODES) {
      problems.add(source, expr.id(), "Shorten it to at most 500 names, values and operators.");
    } else if (depth(expr) > MAX_DEPTH) {
      problems.add(source, expr.id(), "Nest less deeply than 50 levels.");
    } else {
      each(expr);
    }
  }

  private static int depth(CelExpr expr) {
    return 1 + parts(expr).stream().mapToInt(Features::depth).max().orElse(0);
  }

  private static int size(CelExpr expr) {
    return 1 + parts(expr).stream().mapToInt(Features::size).sum();
  }

  static List<CelExpr> parts(CelExpr expr) {
    return switch (expr.getKind()) {
      case CALL -> {
        var call = expr.call();
        yield call.target()
            .map(target -> Stream.concat(Stream.of(target), call.args().stream()).toList())
            .orElse(call.args());
      }
      case LIST -> expr.list().elements();
      case SELECT -> List.of(expr.select().operand());
      default -> List.of();
    };
  }

  private void each(CelExpr expr) {
    switch (expr.getKind()) {
      case CONSTANT -> constant(expr, expr.constant());
      case IDENT, SELECT -> name(expr);
      case CALL -> call(expr, expr.call());
      case MAP -> problems.add(source, expr.id(), "Maps are not part of the language.");
      case STRUCT -> problems.add(source, expr.id(), "Structures are not part of the language.");
      case LIST -> {}
      default -> problems.add(source, expr.id(), "This is not part of the language.");
    }
    if (expr.getKind() != Kind.SELECT) {
      parts(expr).forEach(this::each);
    }
  }

  private void constant(CelExpr expr, CelConstant constant) {
    switch (constant.getKind()) {
      case INT64_VALUE -> {
        if (!Arithmetic.isSafe((double) constant.int64Value())) {
          problems.add(source, expr.id(), "Whole numbers go to 9007199254740991 either way.");
        }
      }
      case DOUBLE_VALUE -> {
        if (!Double.isFinite(constant.doubleValue())) {
          problems.add(source, expr.id(), "This number is out of range.");
        }
      }
      case STRING_VALUE, BOOLEAN_VALUE -> {}
      case NULL_VALUE ->
          problems.add(
              source, expr.id(), "There is no null; has(…) asks whether a value is there.");
      case UINT64_VALUE ->
          problems.add(source, expr.id(), "Unsigned numbers are not part of the language.");
      default -> problems.add(source, expr.id(), "Bytes are not part of the language.");
    }
  }

  private void name(CelExpr expr) {
    var path = Names.path(expr);
    if (path.isEmpty()) {
      problems.add(source, expr.id(), "Only a name such as answers.recommend has parts.");
    } else if (variables.find(path.get()).isEmpty()) {
      problems.add(source, expr.id(), unknown(path.get()));
    }
  }

  private String unknown(String path) {
    var paths = variables.all().stream().map(Variable::path).toList();
    var group = paths.stream().filter(each -> each.startsWith(path + ".")).sorted().findFirst();
    return group
        .map(
            first ->
                "%s is not a value by itself; name one of its parts, such as %s."
                    .formatted(path, first))
        .orElseGet(() -> "Unknown name %s.".formatted(path) + Suggestion.among(paths, path));
  }

  private void call(CelExpr expr, CelExpr.CelCall call) {
    var function = call.function();
    if (function.equals("date")) {
      if (call.args().size() != 1 || Dates.literal(call.args().getFirst()).isEmpty()) {
        problems.add(source, expr.id(), "Write a date of the calendar as date(\"2026-01-31\").");
      }
    } else if (COMPREHENSIONS.contains(function) && call.target().isPresent()) {
      problems.add(
          source,
          expr.id(),
          "Comprehensions (%s) are not part of the language.".formatted(function));
    } else if (function.equals("matches")) {
      problems.add(
          source,
          expr.id(),
          "Regular expressions are not part of the language; there are contains, startsWith and"
              + " endsWith.");
    } else if (function.equals("_[_]")) {
      problems.add(
          source, expr.id(), "Picking from lists is not part of the language; there is in.");
    } else if (!FUNCTIONS.contains(function) && !OPERATORS.contains(function)) {
      problems.add(
          source,
          expr.id(),
          "Unknown function %s.".formatted(function) + Suggestion.among(FUNCTIONS, function));
    }
  }
}
