package io.luotain.survey;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How likely one is to recommend, 0 to 10 (Reichheld 2003, Harvard Business Review 81(12)). */
@TypeAlias("nps")
public record Nps(@Nullable LocalizedText lowLabel, @Nullable LocalizedText highLabel)
    implements Scale {

  public static final int MIN = 0;
  public static final int MAX = 10;

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
    return "nps";
  }
}
