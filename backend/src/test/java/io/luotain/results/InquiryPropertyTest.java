package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expressions;
import io.luotain.expression.Value;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import io.luotain.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

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
      responses = survey.responses(count).stream().distinct().toList();
      responses.forEach(projection::add);
      asked = new EverAsked(survey.versions());
      variables = ResultVariables.of(asked, Set.of());
    }

    SurveyResults results(ResultsRequest request) {
      return new Inquiry(
              projection, projection.fields(), asked, variables, new ResultFilters(), request)
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
    return new ResultsRequest(filter, days, null, breakdownBy, interval, compareTo);
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
    var groups =
        asking.results(request(null, null, List.of("response.locale"), null, null)).breakdown();
    var lists =
        groups.stream()
            .map(
                group -> {
                  var locale = group.keys().getFirst().value();
                  return Difference.between(
                      asking.naive(each -> each.locale().equals(locale)),
                      asking.naive(each -> !each.locale().equals(locale)));
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
    assertThat(trend.stream().mapToInt(ResultsPeriod::n).sum()).isEqualTo(asking.responses.size());
    assertThat(trend).extracting(ResultsPeriod::from).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 20)
  void comparesWithThePeriodBeforeAndWithOthers(@ForAll long seed) {
    var asking = new Asking(seed, 2, 150);
    var before = new ResultsRequest.CompareTo(null, null, true);
    var period = asking.results(request(null, DAYS, List.of(), null, before)).comparison();

    assertThat(requireNonNull(period).questions())
        .isEqualTo(
            asking.naive(
                each ->
                    !each.day().isBefore(LocalDate.of(2026, 1, 21))
                        && each.day().isBefore(LocalDate.of(2026, 2, 4))));
    assertThat(period.both()).isZero();
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
}
