package io.luotain.expression;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ADD;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONDITIONAL;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONTAINS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.DIVIDE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ENDS_WITH;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.IN;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_AND;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_NOT;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_OR;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.MODULO;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.MULTIPLY;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NEGATE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NOT_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SIZE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.STARTS_WITH;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SUBTRACT;
import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What dev.cel is told of our language: the variables as fields of structures, and functions. */
final class CelEnvironment {

  static final CelType DATE = OpaqueType.create("date");
  static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableQuotedIdentifierSyntax(true)
          .build();

  private CelEnvironment() {}

  static CelCompiler compiler(Collection<Variable> variables) {
    var structures =
        new Structures(
            variables.stream()
                .collect(toImmutableMap(Variable::path, each -> celType(each.type()))));
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.HAS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(standard())
            .addFunctionDeclarations(functions())
            .setTypeProvider(structures);
    structures.roots().forEach(root -> builder.addVar(root, structures.at(root)));
    return builder.build();
  }

  private static CelType celType(ValueType type) {
    return switch (type) {
      case ValueType.Scalar.TEXT -> STRING;
      case ValueType.Choice _ -> STRING;
      case ValueType.Scalar.NUMBER -> DOUBLE;
      case ValueType.Scalar.INTEGER -> INT;
      case ValueType.Scalar.BOOLEAN -> BOOL;
      case ValueType.Scalar.DATE -> DATE;
      case ValueType.Choices _ -> ListType.create(STRING);
    };
  }

  private static CelStandardDeclarations standard() {
    return CelStandardDeclarations.newBuilder()
        .includeFunctions(
            LOGICAL_AND,
            LOGICAL_OR,
            LOGICAL_NOT,
            CONDITIONAL,
            EQUALS,
            NOT_EQUALS,
            IN,
            LESS,
            LESS_EQUALS,
            GREATER,
            GREATER_EQUALS,
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            MODULO,
            NEGATE,
            SIZE,
            CONTAINS,
            STARTS_WITH,
            ENDS_WITH)
        .build();
  }

  /** Dates, and operators between whole and other numbers, which CEL keeps apart. */
  private static List<CelFunctionDecl> functions() {
    var functions = new ArrayList<CelFunctionDecl>();
    functions.add(newFunctionDeclaration("date", newGlobalOverload("date", DATE, STRING)));
    functions.add(
        newFunctionDeclaration("daysBetween", newGlobalOverload("days_between", INT, DATE, DATE)));
    for (var order : Expr.Order.values()) {
      functions.add(
          newFunctionDeclaration(
              "_%s_".formatted(order.symbol()),
              newGlobalOverload(order.name() + "_date", BOOL, DATE, DATE)));
    }
    for (var operator : List.of("_+_", "_-_", "_*_", "_/_")) {
      functions.add(newFunctionDeclaration(operator, mixed(operator, DOUBLE)));
    }
    functions.add(newFunctionDeclaration("_==_", mixed("_==_", BOOL)));
    functions.add(newFunctionDeclaration("_!=_", mixed("_!=_", BOOL)));
    functions.add(
        newFunctionDeclaration(
            "@in",
            newGlobalOverload("in_int_doubles", BOOL, INT, ListType.create(DOUBLE)),
            newGlobalOverload("in_double_ints", BOOL, DOUBLE, ListType.create(INT))));
    functions.add(
        newFunctionDeclaration(
            "_?_:_",
            newGlobalOverload("conditional_int_double", DOUBLE, BOOL, INT, DOUBLE),
            newGlobalOverload("conditional_double_int", DOUBLE, BOOL, DOUBLE, INT)));
    return functions;
  }

  private static List<CelOverloadDecl> mixed(String operator, CelType result) {
    return List.of(
        newGlobalOverload(operator + "int_double", result, INT, DOUBLE),
        newGlobalOverload(operator + "double_int", result, DOUBLE, INT));
  }
}
