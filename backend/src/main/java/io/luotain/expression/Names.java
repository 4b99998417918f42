package io.luotain.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Selections of fields read as names with dots. */
final class Names {

  private Names() {}

  /** The path that {@code a.b.c} writes; empty when it is a field of anything else than a name. */
  static Optional<String> path(CelExpr expr) {
    return Optional.ofNullable(of(expr));
  }

  private static @Nullable String of(CelExpr expr) {
    if (expr.getKind() == Kind.IDENT) {
      return expr.ident().name();
    }
    var parent = expr.getKind() == Kind.SELECT ? of(expr.select().operand()) : null;
    return parent == null ? null : parent + "." + expr.select().field();
  }
}
