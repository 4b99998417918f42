package io.luotain.results;

import io.luotain.results.Difference.Figure;
import io.luotain.survey.Csat;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For the figures of {@link Measures}, what each row counts as in them. */
final class FigureScores {

  private final Map<Measures.Key, IntToDoubleFunction> all = new HashMap<>();

  private FigureScores() {}

  /** Those of questions that anybody ever answered. */
  static Map<Measures.Key, IntToDoubleFunction> of(
      List<QuestionResults> results, Map<QuestionId, AnswerColumn> answers) {
    var scores = new FigureScores();
    for (var each : results) {
      var column = answers.get(each.questionId());
      if (column != null) {
        scores.add(each, column);
      }
    }
    return scores.all;
  }

  private void add(QuestionResults results, AnswerColumn column) {
    switch (results) {
      case NpsResults nps ->
          add(nps, column, Figure.NPS, value -> NpsResults.score(Integer.parseInt(value)));
      case CsatResults csat -> {
        add(
            csat,
            column,
            Figure.TOP_TWO_BOX,
            value -> Integer.parseInt(value) >= Csat.MAX - 1 ? 1 : 0);
        add(csat, column, Figure.MEAN, number(csat.distribution()));
      }
      case CesResults ces -> add(ces, column, Figure.MEAN, number(ces.distribution()));
      case RatingResults rating -> add(rating, column, Figure.MEAN, number(rating.distribution()));
      case NumberResults number ->
          all.put(key(number, null, null, Figure.MEAN), Scores.ofNumbers(column));
      case ConsentResults consent -> add(consent, column, Figure.SHARE, is("true"));
      case SingleChoiceResults choice -> addShares(choice, null, column, choice.distribution());
      case MultipleChoiceResults choice -> addShares(choice, null, column, choice.distribution());
      case StoryResults story -> addShares(story, null, column, story.feelings());
      case MatrixResults matrix -> addRows(matrix, (PartsColumn) column);
      case RankingResults ranking -> addRanked(ranking, (PartsColumn) column);
      case EmotionResults emotion ->
          emotion.options().forEach(each -> addEmotion(emotion, column, each));
      case TextResults _, DateResults _ -> {}
    }
  }

  private void addRows(MatrixResults matrix, PartsColumn column) {
    for (var row : matrix.rows()) {
      var part = column.parts().get(row.rowId().value());
      if (part != null && row.mean() != null) {
        var key = key(matrix, row.rowId(), null, Figure.MEAN);
        all.put(key, Scores.of(part, number(row.distribution())));
      } else if (part != null) {
        addShares(matrix, row.rowId(), part, row.distribution());
      }
    }
  }

  private void addRanked(RankingResults ranking, PartsColumn column) {
    for (var option : ranking.options()) {
      var part = column.parts().get(option.optionId().value());
      if (part != null) {
        var key = key(ranking, null, option.optionId(), Figure.MEAN_RANK);
        all.put(key, Scores.of(part, number(option.distribution())));
      }
    }
  }

  private void addEmotion(EmotionResults emotion, AnswerColumn column, EmotionCount option) {
    var id = option.optionId().value();
    all.put(
        key(emotion, null, option.optionId(), Figure.SHARE),
        Scores.of(column, value -> EmotionResults.option(value).equals(id) ? 1 : 0));
    var intensities = new TreeMap<Integer, Integer>();
    option
        .intensities()
        .forEach(each -> intensities.put(Integer.valueOf(each.value()), each.count()));
    all.put(
        key(emotion, null, option.optionId(), Figure.MEAN_INTENSITY),
        Scores.of(column, value -> EmotionResults.strength(value, id, intensities)));
  }

  private void addShares(
      QuestionResults results, @Nullable RowId row, AnswerColumn column, List<ValueCount> options) {
    for (var each : options) {
      all.put(
          key(results, row, new OptionId(each.value()), Figure.SHARE),
          Scores.of(column, is(each.value())));
    }
  }

  private void add(
      QuestionResults results, AnswerColumn column, Figure figure, ToDoubleFunction<String> score) {
    all.put(key(results, null, null, figure), Scores.of(column, score));
  }

  private static Measures.Key key(
      QuestionResults results, @Nullable RowId row, @Nullable OptionId option, Figure figure) {
    return new Measures.Key(results.questionId(), row, option, figure);
  }

  private static ToDoubleFunction<String> is(String value) {
    return each -> each.equals(value) ? 1 : 0;
  }

  /** The number itself, if it is in the distribution. */
  private static ToDoubleFunction<String> number(List<ValueCount> distribution) {
    var counted = distribution.stream().map(ValueCount::value).collect(Collectors.toSet());
    return value -> counted.contains(value) ? Double.parseDouble(value) : Double.NaN;
  }
}
