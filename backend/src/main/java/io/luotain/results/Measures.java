package io.luotain.results;

import io.luotain.results.Difference.Figure;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures in results that can be compared, in their order. */
final class Measures {

  record Key(
      QuestionId questionId, @Nullable RowId rowId, @Nullable OptionId optionId, Figure figure) {}

  private final SequencedMap<Key, Measure> all = new LinkedHashMap<>();

  private Measures() {}

  static SequencedMap<Key, Measure> of(List<QuestionResults> results) {
    var measures = new Measures();
    results.forEach(measures::addAll);
    return measures.all;
  }

  private void addAll(QuestionResults results) {
    var id = results.questionId();
    switch (results) {
      case NpsResults nps ->
          add(
              id,
              Figure.NPS,
              new Measure.Loyalty(nps.promoters().count(), nps.detractors().count(), nps.n()));
      case CsatResults csat -> {
        add(id, Figure.TOP_TWO_BOX, new Measure.Share(csat.topTwoBox().count(), csat.n()));
        add(id, Figure.MEAN, mean(csat.distribution()));
      }
      case CesResults ces -> add(id, Figure.MEAN, mean(ces.distribution()));
      case RatingResults rating -> add(id, Figure.MEAN, mean(rating.distribution()));
      case NumberResults number -> add(id, Figure.MEAN, mean(number));
      case ConsentResults consent ->
          add(id, Figure.SHARE, new Measure.Share(consent.accepted().count(), consent.n()));
      case SingleChoiceResults choice -> addShares(id, null, choice.distribution(), choice.n());
      case MultipleChoiceResults choice -> addShares(id, null, choice.distribution(), choice.n());
      case StoryResults story -> addShares(id, null, story.feelings(), story.n());
      case MatrixResults matrix -> matrix.rows().forEach(row -> addRow(id, row));
      case RankingResults ranking -> ranking.options().forEach(each -> addRanked(id, each));
      case EmotionResults emotion ->
          emotion.options().forEach(each -> addEmotion(id, each, emotion.n()));
      case TextResults _, DateResults _ -> {}
    }
  }

  private void addRow(QuestionId id, MatrixRowResults row) {
    if (row.mean() != null) {
      add(id, row.rowId(), null, Figure.MEAN, mean(row.distribution()));
    } else if (row.n() > 0) {
      addShares(id, row.rowId(), row.distribution(), row.n());
    }
  }

  private void addRanked(QuestionId id, RankedOption option) {
    add(id, null, option.optionId(), Figure.MEAN_RANK, mean(option.distribution()));
  }

  private void addEmotion(QuestionId id, EmotionCount emotion, int n) {
    add(id, null, emotion.optionId(), Figure.SHARE, new Measure.Share(emotion.count(), n));
    add(id, null, emotion.optionId(), Figure.MEAN_INTENSITY, mean(emotion.intensities()));
  }

  private void addShares(QuestionId id, @Nullable RowId row, List<ValueCount> options, int n) {
    for (var each : options) {
      var option = new OptionId(each.value());
      add(id, row, option, Figure.SHARE, new Measure.Share(each.count(), n));
    }
  }

  private void add(QuestionId id, Figure figure, Measure measure) {
    add(id, null, null, figure, measure);
  }

  private void add(
      QuestionId id,
      @Nullable RowId row,
      @Nullable OptionId option,
      Figure figure,
      Measure measure) {
    all.put(new Key(id, row, option, figure), measure);
  }

  /** Of a distribution over numbers. */
  private static Measure mean(List<ValueCount> numbers) {
    var counts = new TreeMap<Integer, Integer>();
    numbers.forEach(each -> counts.put(Integer.valueOf(each.value()), each.count()));
    var spread = Spread.of(counts);
    return new Measure.Mean(spread == null ? Moments.NONE : spread.moments());
  }

  private static Measure mean(NumberResults number) {
    var mean = number.mean();
    var deviation = number.standardDeviation();
    return new Measure.Mean(
        mean == null
            ? Moments.NONE
            : new Moments(
                number.n(),
                mean.value(),
                deviation == null ? 0 : deviation * deviation * (number.n() - 1)));
  }
}
