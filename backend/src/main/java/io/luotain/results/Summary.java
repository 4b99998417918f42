package io.luotain.results;

import io.luotain.survey.Ces;
import io.luotain.survey.Consent;
import io.luotain.survey.Csat;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.Information;
import io.luotain.survey.Labelled;
import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Nps;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Ranking;
import io.luotain.survey.Rating;
import io.luotain.survey.Row;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Text;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns a tally into results by what the versions asked. */
final class Summary {

  private final EverAsked ever;
  private final Tally tally;

  /**
   * @param versions every version, oldest first; at least one
   */
  Summary(List<SurveyVersion> versions, Tally tally) {
    this(new EverAsked(versions), tally);
  }

  Summary(EverAsked ever, Tally tally) {
    this.ever = ever;
    this.tally = tally;
  }

  SurveyResults results(Instant now) {
    return results(now, _ -> true);
  }

  /** Of some questions only. */
  SurveyResults results(Instant now, Predicate<QuestionId> wanted) {
    var newest = ever.newestFirst().getFirst();
    return new SurveyResults(
        newest.surveyId(),
        newest.content().title().text(),
        tally.n(),
        WithheldResults.of(newest.contract(), tally.n()),
        now,
        tally.versions().entrySet().stream()
            .map(each -> new VersionCount(each.getKey(), each.getValue()))
            .toList(),
        tally.days().entrySet().stream()
            .map(each -> new DayCount(each.getKey(), each.getValue()))
            .toList(),
        questions(wanted),
        List.of(),
        List.of(),
        null);
  }

  List<QuestionResults> questions(Predicate<QuestionId> wanted) {
    return ever.questions().stream()
        .filter(each -> wanted.test(each.id()))
        .map(this::results)
        .toList();
  }

  private QuestionResults results(Question question) {
    var id = question.id();
    var asked = new Asked(question, tally.answers(id), asked(id));
    return switch (question.type()) {
      case Nps _ -> NpsResults.of(asked);
      case Csat _ -> CsatResults.of(asked);
      case Ces _ -> CesResults.of(asked);
      case Rating rating -> RatingResults.of(asked, rating.max());
      case SingleChoice _ ->
          SingleChoiceResults.of(asked, ever(id, SingleChoice.class, SingleChoice::options));
      case MultipleChoice _ ->
          MultipleChoiceResults.of(asked, ever(id, MultipleChoice.class, MultipleChoice::options));
      case Matrix matrix -> MatrixResults.of(asked, rows(asked, matrix));
      case Ranking ranking ->
          RankingResults.of(
              asked, ever(id, Ranking.class, Ranking::options), ranking.options().size());
      case Text _, Email _ -> TextResults.of(asked);
      case NumberEntry _ -> NumberResults.of(asked);
      case Slider slider -> NumberResults.of(asked, slider.min(), slider.max());
      case DateEntry _ -> DateResults.of(asked);
      case Consent _ -> ConsentResults.of(asked);
      case Emotion emotion ->
          EmotionResults.of(
              asked, ever(id, Emotion.class, Emotion::options), emotion.maxIntensity());
      case Story _ -> StoryResults.of(asked, ever(id, Story.class, Story::feelings));
      case Information _ -> throw new IllegalArgumentException("Nobody answers information");
    };
  }

  private List<MatrixRowResults> rows(Asked asked, Matrix matrix) {
    var options = ever(asked.id(), Matrix.class, each -> each.cell().options());
    return ever(asked.id(), Matrix.class, Matrix::rows).stream()
        .map(
            row ->
                MatrixRowResults.of(
                    row,
                    asked.counts().part(row.id()),
                    asked(asked.id(), row),
                    matrix.cell(),
                    options))
        .toList();
  }

  private <Q extends QuestionType, T extends Labelled> List<T> ever(
      QuestionId id, Class<Q> type, Function<Q, List<T>> list) {
    return ever.ever(id, type, list);
  }

  private int asked(QuestionId id) {
    return asked(id, _ -> true);
  }

  private int asked(QuestionId id, Row row) {
    return asked(
        id, type -> ((Matrix) type).rows().stream().anyMatch(each -> each.id().equals(row.id())));
  }

  private int asked(QuestionId id, Predicate<QuestionType> so) {
    return ever.newestFirst().stream()
        .filter(
            version -> version.content().question(id).map(Question::type).filter(so).isPresent())
        .mapToInt(version -> tally.versions().getOrDefault(version.number(), 0))
        .sum();
  }
}
