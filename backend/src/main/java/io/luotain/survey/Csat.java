package io.luotain.survey;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How satisfied one is, 1 to 5; told by the top-2-box share. */
@TypeAlias("csat")
public record Csat(@Nullable LocalizedText lowLabel, @Nullable LocalizedText highLabel)
    implements Scale {

  public static final int MIN = 1;
  public static final int MAX = 5;

  @Override
  public int min() {
    return MIN;
  }

  @Override
  public int max() {
    return MAX;
  }

  @Override
  public String kind() {
    return "csat";
  }
}
