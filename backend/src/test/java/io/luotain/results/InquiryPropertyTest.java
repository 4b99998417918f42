package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expressions;
import io.luotain.expression.Value;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.platform.UserErrors;
import io.luotain.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every answer is what the obvious way gives: pick the responses, then count these. */
class InquiryPropertyTest {

  private static final DayRange DAYS =
      new DayRange(LocalDate.of(2026, 2, 4), LocalDate.of(2026, 2, 17));

  /** Responses, and how to ask about them. */
  private static final class Asking {

    final List<Response> responses;
    final EverAsked asked;
    final Variables variables;
    private final Projection projection = new Projection();

    Asking(long seed, int versions, int count) {
      var survey = new RandomSurvey(seed, versions);
      var all = survey.responses(count).stream().distinct().toList();
      all.forEach(projection::add);
      responses = all.stream().filter(each -> !isErased(each)).toList();
      all.stream().filter(Asking::isErased).map(Response::id).forEach(projection::erase);
      asked = new EverAsked(survey.versions());
      variables = ResultVariables.of(asked, Set.of());
    }

    /** One of seven. */
    private static boolean isErased(Response response) {
      return Math.floorMod(response.id().hashCode(), 7) == 0;
    }

    SurveyResults results(ResultsRequest request) {
      return new Inquiry(
              projection,
              projection.fields(),
              asked,
              variables,
              new ResultFilters(),
              Map.of(),
              request)
          .results(Instant.EPOCH);
    }

    List<QuestionResults> naive(Predicate<Response> chosen) {
      var some = responses.stream().filter(chosen).toList();
      return new Summary(asked, NaiveTally.of(some)).questions(_ -> true);
    }

    Bindings bindings(Response response) {
      return NaiveBindings.of(response, asked.questions());
    }

    Predicate<Response> filter(String source) {
      var condition =
          Expressions.checkCondition(source, variables, UserErrors.under()).orElseThrow();
      return response -> condition.isTrue(bindings(response));
    }

    Set<String> values(Response response, Variable variable) {
      return switch (bindings(response).get(variable)) {
        case null -> Set.of();
        case Value.Items(var items) -> new HashSet<>(items.stream().map(Asking::text).toList());
        case Value value -> Set.of(text(value));
      };
    }

    private static String text(Value value) {
      return switch (value) {
        case Value.Text(var text) -> text;
        case Value.Numeric(var number) -> "" + (int) number;
        case Value.Bool(var isTrue) -> "" + isTrue;
        default -> throw new IllegalArgumentException();
      };
    }
  }

  private static ResultsRequest request(
      @Nullable String filter,
      @Nullable DayRange days,
      List<String> breakdownBy,
      @Nullable Interval interval,
      ResultsRequest.@Nullable CompareTo compareTo) {
    return new ResultsRequest(filter, days, null, breakdownBy, interval, compareTo, null);
  }

  @Property(tries = 60)
  void filteredResultsAreThoseOfTheResponsesThatMatch(
      @ForAll long seed, @ForAll @IntRange(max = 300) int count) {
    var asking = new Asking(seed, 3, count);
    var filter = "response.version > 1 && !(response.channel == 'LINK' && response.locale == 'fi')";
    var matching = asking.filter(filter);
    var results = asking.results(request(filter, DAYS, List.of(), null, null));
    Predicate<Response> chosen = each -> matching.test(each) && DAYS.has(each.day().toEpochDay());
    assertThat(results.questions()).isEqualTo(asking.naive(chosen));
    assertThat(results.n()).isEqualTo((int) asking.responses.stream().filter(chosen).count());
  }

  @Property(tries = 30)
  void groupsAreThoseWhoHaveTheirValues(@ForAll long seed, @ForAll @IntRange(max = 120) int count) {
    var asking = new Asking(seed, 2, count);
    var few = asking.variables.all().stream().filter(InquiryPropertyTest::hasFewValues).toList();
    var random = new Random(seed);
    var one = few.get(random.nextInt(few.size()));
    var other = asking.variables.find("response.channel").orElseThrow();
    var by = List.of(one, other);
    var paths = one.equals(other) ? List.of(one.path()) : List.of(one.path(), other.path());
    var groups = asking.results(request(null, null, paths, null, null)).breakdown();
    for (var group : groups) {
      Predicate<Response> chosen = _ -> true;
      for (int i = 0; i < paths.size(); i++) {
        var variable = by.get(i);
        var value = group.keys().get(i).value();
        chosen = chosen.and(each -> asking.values(each, variable).contains(value));
      }
      assertThat(group.questions()).as(paths + "").isEqualTo(asking.naive(chosen));
      assertThat(group.n()).isPositive();
    }
    var expected =
        asking.responses.stream().mapToInt(each -> asking.values(each, one).size()).sum();
    assertThat(groups.stream().mapToInt(ResultsGroup::n).sum()).isEqualTo(expected);
    assertThat(groups).extracting(ResultsGroup::keys).doesNotHaveDuplicates();
  }

  private static boolean hasFewValues(Variable variable) {
    return variable.type() instanceof Choice
        || variable.type() instanceof Choices
        || variable.type() == Scalar.INTEGER
        || variable.type() == Scalar.BOOLEAN;
  }

  @Property(tries = 30)
  void differencesAreFromAllOthersInAnyGroup(@ForAll long seed) {
    var asking = new Asking(seed, 1, 200);
    assertDifferencesAreFromTheRest(asking, asking.variables.find("response.locale").orElseThrow());
    asking.variables.all().stream()
        .filter(each -> each.type() instanceof Choices)
        .limit(2)
        .forEach(each -> assertDifferencesAreFromTheRest(asking, each));
  }

  private static void assertDifferencesAreFromTheRest(Asking asking, Variable by) {
    var groups = asking.results(request(null, null, List.of(by.path()), null, null)).breakdown();
    Predicate<QuestionResults> isOther =
        each ->
            by.root().equals(ResultVariables.RESPONSE)
                || !each.questionId().equals(Dimensions.question(by));
    var lists =
        groups.stream()
            .map(
                group -> {
                  var value = group.keys().getFirst().value();
                  var in = asking.naive(each -> asking.values(each, by).contains(value));
                  var rest =
                      asking.naive(
                          each -> {
                            var values = asking.values(each, by);
                            return !values.isEmpty() && !values.contains(value);
                          });
                  return Difference.between(
                      in.stream().filter(isOther).toList(), rest.stream().filter(isOther).toList());
                })
            .toList();
    var expected = Difference.adjusted(lists);
    for (int i = 0; i < groups.size(); i++) {
      assertThat(groups.get(i).differences())
          .usingRecursiveComparison()
          .withComparatorForType(InquiryPropertyTest::closely, Double.class)
          .isEqualTo(expected.get(i));
    }
  }

  private static int closely(Double one, Double other) {
    return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
  }

  @Property(tries = 20)
  void trendsAreByCalendar(@ForAll long seed, @ForAll Interval interval) {
    var asking = new Asking(seed, 2, 150);
    var trend = asking.results(request(null, null, List.of(), interval, null)).trend();
    for (var period : trend) {
      var range = new DayRange(period.from(), period.to());
      assertThat(requireNonNull(period).questions())
          .isEqualTo(asking.naive(each -> range.has(each.day().toEpochDay())));
    }
    var differences =
        IntStream.range(1, trend.size())
            .mapToObj(
                i -> Difference.between(trend.get(i).questions(), trend.get(i - 1).questions()))
            .toList();
    assertThat(trend.stream().skip(1).map(ResultsPeriod::differences).toList())
        .isEqualTo(Difference.adjusted(differences));
    assertThat(trend.stream().limit(1).flatMap(each -> each.differences().stream())).isEmpty();
    assertThat(trend.stream().mapToInt(ResultsPeriod::n).sum()).isEqualTo(asking.responses.size());
    assertThat(trend).extracting(ResultsPeriod::from).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 20)
  void comparesWithThePeriodBeforeAndWithOthers(@ForAll long seed) {
    var asking = new Asking(seed, 2, 150);
    var before = new ResultsRequest.CompareTo(null, null, true);
    var period = asking.results(request(null, DAYS, List.of(), null, before)).comparison();

    var others =
        asking.naive(
            each ->
                !each.day().isBefore(LocalDate.of(2026, 1, 21))
                    && each.day().isBefore(LocalDate.of(2026, 2, 4)));
    assertThat(requireNonNull(period).questions()).isEqualTo(others);
    assertThat(period.both()).isZero();
    var these = asking.naive(each -> DAYS.has(each.day().toEpochDay()));
    assertThat(List.of(period.differences()))
        .isEqualTo(Difference.adjusted(List.of(Difference.between(these, others))));
    var everybody = new ResultsRequest.CompareTo("response.version > 0", null, null);
    var same =
        asking
            .results(request("response.locale == 'fi'", null, List.of(), null, everybody))
            .comparison();

    assertThat(requireNonNull(same).questions()).isEqualTo(asking.naive(_ -> true));
    assertThat(same.both())
        .isEqualTo(
            (int) asking.responses.stream().filter(each -> each.locale().equals("fi")).count());
    assertThat(same.both() == 0 || same.differences().isEmpty()).isTrue();
  }

  @Test
  void refusesMoreFiguresThanItCanHold() {
    var asking = new Asking(1, 20, 400);
    var by = List.of("response.day", "response.locale");
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> asking.results(request(null, null, by, null, null)))
        .withMessageMatching("`breakdownBy`: \\d+ groups of \\d+ figures are more than 100000; .*");
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> asking.results(request(null, null, List.of(), Interval.DAY, null)))
        .withMessageStartingWith("`interval`: ");
    var few = new ResultsRequest(null, null, List.of("nps"), by, Interval.DAY, null, null);
    assertThat(asking.results(few).breakdown()).hasSizeGreaterThan(50);
  }

  @Test
  void refusesDaysThatNoCalendarHas() {
    var asking = new Asking(1, 1, 10);
    var before = new ResultsRequest.CompareTo(null, null, true);
    for (var day : List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
      var days = new DayRange(day, day.plusDays(1));
      assertThatExceptionOfType(InvalidRequest.class)
          .isThrownBy(() -> asking.results(request(null, days, List.of(), null, before)))
          .withMessage("`days`: Give days of the years 1 to 9999.");
    }
    var all = new DayRange(LocalDate.of(1, 1, 1), LocalDate.of(9_999, 12, 31));
    var results = asking.results(request(null, all, List.of(), null, before));
    assertThat(requireNonNull(results.comparison()).n()).isZero();
  }
}
