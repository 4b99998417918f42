package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * A rating, the same for every row.
 *
 * @param max the best rating, 3 to 10; 1 is the worst
 */
@TypeAlias("matrixRating")
public record MatrixRating(int max) implements MatrixCell {

  @Override
  public List<PlainOption> options() {
    return List.of();
  }

  @Override
  public String kind() {
    return "rating of 1 to " + max;
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors.at("rating", "max").addIf(max < 3 || max > 10, INVALID, "Give 3 to 10.");
  }
}
