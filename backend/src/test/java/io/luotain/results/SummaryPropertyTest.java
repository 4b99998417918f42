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
      var counts =
          switch (question) {
            case NpsResults nps -> nps.distribution();
            case RatingResults rating -> rating.distribution();
            case SingleChoiceResults choice -> choice.distribution();
            case TextResults _ -> List.<ValueCount>of();
          };
      if (!counts.isEmpty()) {
        assertThat(counts.stream().mapToInt(ValueCount::count).sum()).isEqualTo(question.n());
        assertThat(counts).extracting(ValueCount::value).doesNotHaveDuplicates();
      }
      if (question instanceof NpsResults nps && nps.n() > 0) {
        assertThat(nps.promoters().count() + nps.passives().count() + nps.detractors().count())
            .isEqualTo(nps.n());
        assertThat(requireNonNull(nps.nps()).value())
            .isEqualTo(100.0 * (nps.promoters().count() - nps.detractors().count()) / nps.n());
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
