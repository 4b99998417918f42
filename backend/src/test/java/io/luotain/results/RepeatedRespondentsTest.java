package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentId;
import io.luotain.response.Response;
import io.luotain.response.ResponseId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers of one person are no independent draws; figures are as sure as the people are many. */
class RepeatedRespondentsTest {

  private static final String INTERVAL = "low=[-0-9.E]+, high=[-0-9.E]+";

  private final RandomSurvey survey = new RandomSurvey(7, 1);
  private final EverAsked asked = new EverAsked(survey.versions());
  private final List<Response> strangers =
      survey.responses(200).stream().distinct().limit(150).toList();

  /** Of responses by these; null for a stranger. */
  private SurveyResults results(IntFunction<@Nullable String> who, ResultsRequest request) {
    var projection = new Projection();
    for (int i = 0; i < strangers.size(); i++) {
      projection.add(by(who.apply(i), strangers.get(i)));
    }
    return new Inquiry(
            projection,
            projection.fields(),
            asked,
            ResultVariables.of(asked, Set.of()),
            new ResultFilters(),
            Map.of(),
            request)
        .results(Instant.EPOCH);
  }

  private static Response by(@Nullable String id, Response response) {
    var respondent =
        id == null
            ? KnownRespondent.NOBODY
            : new KnownRespondent(new RespondentId(id), Map.of(), Map.of());
    return new Response(
        response.id(),
        response.surveyId(),
        response.version(),
        response.acceptedAt(),
        response.day(),
        response.locale(),
        response.channel(),
        response.test(),
        respondent,
        response.answers());
  }

  private static ResultsRequest request(
      @Nullable String filter, List<String> by, @Nullable Interval interval) {
    return new ResultsRequest(filter, null, null, by, interval, null, null);
  }

  private static final ResultsRequest ALL = request(null, List.of(), null);

  @Test
  void whoAnswersOnceIsAsGoodAsAStranger() {
    var known = results(i -> "p" + i, ALL).questions();
    assertThat(known).isEqualTo(results(_ -> null, ALL).questions());
    assertThat(known.toString()).containsPattern(INTERVAL);
  }

  @Test
  void onlyMediansHaveNoIntervalsWhereSomebodyAnsweredTwice() {
    IntFunction<@Nullable String> who = i -> i % 30 == 0 ? null : "p" + i % 50;
    for (var each : results(who, ALL).questions()) {
      switch (each) {
        case NpsResults nps -> {
          assertSure(nps.nps(), nps.mean(), nps.promoters().share());
          assertBare(nps.median());
        }
        case CsatResults csat -> assertSure(csat.topTwoBox().share(), csat.mean());
        case NumberResults number -> {
          assertSure(number.mean());
          assertBare(number.median());
        }
        case MatrixResults matrix -> {
          for (var row : matrix.rows()) {
            assertSure(row.distribution().getFirst().share());
            if (row.mean() != null) {
              assertSure(row.mean());
              assertBare(row.median());
            }
          }
        }
        case RankingResults ranking ->
            ranking
                .options()
                .forEach(option -> assertSure(option.meanRank(), option.first().share()));
        case EmotionResults emotion -> {
          assertSure(emotion.meanIntensity());
          emotion.options().forEach(option -> assertSure(option.share(), option.meanIntensity()));
        }
        case MultipleChoiceResults choice -> assertSure(choice.distribution().getFirst().share());
        case SingleChoiceResults choice -> assertSure(choice.distribution().getFirst().share());
        case StoryResults story -> assertSure(story.feelings().getFirst().share());
        case ConsentResults consent -> assertSure(consent.accepted().share());
        default -> {}
      }
    }
  }

  private static void assertSure(@Nullable Estimate... figures) {
    for (var each : figures) {
      assertThat(requireNonNull(each).low()).isNotNull();
    }
  }

  private static void assertBare(@Nullable Estimate figure) {
    assertThat(requireNonNull(figure).low()).isNull();
  }

  /**
   * Everything three times, each by one person: as sure as once, but for few degrees of freedom.
   */
  @Test
  void sayingTheSameAgainMakesNothingSurer() {
    var projection = new Projection();
    for (int i = 0; i < strangers.size(); i++) {
      for (int time = 0; time < 3; time++) {
        projection.add(again(by("p" + i, strangers.get(i)), time));
      }
    }
    var thrice = new Summary(asked, projection.tally()).questions(_ -> true);
    var once = results(i -> "p" + i, ALL).questions();
    for (int i = 0; i < once.size(); i++) {
      switch (once.get(i)) {
        case NpsResults nps -> {
          var again = (NpsResults) thrice.get(i);
          assertClose(again.mean(), nps.mean());
          assertClose(again.promoters().share(), nps.promoters().share());
          assertClose(again.nps(), nps.nps());
        }
        case MultipleChoiceResults choice -> {
          var again = (MultipleChoiceResults) thrice.get(i);
          assertClose(
              again.distribution().getFirst().share(), choice.distribution().getFirst().share());
        }
        case NumberResults number ->
            assertClose(((NumberResults) thrice.get(i)).mean(), number.mean());
        default -> {}
      }
    }
  }

  /** Within the hundredth part of the width. */
  private static void assertClose(@Nullable Estimate one, @Nullable Estimate other) {
    var expected = requireNonNull(other);
    double width = requireNonNull(expected.high()) - requireNonNull(expected.low());
    assertThat(requireNonNull(one).low()).isCloseTo(expected.low(), within(width / 100));
    assertThat(one.high()).isCloseTo(expected.high(), within(width / 100));
  }

  private static Response again(Response response, int time) {
    return new Response(
        new ResponseId(
            UUID.nameUUIDFromBytes((response.id() + "/" + time).getBytes(StandardCharsets.UTF_8))),
        response.surveyId(),
        response.version(),
        response.acceptedAt(),
        response.day(),
        response.locale(),
        response.channel(),
        response.test(),
        response.respondent(),
        response.answers());
  }

  @Test
  void onlyTheRowsThatCountMatter() {
    var locale = strangers.get(3).locale();
    int other =
        IntStream.range(4, strangers.size())
            .filter(i -> !strangers.get(i).locale().equals(locale))
            .findFirst()
            .orElseThrow();
    IntFunction<@Nullable String> who = i -> i == 3 || i == other ? "ann" : null;
    var filtered = request("response.locale == '%s'".formatted(locale), List.of(), null);
    assertThat(results(who, filtered).questions())
        .isEqualTo(results(_ -> null, filtered).questions());
    assertThat(results(who, ALL).questions()).isNotEqualTo(results(_ -> null, ALL).questions());
    var byLocale = request(null, List.of("response.locale"), null);
    assertThat(results(who, byLocale).breakdown())
        .as("none answered twice in a group")
        .extracting(ResultsGroup::questions)
        .isEqualTo(
            results(_ -> null, byLocale).breakdown().stream()
                .map(ResultsGroup::questions)
                .toList());
  }

  @Test
  void differencesAreByPeople() {
    for (var by : List.of("answers.several", "response.channel", "response.locale")) {
      var groups = results(i -> "p" + i % 40, request(null, List.of(by), null)).breakdown();
      assertThat(groups)
          .flatExtracting(ResultsGroup::differences)
          .filteredOn(each -> each.figure() == Difference.Figure.NPS)
          .isNotEmpty()
          .anySatisfy(each -> assertThat(each.pValue()).isNotNull());
    }
    var months = results(i -> "p" + i % 40, request(null, List.of(), Interval.MONTH)).trend();
    assertThat(months)
        .flatExtracting(ResultsPeriod::differences)
        .anySatisfy(each -> assertThat(each.significant()).isNotNull());
  }

  @Test
  void fewPeopleHaveNoDifferences() {
    var trend = results(i -> "p" + i % 5, request(null, List.of(), Interval.WEEK)).trend();
    assertThat(trend).flatExtracting(ResultsPeriod::differences).isNotEmpty();
    assertThat(trend)
        .flatExtracting(ResultsPeriod::differences)
        .allSatisfy(RepeatedRespondentsTest::assertUnsure);
    var single = results(i -> "p" + i, request(null, List.of(), Interval.WEEK)).trend();
    assertThat(requireNonNull(single).toString()).containsPattern("pValue=[0-9]");
  }

  private static void assertUnsure(Difference difference) {
    assertThat(difference.pValue()).isNull();
    assertThat(difference.adjustedPValue()).isNull();
    assertThat(difference.significant()).isNull();
    assertThat(difference.difference().low()).isNull();
  }
}
