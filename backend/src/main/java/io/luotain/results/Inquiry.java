package io.luotain.results;

import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.results.Dimension.Part;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One request for results, over the rows that were complete when it began. */
final class Inquiry {

  private static final int MOST_DIMENSIONS = 2;
  private static final int MOST_GROUPS = 200;
  private static final int MOST_PERIODS = 400;

  private final Projection projection;
  private final Fields fields;
  private final EverAsked asked;
  private final Variables known;
  private final ResultFilters filters;
  private final ResultsRequest request;
  private final ColumnScan scan;
  private final Predicate<QuestionId> wanted;

  Inquiry(
      Projection projection,
      Fields fields,
      EverAsked asked,
      Variables known,
      ResultFilters filters,
      ResultsRequest request) {
    this.projection = projection;
    this.fields = fields;
    this.asked = asked;
    this.known = known;
    this.filters = filters;
    this.request = request;
    this.scan = new ColumnScan(fields);
    this.wanted = wanted(asked, request.questions());
  }

  private static Predicate<QuestionId> wanted(EverAsked asked, @Nullable List<String> ids) {
    if (ids == null) {
      return _ -> true;
    }
    var wanted = ids.stream().map(QuestionId::new).collect(Collectors.toSet());
    var missing = wanted.stream().filter(each -> asked.question(each).isEmpty()).findFirst();
    if (missing.isPresent()) {
      throw new InvalidRequest(
          "`questions`: There is no question %s; there are %s."
              .formatted(
                  missing.get(),
                  asked.questions().stream()
                      .map(Question::id)
                      .map(QuestionId::value)
                      .collect(Collectors.joining(", "))));
    }
    return wanted::contains;
  }

  SurveyResults results(Instant now) {
    var rows = rows("filter", request.filter(), "days", request.days());
    var all = new Summary(asked, projection.tally(rows, wanted)).results(now, wanted);
    return new SurveyResults(
        all.surveyId(),
        all.title(),
        all.n(),
        now,
        all.versions(),
        all.days(),
        all.questions(),
        breakdown(rows),
        trend(rows),
        comparison(rows, all.questions()));
  }

  private Rows rows(
      String argument, @Nullable String filter, String daysArgument, @Nullable DayRange days) {
    var chosen = new BitSet(fields.end());
    chosen.set(0, fields.end());
    chosen.andNot(fields.erased());
    if (filter != null) {
      chosen.and(scan.truth(filters.check(argument, filter, known)).yes());
    }
    if (days != null) {
      if (!days.isOrdered()) {
        throw new InvalidRequest("`%s`: `from` must not be after `to`.".formatted(daysArgument));
      }
      chosen.and(Rows.where(fields.end(), fields.days(), days::has).bits());
    }
    return new Rows(fields.end(), chosen);
  }

  private List<QuestionResults> questions(BitSet rows) {
    var tally = projection.tally(new Rows(fields.end(), rows), wanted);
    return new Summary(asked, tally).questions(wanted);
  }

  private List<ResultsGroup> breakdown(Rows rows) {
    var paths = request.breakdownBy();
    if (paths.isEmpty()) {
      return List.of();
    }
    if (paths.size() > MOST_DIMENSIONS || Set.copyOf(paths).size() < paths.size()) {
      throw new InvalidRequest("`breakdownBy`: Give one variable, or two different ones.");
    }
    var dimensions = new Dimensions(asked, known, fields);
    var cells = List.of(new Cell(List.of(), rows.bits()));
    for (var path : paths) {
      cells = crossed(cells, dimensions.of(path));
    }
    if (cells.size() > MOST_GROUPS) {
      throw new InvalidRequest(
          "`breakdownBy`: This makes %d groups; choose variables or a filter that make at most %d."
              .formatted(cells.size(), MOST_GROUPS));
    }
    return groups(cells);
  }

  private record Cell(List<GroupKey> keys, BitSet rows) {}

  /** Those that have responses. */
  private static List<Cell> crossed(List<Cell> cells, Dimension dimension) {
    var crossed = new ArrayList<Cell>();
    for (var cell : cells) {
      for (var part : dimension.parts()) {
        var rows = (BitSet) cell.rows.clone();
        rows.and(part.rows());
        if (!rows.isEmpty()) {
          crossed.add(new Cell(keys(cell, part), rows));
        }
      }
    }
    return crossed;
  }

  private static List<GroupKey> keys(Cell cell, Part part) {
    var keys = new ArrayList<>(cell.keys);
    keys.add(part.key());
    return List.copyOf(keys);
  }

  private List<ResultsGroup> groups(List<Cell> cells) {
    var among = new BitSet();
    cells.forEach(each -> among.or(each.rows));
    var all = others(questions(among));
    var groups =
        cells.stream()
            .map(
                each ->
                    new ResultsGroup(
                        each.keys, each.rows.cardinality(), questions(each.rows), List.of()))
            .toList();
    var differences =
        Difference.adjusted(
            groups.stream()
                .map(each -> Difference.fromRest(others(each.questions()), all))
                .toList());
    return IntStream.range(0, groups.size())
        .mapToObj(i -> groups.get(i).with(differences.get(i)))
        .toList();
  }

  /** Those that are not broken down by: that these differ is no finding. */
  private List<QuestionResults> others(List<QuestionResults> questions) {
    var by =
        request.breakdownBy().stream()
            .flatMap(path -> known.find(path).stream())
            .filter(each -> each.root().equals(ResultVariables.ANSWERS))
            .map(Dimensions::question)
            .collect(Collectors.toSet());
    return questions.stream().filter(each -> !by.contains(each.questionId())).toList();
  }

  private List<ResultsPeriod> trend(Rows rows) {
    var interval = request.interval();
    if (interval == null) {
      return List.of();
    }
    var found = new Dimensions(asked, known, fields).periods(interval);
    found.values().forEach(each -> each.and(rows.bits()));
    found.values().removeIf(BitSet::isEmpty);
    if (found.size() > MOST_PERIODS) {
      throw new InvalidRequest(
          "`interval`: This makes %d periods; choose a longer interval or fewer days, %d at most."
              .formatted(found.size(), MOST_PERIODS));
    }
    var periods =
        found.entrySet().stream()
            .map(
                each ->
                    new ResultsPeriod(
                        each.getKey(),
                        interval.next(each.getKey()).minusDays(1),
                        each.getValue().cardinality(),
                        questions(each.getValue()),
                        List.of()))
            .toList();
    var differences =
        Difference.adjusted(
            IntStream.range(1, periods.size())
                .mapToObj(
                    i ->
                        Difference.between(
                            periods.get(i).questions(), periods.get(i - 1).questions()))
                .toList());
    return IntStream.range(0, periods.size())
        .mapToObj(i -> i == 0 ? periods.get(i) : periods.get(i).with(differences.get(i - 1)))
        .toList();
  }

  private @Nullable ResultsComparison comparison(Rows rows, List<QuestionResults> these) {
    var to = request.compareTo();
    if (to == null) {
      return null;
    }
    var other = others(to);
    var questions = questions(other.bits());
    var both = (BitSet) other.bits().clone();
    both.and(rows.bits());
    var differences =
        both.isEmpty()
            ? Difference.adjusted(List.of(Difference.between(these, questions))).getFirst()
            : List.<Difference>of();
    return new ResultsComparison(other.count(), both.cardinality(), questions, differences);
  }

  private Rows others(ResultsRequest.CompareTo to) {
    if (to.filter() != null) {
      return rows("compareTo.filter", to.filter(), "days", request.days());
    }
    if (to.days() != null) {
      return rows("filter", request.filter(), "compareTo.days", to.days());
    }
    var days = request.days();
    if (days == null || !Boolean.TRUE.equals(to.previousPeriod())) {
      throw new InvalidRequest(
          "`compareTo.previousPeriod`: Give `days`, which tell the period, and `true` here.");
    }
    return rows("filter", request.filter(), "days", days.previous());
  }
}
