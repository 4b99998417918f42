package io.luotain.expression;

import static dev.cel.runtime.CelStandardFunctions.StandardFunction.ADD;
import static dev.cel.runtime.CelStandardFunctions.StandardFunction.DIVIDE;
import static dev.cel.runtime.CelStandardFunctions.StandardFunction.MODULO;
import static dev.cel.runtime.CelStandardFunctions.StandardFunction.MULTIPLY;
import static dev.cel.runtime.CelStandardFunctions.StandardFunction.NEGATE;
import static dev.cel.runtime.CelStandardFunctions.StandardFunction.SUBTRACT;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload.Binary;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * dev.cel's own runtime. Logic, absence, equality, order, lists and texts are its own; arithmetic
 * is bound anew, in exact integers, for the range of whole numbers, for failing where CEL's doubles
 * become infinite, for zero without a sign, and for mixing the two. Dates are their ISO texts.
 */
final class CelOracle {

  private static final BigInteger LIMIT = BigInteger.TWO.pow(53);

  private final CelRuntime runtime =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .setOptions(CelEnvironment.OPTIONS)
          .setStandardEnvironmentEnabled(false)
          .setStandardFunctions(
              CelStandardFunctions.newBuilder()
                  .excludeFunctions(ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, NEGATE)
                  .build())
          .addFunctionBindings(bindings())
          .build();

  /** The value as JSON knows it; empty for an error. */
  Optional<Object> evaluate(String source, Map<String, Value> values) {
    try {
      var ast = standard(Samples.VARIABLES.compiler().compile(source).getAst());
      return Optional.of(runtime.createProgram(ast).eval(activation(values)));
    } catch (CelValidationException e) {
      throw new AssertionError(source, e);
    } catch (CelEvaluationException e) {
      assertThat(e).as(source).hasMessageNotContainingAny("overload", "Class", "cast");
      return Optional.empty();
    }
  }

  /** Our operators between whole and other numbers become CEL's own, which compare such values. */
  private static CelAbstractSyntaxTree standard(CelAbstractSyntaxTree ast) {
    var references = new HashMap<>(ast.getReferenceMap());
    references.replaceAll(
        (_, each) ->
            each.overloadIds().stream()
                .map(CelOracle::standard)
                .flatMap(Optional::stream)
                .findFirst()
                .map(
                    id -> CelReference.newBuilder().setName(each.name()).addOverloadIds(id).build())
                .orElse(each));
    return CelAbstractSyntaxTree.newCheckedAst(
        ast.getExpr(), ast.getSource(), references, ast.getTypeMap());
  }

  private static Optional<String> standard(String overload) {
    return switch (overload) {
      case "conditional_int_double", "conditional_double_int" -> Optional.of("conditional");
      case "in_int_doubles", "in_double_ints" -> Optional.of("in_list");
      case "_==_int_double", "_==_double_int" -> Optional.of("equals");
      case "_!=_int_double", "_!=_double_int" -> Optional.of("not_equals");
      default -> Optional.empty();
    };
  }

  private static Map<String, Object> activation(Map<String, Value> values) {
    var roots = new HashMap<String, Object>();
    Samples.VARIABLES.all().forEach(each -> parent(roots, each.path()));
    values.forEach(
        (path, value) ->
            parent(roots, path).put(path.substring(path.lastIndexOf('.') + 1), plain(path, value)));
    return roots;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parent(Map<String, Object> roots, String path) {
    var at = roots;
    var steps = path.split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      at = (Map<String, Object>) at.computeIfAbsent(steps[i], _ -> new HashMap<String, Object>());
    }
    return at;
  }

  private static Object plain(String path, Value value) {
    var whole = Samples.VARIABLES.find(path).orElseThrow().type() == ValueType.Scalar.INTEGER;
    return value instanceof Value.Numeric(var number) && whole
        ? (Object) (long) number
        : RandomBindings.plain(value);
  }

  private static List<CelFunctionBinding> bindings() {
    var bindings = new ArrayList<CelFunctionBinding>();
    arithmetic(
        bindings,
        "_+_",
        "add",
        (a, b) -> whole(exact(a).add(exact(b))),
        (a, b) -> finite(a.doubleValue() + b.doubleValue()));
    arithmetic(
        bindings,
        "_-_",
        "subtract",
        (a, b) -> whole(exact(a).subtract(exact(b))),
        (a, b) -> finite(a.doubleValue() - b.doubleValue()));
    arithmetic(
        bindings,
        "_*_",
        "multiply",
        (a, b) -> whole(exact(a).multiply(exact(b))),
        (a, b) -> finite(a.doubleValue() * b.doubleValue()));
    arithmetic(
        bindings,
        "_/_",
        "divide",
        (a, b) -> whole(exact(a).divide(exact(b))),
        (a, b) -> finite(a.doubleValue() / b.doubleValue()));
    bindings.add(numbers("modulo_int64", (a, b) -> whole(exact(a).remainder(exact(b)))));
    bindings.add(
        CelFunctionBinding.from("negate_int64", Long.class, a -> whole(exact(a).negate())));
    bindings.add(
        CelFunctionBinding.from("negate_double", Number.class, a -> 0.0 - a.doubleValue()));
    bindings.add(CelFunctionBinding.from("add_string", String.class, String.class, String::concat));
    bindings.add(CelFunctionBinding.from("date", String.class, day -> day));
    bindings.add(
        CelFunctionBinding.from(
            "days_between",
            String.class,
            String.class,
            (from, to) -> DAYS.between(LocalDate.parse(from), LocalDate.parse(to))));
    for (var order : Expr.Order.values()) {
      bindings.add(
          CelFunctionBinding.from(
              order.name() + "_date",
              String.class,
              String.class,
              (a, b) -> order.holds(a.compareTo(b))));
    }
    return bindings;
  }

  private static void arithmetic(
      List<CelFunctionBinding> bindings,
      String operator,
      String name,
      Binary<Number, Number> whole,
      Binary<Number, Number> number) {
    bindings.add(numbers(name + "_int64", whole));
    for (var id : List.of(name + "_double", operator + "int_double", operator + "double_int")) {
      bindings.add(numbers(id, number));
    }
  }

  private static CelFunctionBinding numbers(String id, Binary<Number, Number> function) {
    return CelFunctionBinding.from(id, Number.class, Number.class, function);
  }

  private static BigInteger exact(Number number) {
    return BigInteger.valueOf(number.longValue());
  }

  private static long whole(BigInteger exact) {
    if (exact.abs().compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("beyond 2^53 - 1");
    }
    return exact.longValueExact();
  }

  private static double finite(double exact) {
    if (!Double.isFinite(exact)) {
      throw new ArithmeticException("out of range");
    }
    return exact + 0.0;
  }
}
