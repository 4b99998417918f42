package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentId;
import io.luotain.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers of one person are no independent draws, so that the formulas do not hold. */
class RepeatedRespondentsTest {

  private static final String INTERVAL = "low=[-0-9.E]+, high=[-0-9.E]+";
  private static final String NONE = "low=null, high=null";

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
  void figuresHaveNoIntervalsWhereSomebodyAnsweredTwice() {
    var bare = results(i -> i == 3 || i == 90 ? "ann" : null, ALL).questions();
    var expected = results(_ -> null, ALL).questions().toString().replaceAll(INTERVAL, NONE);
    assertThat(bare).hasToString(expected);
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
    var ones = results(who, request("response.locale == '%s'".formatted(locale), List.of(), null));
    assertThat(ones.questions().toString()).containsPattern(INTERVAL);
    assertThat(results(who, ALL).questions().toString()).doesNotContainPattern(INTERVAL);
    var groups = results(who, request(null, List.of("response.locale"), null)).breakdown();
    assertThat(groups.toString()).as("none answered twice in a group").containsPattern(INTERVAL);
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group.differences())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.pValue()).isNull()));
  }

  @Test
  void differencesFromGroupsOrPeriodsWithRepeatsHaveNone() {
    for (var request :
        List.of(
            request(null, List.of("answers.several"), null),
            request(null, List.of("response.channel"), null))) {
      var groups = results(i -> "p" + i % 40, request).breakdown();
      assertThat(groups).flatExtracting(ResultsGroup::differences).isNotEmpty();
      assertThat(groups)
          .flatExtracting(ResultsGroup::differences)
          .allSatisfy(RepeatedRespondentsTest::assertBare);
    }
    var trend = results(i -> "p" + i % 5, request(null, List.of(), Interval.WEEK)).trend();
    assertThat(trend).flatExtracting(ResultsPeriod::differences).isNotEmpty();
    assertThat(trend)
        .flatExtracting(ResultsPeriod::differences)
        .allSatisfy(RepeatedRespondentsTest::assertBare);
    var single = results(i -> "p" + i, request(null, List.of(), Interval.WEEK)).trend();
    assertThat(requireNonNull(single).toString()).containsPattern("pValue=[0-9]");
  }

  private static void assertBare(Difference difference) {
    assertThat(difference.pValue()).isNull();
    assertThat(difference.adjustedPValue()).isNull();
    assertThat(difference.significant()).isNull();
    assertThat(difference.difference().low()).isNull();
  }
}
