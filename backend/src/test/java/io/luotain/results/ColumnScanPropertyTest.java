package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.expression.Expression;
import io.luotain.expression.Expressions;
import io.luotain.expression.Value;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ColumnScanPropertyTest {

  private static final int FILTERS = 40;

  @Property(tries = 60)
  void findsWhatTheTreeFindsInEachResponse(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int versions,
      @ForAll @IntRange(max = 400) int count) {
    var survey = new RandomSurvey(seed, versions);
    var responses = survey.responses(count).stream().distinct().toList();
    var projection = new Projection();
    responses.forEach(projection::add);
    var asked = new EverAsked(survey.versions());
    var variables = ResultVariables.of(asked, Set.of());
    var bindings =
        responses.stream().map(each -> NaiveBindings.of(each, asked.questions())).toList();
    var random = new Random(seed);
    var scan = new ColumnScan(projection.fields());
    for (var filter : filters(random, variables)) {
      var yes = new BitSet();
      var no = new BitSet();
      for (int row = 0; row < responses.size(); row++) {
        var result = filter.evaluate(bindings.get(row));
        yes.set(row, result.equals(Value.of(true)));
        no.set(row, result.equals(Value.of(false)));
      }
      var truth = scan.truth(filter.expr());
      assertThat(truth.yes()).as(filter.source()).isEqualTo(yes);
      assertThat(truth.no()).as(filter.source()).isEqualTo(no);
    }
  }

  /** Those of some random sources that check: not every survey has every type of question. */
  private static List<Expression> filters(Random random, Variables variables) {
    var filters = new RandomFilter(random, variables);
    return IntStream.range(0, FILTERS)
        .mapToObj(
            _ ->
                source(filters, random)
                    .flatMap(
                        source ->
                            Expressions.checkCondition(source, variables, UserErrors.under())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> source(RandomFilter filters, Random random) {
    try {
      return Optional.of(filters.condition(random.nextInt(4)));
    } catch (IllegalArgumentException noSuchVariable) {
      return Optional.empty();
    }
  }

  @Property(tries = 3)
  void mostRandomFiltersCheck(@ForAll long seed) {
    var asked = new EverAsked(new RandomSurvey(seed, 8).versions());
    var variables = ResultVariables.of(asked, Set.of());
    assertThat(filters(new Random(seed), variables)).hasSizeGreaterThan(FILTERS / 2);
  }
}
