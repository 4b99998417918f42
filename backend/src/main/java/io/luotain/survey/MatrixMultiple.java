package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * Some of the options, at least one, the same for every row.
 *
 * @param options 2 to 20, in order
 */
@TypeAlias("matrixMultiple")
public record MatrixMultiple(List<PlainOption> options) implements MatrixCell {

  @Override
  public String kind() {
    return "multiple choice";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Labelled.check(options, 2, MAX_OPTIONS, defaultLocale, errors.at("multiple", "options"));
  }
}
