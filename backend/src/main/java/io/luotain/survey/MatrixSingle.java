package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * One of the options, the same for every row.
 *
 * @param options 2 to 20, in order
 */
@TypeAlias("matrixSingle")
public record MatrixSingle(List<PlainOption> options) implements MatrixCell {

  @Override
  public String kind() {
    return "single choice";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Labelled.check(options, 2, MAX_OPTIONS, defaultLocale, errors.at("single", "options"));
  }
}
