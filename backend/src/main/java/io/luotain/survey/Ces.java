package io.luotain.survey;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How far one agrees that something was made easy, 1 to 7 (CES 2.0; Dixon, Toman, DeLisi 2013). */
@TypeAlias("ces")
public record Ces(@Nullable LocalizedText lowLabel, @Nullable LocalizedText highLabel)
    implements Scale {

  public static final int MIN = 1;
  public static final int MAX = 7;

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
    return "ces";
  }
}
