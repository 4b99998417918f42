package io.luotain.results;

import org.jspecify.annotations.Nullable;

/** What a figure is made of, so that it can be set against the same figure of other people. */
sealed interface Measure {

  /** So many of {@code n}. */
  record Share(int count, int n) implements Measure {}

  /** Promoters and detractors among {@code n}. */
  record Loyalty(int promoters, int detractors, int n) implements Measure {}

  /** Numbers, of which the mean is looked at. */
  record Mean(Moments moments) implements Measure {}

  /** Of those who are left when {@code part} of the people is taken away; of the same figure. */
  default Measure minus(Measure part) {
    return switch (this) {
      case Share(var count, var n) when part instanceof Share(var less, var fewer) ->
          new Share(count - less, n - fewer);
      case Loyalty(var promoters, var detractors, var n)
          when part instanceof Loyalty(var lessUp, var lessDown, var fewer) ->
          new Loyalty(promoters - lessUp, detractors - lessDown, n - fewer);
      case Mean(var moments) when part instanceof Mean(var less) -> new Mean(moments.minus(less));
      default -> throw new IllegalArgumentException("Another figure");
    };
  }

  /** The same where several of the answers may be one respondent's, of one group or of both. */
  default @Nullable Contrast against(Measure other, Dependence dependence) {
    var one = estimate(dependence.these());
    var two = other.estimate(dependence.others());
    return one == null || two == null ? null : Contrasts.dependent(one, two, dependence);
  }

  private @Nullable Estimate estimate(Sampling sampling) {
    return switch (this) {
      case Share(var count, var n) -> Estimates.share(count, n, sampling);
      case Loyalty(var promoters, var detractors, var n) ->
          Estimates.nps(promoters, n - promoters - detractors, detractors, sampling);
      case Mean(var moments) ->
          moments.n() == 0
              ? null
              : Estimates.mean(
                  moments, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, sampling);
    };
  }

  /**
   * Against the same figure of other people, of whom none is in this; null if either has nobody.
   */
  default @Nullable Contrast against(Measure other) {
    return switch (this) {
      case Share(var count, var n) when other instanceof Share(var otherCount, var otherN) ->
          Contrasts.shares(count, n, otherCount, otherN);
      case Loyalty(var promoters, var detractors, var n)
          when other instanceof Loyalty(var otherUp, var otherDown, var otherN) ->
          Contrasts.nps(promoters, detractors, n, otherUp, otherDown, otherN);
      case Mean(var moments) when other instanceof Mean(var others) ->
          Contrasts.means(moments, others);
      default -> throw new IllegalArgumentException("Another figure");
    };
  }
}
