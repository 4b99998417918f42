package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;

/** What each row of a matrix asks. */
public sealed interface MatrixCell permits MatrixSingle, MatrixMultiple, MatrixRating {

  int MAX_OPTIONS = 20;

  /** The options to choose from, in order; none for a rating. */
  List<PlainOption> options();

  /** What must stay the same through all versions; see {@link QuestionType#kind}. */
  String kind();

  /** Checks the settings; what is wrong lies under the fields of the cell's input. */
  void check(String defaultLocale, UserErrors errors);
}
