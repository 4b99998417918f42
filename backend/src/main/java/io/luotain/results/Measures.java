package io.luotain.results;

import io.luotain.results.Difference.Figure;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The figures in results that can be compared, in their order. */
final class Measures {

  record Key(
      QuestionId questionId, @Nullable RowId rowId, @Nullable OptionId optionId, Figure figure) {}

  private final SequencedMap<Key, Estimate> all = new LinkedHashMap<>();

  private Measures() {}

  static SequencedMap<Key, Estimate> of(List<QuestionResults> results) {
    var measures = new Measures();
    results.forEach(measures::addAll);
    return measures.all;
  }

  private void addAll(QuestionResults results) {
    var id = results.questionId();
    switch (results) {
      case NpsResults nps -> add(id, Figure.NPS, nps.nps());
      case CsatResults csat -> {
        add(id, Figure.TOP_TWO_BOX, csat.topTwoBox().share());
        add(id, Figure.MEAN, csat.mean());
      }
      case CesResults ces -> add(id, Figure.MEAN, ces.mean());
      case RatingResults rating -> add(id, Figure.MEAN, rating.mean());
      case NumberResults number -> add(id, Figure.MEAN, number.mean());
      case ConsentResults consent -> add(id, Figure.SHARE, consent.accepted().share());
      case SingleChoiceResults choice -> addShares(id, null, choice.distribution());
      case MultipleChoiceResults choice -> addShares(id, null, choice.distribution());
      case StoryResults story -> addShares(id, null, story.feelings());
      case MatrixResults matrix -> matrix.rows().forEach(row -> addRow(id, row));
      case RankingResults ranking ->
          ranking
              .options()
              .forEach(each -> add(id, null, each.optionId(), Figure.MEAN_RANK, each.meanRank()));
      case EmotionResults emotion -> emotion.options().forEach(each -> addEmotion(id, each));
      case TextResults _, DateResults _ -> {}
    }
  }

  private void addRow(QuestionId id, MatrixRowResults row) {
    if (row.mean() == null) {
      addShares(id, row.rowId(), row.distribution());
    } else {
      add(id, row.rowId(), null, Figure.MEAN, row.mean());
    }
  }

  private void addEmotion(QuestionId id, EmotionCount emotion) {
    add(id, null, emotion.optionId(), Figure.SHARE, emotion.share());
    add(id, null, emotion.optionId(), Figure.MEAN_INTENSITY, emotion.meanIntensity());
  }

  private void addShares(QuestionId id, @Nullable RowId row, List<ValueCount> options) {
    options.forEach(each -> add(id, row, new OptionId(each.value()), Figure.SHARE, each.share()));
  }

  private void add(QuestionId id, Figure figure, @Nullable Estimate estimate) {
    add(id, null, null, figure, estimate);
  }

  private void add(
      QuestionId id,
      @Nullable RowId row,
      @Nullable OptionId option,
      Figure figure,
      @Nullable Estimate estimate) {
    if (estimate != null) {
      all.put(new Key(id, row, option, figure), estimate);
    }
  }
}
