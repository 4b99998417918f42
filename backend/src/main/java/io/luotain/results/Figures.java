package io.luotain.results;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How much results are, and how much may be asked for at once. */
final class Figures {

  /** In all groups or periods of one list together. */
  static final int MOST = 100_000;

  private Figures() {}

  /** How many values the results count. */
  static int count(List<QuestionResults> results) {
    return results.stream().map(Figures::values).mapToInt(values -> 1 + values).sum();
  }

  private static int values(QuestionResults results) {
    return switch (results) {
      case NpsResults nps -> nps.distribution().size();
      case CsatResults csat -> csat.distribution().size();
      case CesResults ces -> ces.distribution().size();
      case RatingResults rating -> rating.distribution().size();
      case SingleChoiceResults choice -> choice.distribution().size();
      case MultipleChoiceResults choice -> choice.distribution().size();
      case StoryResults story -> story.feelings().size();
      case MatrixResults matrix -> sum(matrix.rows().stream().map(MatrixRowResults::distribution));
      case RankingResults ranking ->
          sum(ranking.options().stream().map(RankedOption::distribution));
      case EmotionResults emotion -> sum(emotion.options().stream().map(EmotionCount::intensities));
      case ConsentResults _, NumberResults _, TextResults _, DateResults _ -> 0;
    };
  }

  private static int sum(Stream<List<ValueCount>> parts) {
    return parts.mapToInt(Collection::size).sum();
  }
}
