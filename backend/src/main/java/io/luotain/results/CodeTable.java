package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Variable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes by the values of variables that have few, each found when it is first needed. */
final class CodeTable {

  private final List<Variable> variables;
  private final Field.Coded[] fields;
  private final Column.Codes[] codes;
  private final int[] sizes;
  private final byte[] outcomes;

  private CodeTable(List<Variable> variables, Field.Coded[] fields, int combinations) {
    this.variables = variables;
    this.fields = fields;
    this.codes = new Column.Codes[fields.length];
    this.sizes = new int[fields.length];
    for (int i = 0; i < fields.length; i++) {
      codes[i] = fields[i].codes();
      sizes[i] = codes[i].max() + 1;
    }
    this.outcomes = new byte[combinations];
  }

  /** Null when a variable is not coded, or there are more combinations of values than allowed. */
  static @Nullable CodeTable of(
      List<Variable> variables, Function<Variable, Field> field, int mostCombinations) {
    var fields = new Field.Coded[variables.size()];
    long combinations = 1;
    for (int i = 0; i < fields.length; i++) {
      if (!(field.apply(variables.get(i)) instanceof Field.Coded coded)) {
        return null;
      }
      fields[i] = coded;
      combinations *= coded.codes().max() + 1;
      if (combinations > mostCombinations) {
        return null;
      }
    }
    return new CodeTable(variables, fields, (int) combinations);
  }

  /**
   * The outcome in a row.
   *
   * @param evaluate finds it by the variables' values; never 0
   */
  byte outcome(int row, Evaluate evaluate) {
    int combination = 0;
    for (int i = 0; i < codes.length; i++) {
      combination = combination * sizes[i] + codes[i].get(row);
    }
    if (outcomes[combination] == 0) {
      outcomes[combination] = evaluate.of(values(row));
    }
    return outcomes[combination];
  }

  @FunctionalInterface
  interface Evaluate {
    byte of(Bindings values);
  }

  private Bindings values(int row) {
    return variable -> fields[variables.indexOf(variable)].at(row);
  }
}
