package io.luotain.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a tree that dev.cel has checked into ours, and checks what dev.cel does not know of. */
record Conversion(CelAbstractSyntaxTree ast, Variables variables, Problems problems) {

  private static final Expr NOTHING = new Expr.Failed("Not converted.");

  Expr of(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Expr.Const(constant(expr.constant()));
      case SELECT ->
          expr.select().testOnly() ? new Expr.Has(variable(expr)) : new Expr.Ref(variable(expr));
      case LIST -> items(expr);
      case CALL -> call(expr, expr.call());
      default -> throw new IllegalStateException("Not checked: " + expr.getKind());
    };
  }

  private Variable variable(CelExpr expr) {
    return Names.path(expr).flatMap(variables::find).orElseThrow();
  }

  private static Value constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> Value.of(constant.stringValue());
      case BOOLEAN_VALUE -> Value.of(constant.booleanValue());
      case INT64_VALUE -> Value.of((double) constant.int64Value());
      case DOUBLE_VALUE -> Value.of(constant.doubleValue());
      default -> throw new IllegalStateException("Not checked: " + constant.getKind());
    };
  }

  private Expr items(CelExpr expr) {
    var elements = expr.list().elements();
    if (elements.stream().map(this::kind).distinct().count() > 1) {
      return problem(expr, "The items of a list must be of one type.");
    }
    if (elements.stream().anyMatch(each -> kind(each).equals(Kinds.LIST))) {
      return problem(expr, "A list of lists is not part of the language.");
    }
    return new Expr.Items(elements.stream().map(this::of).toList());
  }

  private Expr call(CelExpr expr, CelCall call) {
    var operands = Stream.concat(call.target().stream(), call.args().stream()).toList();
    return switch (call.function()) {
      case "_&&_" -> new Expr.And(flat(expr, "_&&_").map(this::of).toList());
      case "_||_" -> new Expr.Or(flat(expr, "_||_").map(this::of).toList());
      case "!_" -> new Expr.Not(of(operands.getFirst()));
      case "-_" ->
          new Expr.Calculate(
              Expr.Operator.SUBTRACT,
              isWhole(operands.getFirst()),
              new Expr.Const(Value.of(0)),
              of(operands.getFirst()));
      case "_?_:_" -> new Expr.If(of(operands.get(0)), of(operands.get(1)), of(operands.get(2)));
      case "date" -> new Expr.Const(Dates.literal(operands.getFirst()).orElseThrow());
      case "size" -> new Expr.Size(of(operands.getFirst()));
      default -> binary(expr, call.function(), operands.get(0), operands.get(1));
    };
  }

  private Stream<CelExpr> flat(CelExpr expr, String function) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals(function)
        ? expr.call().args().stream().flatMap(each -> flat(each, function))
        : Stream.of(expr);
  }

  private Expr binary(CelExpr expr, String function, CelExpr left, CelExpr right) {
    return switch (function) {
      case "_==_" -> equal(expr, left, right);
      case "_!=_" -> new Expr.Not(equal(expr, left, right));
      case "_<_" -> compare(expr, Expr.Order.LESS, left, right);
      case "_<=_" -> compare(expr, Expr.Order.LESS_OR_EQUAL, left, right);
      case "_>_" -> compare(expr, Expr.Order.GREATER, left, right);
      case "_>=_" -> compare(expr, Expr.Order.GREATER_OR_EQUAL, left, right);
      case "@in" -> in(expr, left, right);
      case "_+_" -> plus(expr, left, right);
      case "_-_" -> calculate(Expr.Operator.SUBTRACT, left, right);
      case "_*_" -> calculate(Expr.Operator.MULTIPLY, left, right);
      case "_/_" -> calculate(Expr.Operator.DIVIDE, left, right);
      case "_%_" -> calculate(Expr.Operator.REMAINDER, left, right);
      case "contains" -> new Expr.Search(Expr.Place.ANYWHERE, of(left), of(right));
      case "startsWith" -> new Expr.Search(Expr.Place.START, of(left), of(right));
      case "endsWith" -> new Expr.Search(Expr.Place.END, of(left), of(right));
      case "daysBetween" -> new Expr.DaysBetween(of(left), of(right));
      default -> throw new IllegalStateException("Not checked: " + function);
    };
  }

  private Expr equal(CelExpr expr, CelExpr left, CelExpr right) {
    if (kind(left).equals(Kinds.LIST)) {
      return problem(expr, "Lists are not compared; ask with in, or for their size.");
    }
    var a = of(left);
    var b = of(right);
    checkOption(a, b, right);
    checkOption(b, a, left);
    return new Expr.Equal(a, b);
  }

  private Expr compare(CelExpr expr, Expr.Order order, CelExpr left, CelExpr right) {
    return kind(left).equals(Kinds.NUMBER) || kind(left).equals(Kinds.DATE)
        ? new Expr.Compare(order, of(left), of(right))
        : problem(expr, "Only numbers and dates have an order.");
  }

  private Expr in(CelExpr expr, CelExpr item, CelExpr list) {
    var a = of(item);
    var b = of(list);
    if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
      for (var each : list.list().elements()) {
        if (!kind(each).equals(kind(item))) {
          return problem(
              expr, "The items of the list are of another type than what is looked for.");
        }
        checkOption(a, of(each), each);
      }
    }
    checkOption(b, a, item);
    return new Expr.In(a, b);
  }

  private Expr plus(CelExpr expr, CelExpr left, CelExpr right) {
    return switch (kind(expr)) {
      case NUMBER -> calculate(Expr.Operator.ADD, left, right);
      case TEXT -> new Expr.Concat(of(left), of(right));
      default -> problem(expr, "Only numbers and texts can be added.");
    };
  }

  private Expr calculate(Expr.Operator operator, CelExpr left, CelExpr right) {
    return new Expr.Calculate(operator, isWhole(left) && isWhole(right), of(left), of(right));
  }

  /** A choice is compared only with options it has. */
  private void checkOption(Expr choice, Expr constant, CelExpr at) {
    if (choice instanceof Expr.Ref(var variable)
        && constant instanceof Expr.Const(Value.Text(var text))) {
      switch (variable.type()) {
        case ValueType.Choice(var ids) -> checkOption(variable, ids, text, at);
        case ValueType.Choices(var ids) -> checkOption(variable, ids, text, at);
        case ValueType.Scalar _ -> {}
      }
    }
  }

  private void checkOption(Variable variable, Set<String> ids, String text, CelExpr at) {
    if (!ids.contains(text)) {
      problem(at, "%s has no option %s.".formatted(variable, text) + Suggestion.among(ids, text));
    }
  }

  private Expr problem(CelExpr at, String message) {
    problems.add(ast.getSource(), at.id(), message);
    return NOTHING;
  }

  private boolean isWhole(CelExpr expr) {
    return type(expr).kind() == CelKind.INT;
  }

  private CelType type(CelExpr expr) {
    return ast.getTypeOrThrow(expr.id());
  }

  private Kinds kind(CelExpr expr) {
    return Kinds.of(type(expr));
  }

  /** Types between which there is no way. */
  enum Kinds {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    LIST;

    static Kinds of(CelType type) {
      return switch (type.kind()) {
        case STRING -> TEXT;
        case INT, DOUBLE -> NUMBER;
        case BOOL -> BOOLEAN;
        case OPAQUE -> DATE;
        case LIST -> LIST;
        default -> throw new IllegalStateException("Not checked: " + type);
      };
    }
  }

  /** The type of the whole; a list is none. */
  Optional<ValueType> resultType(Expr converted) {
    if (converted instanceof Expr.Ref(var variable)) {
      return Optional.of(variable.type());
    }
    var type = ast.getResultType();
    return switch (Kinds.of(type)) {
      case TEXT -> Optional.of(ValueType.Scalar.TEXT);
      case NUMBER ->
          Optional.of(
              type.kind() == CelKind.INT ? ValueType.Scalar.INTEGER : ValueType.Scalar.NUMBER);
      case BOOLEAN -> Optional.of(ValueType.Scalar.BOOLEAN);
      case DATE -> Optional.of(ValueType.Scalar.DATE);
      case LIST -> Optional.empty();
    };
  }
}
