package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.luotain.response.Answer;
import io.luotain.response.ConsentAnswer;
import io.luotain.response.DecimalAnswer;
import io.luotain.response.EmotionAnswer;
import io.luotain.response.MatrixAnswer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.OptionsAnswer;
import io.luotain.response.RankingAnswer;
import io.luotain.response.RowAnswer;
import io.luotain.response.StoryAnswer;
import io.luotain.survey.OptionId;
import io.luotain.survey.RowId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Metrics are what their definitions give for the answers themselves. */
class MetricsPropertyTest {

  @Property(tries = 60)
  void agreeWithTheirDefinitions(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int versions,
      @ForAll @IntRange(max = 400) int count) {
    var survey = new RandomSurvey(seed, versions);
    var responses = survey.responses(count).stream().distinct().toList();
    var projection = new Projection();
    responses.forEach(projection::add);
    var results =
        new Summary(survey.versions(), projection.tally()).results(Instant.EPOCH).questions();
    for (var question : results) {
      assertAgrees(
          question,
          responses.stream()
              .flatMap(each -> each.answers().stream())
              .filter(each -> each.questionId().equals(question.questionId()))
              .toList());
    }
  }

  private static void assertAgrees(QuestionResults question, List<Answer> answers) {
    assertThat(question.n()).isEqualTo(answers.size());
    switch (question) {
      case NpsResults nps -> {
        var given = of(answers, NumberAnswer.class, NumberAnswer::number);
        assertNumbers(given, nps.mean(), nps.median(), nps.standardDeviation());
        assertShare(nps.promoters(), given, each -> each >= 9);
        assertShare(nps.passives(), given, each -> each == 7 || each == 8);
        assertShare(nps.detractors(), given, each -> each <= 6);
        assertValue(
            nps.nps(), given.stream().map(each -> each >= 9 ? 100 : each <= 6 ? -100 : 0).toList());
      }
      case CsatResults csat -> {
        var given = of(answers, NumberAnswer.class, NumberAnswer::number);
        assertNumbers(given, csat.mean(), csat.median(), csat.standardDeviation());
        assertShare(csat.topTwoBox(), given, each -> each >= 4);
      }
      case CesResults ces ->
          assertNumbers(
              of(answers, NumberAnswer.class, NumberAnswer::number),
              ces.mean(),
              ces.median(),
              ces.standardDeviation());
      case RatingResults rating ->
          assertNumbers(
              of(answers, NumberAnswer.class, NumberAnswer::number),
              rating.mean(),
              rating.median(),
              rating.standardDeviation());
      case NumberResults number -> {
        var given = of(answers, DecimalAnswer.class, DecimalAnswer::decimal);
        assertNumbers(given, number.mean(), number.median(), number.standardDeviation());
        var sorted = given.stream().sorted().toList();
        assertThat(number.min()).isEqualTo(sorted.isEmpty() ? null : sorted.getFirst());
        assertThat(number.max()).isEqualTo(sorted.isEmpty() ? null : sorted.getLast());
        for (var each : number.quantiles()) {
          assertThat(each.value())
              .isEqualTo(NaiveStatistics.quantile(sorted, (int) Math.round(100 * each.share())));
        }
        assertThat(number.quantiles()).hasSize(sorted.isEmpty() ? 0 : 5);
      }
      case SingleChoiceResults choice ->
          assertOptions(
              choice.distribution(),
              of(answers, OptionAnswer.class, each -> List.of(each.option().id())));
      case MultipleChoiceResults choice ->
          assertOptions(
              choice.distribution(),
              of(
                  answers,
                  OptionsAnswer.class,
                  each -> each.options().stream().map(option -> option.id()).toList()));
      case StoryResults story ->
          assertOptions(story.feelings(), of(answers, StoryAnswer.class, StoryAnswer::feelingIds));
      case ConsentResults consent -> {
        var given = of(answers, ConsentAnswer.class, ConsentAnswer::accepted);
        assertShare(consent.accepted(), given, each -> each);
        assertShare(consent.refused(), given, each -> !each);
      }
      case RankingResults ranking ->
          ranking
              .options()
              .forEach(
                  each ->
                      assertRanked(each, of(answers, RankingAnswer.class, all -> all.optionIds())));
      case EmotionResults emotion -> {
        var given = of(answers, EmotionAnswer.class, each -> each);
        assertValue(emotion.meanIntensity(), given.stream().map(EmotionAnswer::intensity).toList());
        emotion.options().forEach(each -> assertFelt(each, given));
      }
      case MatrixResults matrix ->
          matrix
              .rows()
              .forEach(row -> assertRow(row, of(answers, MatrixAnswer.class, MatrixAnswer::rows)));
      case TextResults _, DateResults _ -> {}
    }
  }

  private static void assertRanked(RankedOption option, List<List<OptionId>> rankings) {
    var ranks =
        rankings.stream()
            .filter(each -> each.contains(option.optionId()))
            .map(each -> each.indexOf(option.optionId()) + 1)
            .toList();
    assertThat(option.n()).isEqualTo(ranks.size());
    assertValue(option.meanRank(), ranks);
    assertShare(option.first(), ranks, each -> each == 1);
  }

  private static void assertFelt(EmotionCount option, List<EmotionAnswer> answers) {
    var given = answers.stream().filter(each -> each.optionId().equals(option.optionId())).toList();
    assertThat(option.count()).isEqualTo(given.size());
    assertValue(option.meanIntensity(), given.stream().map(EmotionAnswer::intensity).toList());
    for (var intensity : option.intensities()) {
      assertShare(
          intensity, given, each -> each.intensity() == Integer.parseInt(intensity.value()));
    }
  }

  private static void assertRow(MatrixRowResults row, List<List<RowAnswer>> answers) {
    var given =
        answers.stream()
            .flatMap(List::stream)
            .filter(each -> each.rowId().equals(new RowId(row.rowId().value())))
            .toList();
    assertThat(row.n()).isEqualTo(given.size());
    if (given.stream().allMatch(each -> each.number() != null)) {
      assertNumbers(
          given.stream().map(each -> requireNonNull(each.number())).toList(),
          row.mean(),
          row.median(),
          row.standardDeviation());
    } else {
      assertOptions(row.distribution(), given.stream().map(RowAnswer::optionIds).toList());
    }
  }

  private static void assertOptions(List<ValueCount> distribution, List<List<OptionId>> chosen) {
    for (var option : distribution) {
      assertShare(option, chosen, each -> each.contains(new OptionId(option.value())));
    }
    var listed = distribution.stream().map(each -> new OptionId(each.value())).toList();
    assertThat(chosen).allSatisfy(each -> assertThat(listed).containsAll(each));
  }

  private static <T> void assertShare(ValueCount share, List<T> given, Predicate<T> counts) {
    int count = (int) given.stream().filter(counts).count();
    assertThat(share.count()).isEqualTo(count);
    if (given.isEmpty()) {
      assertThat(share.share()).isNull();
    } else {
      assertThat(requireNonNull(share.share()).value()).isEqualTo((double) count / given.size());
    }
  }

  private static void assertNumbers(
      List<? extends Number> given,
      @Nullable Estimate mean,
      @Nullable Estimate median,
      @Nullable Double deviation) {
    assertValue(mean, given);
    var sorted = given.stream().map(Number::doubleValue).sorted().toList();
    assertThat(median).isEqualTo(sorted.isEmpty() ? null : NaiveStatistics.median(sorted));
    if (given.size() < 2) {
      assertThat(deviation).isNull();
    } else {
      assertThat(deviation).isCloseTo(Math.sqrt(NaiveStatistics.variance(given)), within(1e-9));
    }
  }

  private static void assertValue(@Nullable Estimate mean, List<? extends Number> given) {
    if (given.isEmpty()) {
      assertThat(mean).isNull();
    } else {
      assertThat(requireNonNull(mean).value()).isCloseTo(NaiveStatistics.mean(given), within(1e-9));
    }
  }

  private static <A extends Answer, T> List<T> of(
      List<Answer> answers, Class<A> type, Function<A, T> value) {
    return answers.stream().map(type::cast).map(value).toList();
  }
}
