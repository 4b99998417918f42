package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Variable;
import java.util.BitSet;
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

  /** The only column, when there is one; else null. */
  private final Column.@Nullable Codes first;

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
    this.first = codes.length == 1 ? codes[0] : null;
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
   * The outcomes in the first {@code end} rows.
   *
   * @param evaluate finds an outcome by the variables' values; never 0
   */
  Truth truth(int end, Evaluate evaluate) {
    var yes = new long[(end + 63) >> 6];
    var no = new long[yes.length];
    for (int word = 0; word < yes.length; word++) {
      int last = Math.min(end, (word + 1) << 6);
      long itsYes = 0;
      long itsNo = 0;
      for (int row = word << 6; row < last; row++) {
        int combination = combination(row);
        if (outcomes[combination] == 0) {
          outcomes[combination] = evaluate.of(values(row));
        }
        long is = outcomes[combination];
        itsYes |= (is & 1) << row;
        itsNo |= (is >> 1 & 1) << row;
      }
      yes[word] = itsYes;
      no[word] = itsNo;
    }
    return new Truth(BitSet.valueOf(yes), BitSet.valueOf(no));
  }

  private int combination(int row) {
    if (first != null) {
      return first.get(row);
    }
    int combination = 0;
    for (int i = 0; i < codes.length; i++) {
      combination = combination * sizes[i] + codes[i].get(row);
    }
    return combination;
  }

  @FunctionalInterface
  interface Evaluate {
    byte of(Bindings values);
  }

  private Bindings values(int row) {
    return variable -> fields[variables.indexOf(variable)].at(row);
  }
}
