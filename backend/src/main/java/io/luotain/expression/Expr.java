package io.luotain.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A checked expression as a tree: what every evaluation and translation is written from. Types fit,
 * so a node meets only values it is made for; every number is a double.
 */
public sealed interface Expr {

  /** A known value. */
  record Const(Value value) implements Expr {}

  /** Always a failure: what is left of a part that was folded and failed. */
  record Failed(String reason) implements Expr {}

  /** A variable's value; fails where it is absent. */
  record Ref(Variable variable) implements Expr {}

  /** Whether a variable has a value. */
  record Has(Variable variable) implements Expr {}

  record Not(Expr operand) implements Expr {}

  /** False if any operand is, else a failure if any is, else true; two operands or more. */
  record And(List<Expr> operands) implements Expr {}

  /** True if any operand is, else a failure if any is, else false; two operands or more. */
  record Or(List<Expr> operands) implements Expr {}

  /** Only the branch taken is evaluated. */
  record If(Expr condition, Expr then, Expr otherwise) implements Expr {}

  /** Equality of two texts, numbers, booleans or dates. */
  record Equal(Expr left, Expr right) implements Expr {}

  /** The order of two numbers or two dates. */
  record Compare(Order order, Expr left, Expr right) implements Expr {}

  /** Whether {@code list} has an item equal to {@code item}. */
  record In(Expr item, Expr list) implements Expr {}

  record Items(List<Expr> items) implements Expr {}

  /**
   * A calculation with numbers.
   *
   * @param whole whether both sides are whole numbers, so that quotients are truncated and the
   *     result is within 2^53 - 1 either way
   */
  record Calculate(Operator operator, boolean whole, Expr left, Expr right) implements Expr {}

  record Concat(Expr left, Expr right) implements Expr {}

  /** How many code points a text or items a list has. */
  record Size(Expr operand) implements Expr {}

  /** Whether a text has another at some place. */
  record Search(Place place, Expr text, Expr part) implements Expr {}

  /** Days from one date to another, negative when {@code to} is earlier. */
  record DaysBetween(Expr from, Expr to) implements Expr {}

  /** How two sides are compared. */
  enum Order {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Order(String symbol) {
      this.symbol = symbol;
    }

    /** As CEL writes it. */
    public String symbol() {
      return symbol;
    }

    /** What holds with the sides changed. */
    Order mirrored() {
      return switch (this) {
        case LESS -> GREATER;
        case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
        case GREATER -> LESS;
        case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      };
    }

    /** What holds exactly when this does not. */
    Order opposite() {
      return switch (this) {
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
      };
    }

    /** Whether it holds, given the sign of left minus right. */
    public boolean holds(int sign) {
      return switch (this) {
        case LESS -> sign < 0;
        case LESS_OR_EQUAL -> sign <= 0;
        case GREATER -> sign > 0;
        case GREATER_OR_EQUAL -> sign >= 0;
      };
    }
  }

  /** What is calculated. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As CEL writes it. */
    public String symbol() {
      return symbol;
    }

    /**
     * The result; not a number where there is none, because of a zero or the range. Numbers whose
     * zero has no sign give such a number.
     */
    public double apply(boolean whole, double left, double right) {
      return Arithmetic.apply(this, whole, left, right);
    }
  }

  /** Where a text is looked for in another. */
  enum Place {
    ANYWHERE("contains"),
    START("startsWith"),
    END("endsWith");

    private final String function;

    Place(String function) {
      this.function = function;
    }

    /** As CEL calls it. */
    public String function() {
      return function;
    }
  }

  /** Its value, or why there is none. */
  default Result evaluate(Bindings bindings) {
    return new Evaluation(bindings).of(this);
  }

  /** Whether it is true; false when it fails. */
  default boolean isTrue(Bindings bindings) {
    return evaluate(bindings) instanceof Value.Bool(var isTrue) && isTrue;
  }

  /**
   * What is left when the variables of some roots are known: folded, with no variable of these
   * roots, and giving what this gives under the known and any other bindings. A known variable that
   * is absent folds to a failure.
   */
  default Expr reduce(Bindings known, Set<String> knownRoots) {
    return new Reduction(known, knownRoots).of(this);
  }

  /** As {@link #reduce}, for a condition: only {@link #isTrue} stays the same. */
  default Expr reduceCondition(Bindings known, Set<String> knownRoots) {
    return new Reduction(known, knownRoots).condition(this);
  }

  /**
   * Whether reducing this condition could leave a value of these roots in the residual, as with
   * {@code answers.city == respondent.city}, and not only decisions made from them.
   */
  default boolean exposes(Set<String> knownRoots) {
    return exposes(knownRoots, knownRoots);
  }

  /** As {@link #exposes(Set)}, where only values of some of the known roots must not stay. */
  default boolean exposes(Set<String> secretRoots, Set<String> knownRoots) {
    return new Exposure(secretRoots, knownRoots).in(this);
  }

  /** The same with expressions in the place of variables; those without one stay. */
  default Expr replace(Function<Variable, Optional<Expr>> replacement) {
    return switch (this) {
      case Ref(var variable) -> replacement.apply(variable).orElse(this);
      case Const _, Failed _, Has _ -> this;
      default -> with(parts().map(each -> each.replace(replacement)).toList());
    };
  }

  /** The same with other direct {@link #parts}. */
  default Expr with(List<Expr> parts) {
    return switch (this) {
      case Const _, Failed _, Ref _, Has _ -> this;
      case Not _ -> new Not(parts.getFirst());
      case Size _ -> new Size(parts.getFirst());
      case And _ -> new And(parts);
      case Or _ -> new Or(parts);
      case Items _ -> new Items(parts);
      case If _ -> new If(parts.get(0), parts.get(1), parts.get(2));
      case Equal _ -> new Equal(parts.get(0), parts.get(1));
      case Compare(var order, _, _) -> new Compare(order, parts.get(0), parts.get(1));
      case In _ -> new In(parts.get(0), parts.get(1));
      case Calculate(var operator, var whole, _, _) ->
          new Calculate(operator, whole, parts.get(0), parts.get(1));
      case Concat _ -> new Concat(parts.get(0), parts.get(1));
      case Search(var place, _, _) -> new Search(place, parts.get(0), parts.get(1));
      case DaysBetween _ -> new DaysBetween(parts.get(0), parts.get(1));
    };
  }

  /** The direct parts. */
  default Stream<Expr> parts() {
    return switch (this) {
      case Const _, Failed _, Ref _, Has _ -> Stream.of();
      case Not(var operand) -> Stream.of(operand);
      case Size(var operand) -> Stream.of(operand);
      case And(var operands) -> operands.stream();
      case Or(var operands) -> operands.stream();
      case Items(var items) -> items.stream();
      case If(var condition, var then, var otherwise) -> Stream.of(condition, then, otherwise);
      case Equal(var left, var right) -> Stream.of(left, right);
      case Compare(_, var left, var right) -> Stream.of(left, right);
      case In(var item, var list) -> Stream.of(item, list);
      case Calculate(_, _, var left, var right) -> Stream.of(left, right);
      case Concat(var left, var right) -> Stream.of(left, right);
      case Search(_, var text, var part) -> Stream.of(text, part);
      case DaysBetween(var from, var to) -> Stream.of(from, to);
    };
  }

  /** The variables it names, each as often as it does. */
  default Stream<Variable> variables() {
    return switch (this) {
      case Ref(var variable) -> Stream.of(variable);
      case Has(var variable) -> Stream.of(variable);
      default -> parts().flatMap(Expr::variables);
    };
  }
}
