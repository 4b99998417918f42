package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.response.Response;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyVersion;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SummaryPropertyTest {

  @Property(tries = 100)
  void everyQuestionCountsThoseItWasAsked(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int versions,
      @ForAll @IntRange(max = 500) int count) {
    var survey = new RandomSurvey(seed, versions);
    var responses = survey.responses(count).stream().distinct().toList();
    for (var question : results(survey, responses).questions()) {
      var asked =
          responses.stream()
              .filter(each -> has(survey.versions().get(each.version() - 1), question.questionId()))
              .count();
      assertThat(question.n() + question.missing()).isEqualTo((int) asked);
      assertThat(question.missing()).isNotNegative();
    }
  }

  @Property(tries = 100)
  void newestVersionsQuestionsComeFirstWithTheirNewestText(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int versions) {
    var survey = new RandomSurvey(seed, versions);
    var results = results(survey, List.of());
    var newest = survey.versions().getLast().content();
    assertThat(results.title()).isEqualTo(newest.title().text());
    assertThat(results.questions())
        .extracting(QuestionResults::questionId)
        .startsWith(newest.questions().stream().map(Question::id).toArray(QuestionId[]::new))
        .doesNotHaveDuplicates();
    for (var question : results.questions()) {
      var last =
          survey.versions().reversed().stream()
              .filter(version -> has(version, question.questionId()))
              .findFirst()
              .orElseThrow();
      assertThat(question.text()).endsWith(" v" + last.number());
    }
  }

  @Property(tries = 50)
  void distributionsAddUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count) {
    var survey = new RandomSurvey(seed, 3);
    var responses = survey.responses(count).stream().distinct().toList();
    for (var question : results(survey, responses).questions()) {
      assertThat(distributions(question))
          .allSatisfy(
              counts -> {
                assertThat(counts.stream().mapToInt(ValueCount::count).sum())
                    .isEqualTo(question.n());
                assertThat(counts).extracting(ValueCount::value).doesNotHaveDuplicates();
              });
      if (question instanceof NpsResults nps && nps.n() > 0) {
        assertThat(nps.promoters().count() + nps.passives().count() + nps.detractors().count())
            .isEqualTo(nps.n());
        assertThat(requireNonNull(nps.nps()).value())
            .isEqualTo(100.0 * (nps.promoters().count() - nps.detractors().count()) / nps.n());
      }
    }
  }

  /** Those of which everybody who answered is in exactly one count. */
  private static List<List<ValueCount>> distributions(QuestionResults results) {
    return switch (results) {
      case NpsResults nps -> List.of(nps.distribution());
      case CsatResults csat -> List.of(csat.distribution());
      case CesResults ces -> List.of(ces.distribution());
      case RatingResults rating -> List.of(rating.distribution());
      case SingleChoiceResults choice -> List.of(choice.distribution());
      case ConsentResults consent -> List.of(List.of(consent.accepted(), consent.refused()));
      default -> List.of();
    };
  }

  @Property(tries = 50)
  void partsAddUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count) {
    var survey = new RandomSurvey(seed, 3);
    var responses = survey.responses(count).stream().distinct().toList();
    for (var question : results(survey, responses).questions()) {
      switch (question) {
        case RankingResults ranking ->
            assertThat(ranking.options().stream().mapToInt(each -> each.first().count()).sum())
                .isEqualTo(ranking.n());
        case EmotionResults emotion ->
            assertThat(emotion.options().stream().mapToInt(EmotionCount::count).sum())
                .isEqualTo(emotion.n());
        case MatrixResults matrix ->
            assertThat(matrix.rows())
                .allSatisfy(
                    row -> {
                      assertThat(row.n()).isLessThanOrEqualTo(matrix.n());
                      assertThat(row.missing()).isNotNegative();
                      assertThat(row.n() + row.missing())
                          .isLessThanOrEqualTo(matrix.n() + matrix.missing());
                    });
        case MultipleChoiceResults choice ->
            assertThat(choice.distribution())
                .allSatisfy(each -> assertThat(each.count()).isLessThanOrEqualTo(choice.n()));
        default -> {}
      }
    }
  }

  private static SurveyResults results(RandomSurvey survey, List<Response> responses) {
    return new Summary(survey.versions(), NaiveTally.of(responses)).results(Instant.EPOCH);
  }

  private static boolean has(SurveyVersion version, QuestionId id) {
    return version.content().question(id).isPresent();
  }
}
