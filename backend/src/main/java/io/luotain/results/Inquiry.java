package io.luotain.results;

import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
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
    var rows = rows();
    var tally = projection.tally(rows, wanted);
    var all = new Summary(asked, tally).results(now, wanted);
    return new SurveyResults(
        all.surveyId(),
        all.title(),
        all.n(),
        all.withheld(),
        now,
        all.versions(),
        all.days(),
        all.questions(),
        breakdown(rows, all.questions()),
        trend(rows, all.questions()),
        comparison(rows, tally.hasRepeats(), all.questions()));
  }

  /** The responses that the filter and the days of the request choose. */
  Rows rows() {
    check("days", request.days());
    return rows("filter", request.filter(), request.days());
  }

  private Rows rows(String argument, @Nullable String filter, @Nullable DayRange days) {
    var chosen = new BitSet(fields.end());
    chosen.set(0, fields.end());
    chosen.andNot(fields.erased());
    if (filter != null) {
      chosen.and(scan.truth(filters.check(argument, filter, known, asked)).yes());
    }
    if (days != null) {
      chosen.and(Rows.where(fields.end(), fields.days(), days::has).bits());
    }
    return new Rows(fields.end(), chosen);
  }

  static void check(String argument, @Nullable DayRange days) {
    if (days != null && !days.isOrdered()) {
      throw new InvalidRequest("`%s`: `from` must not be after `to`.".formatted(argument));
    }
    if (days != null && !days.isInCalendar()) {
      throw new InvalidRequest("`%s`: Give days of the years 1 to 9999.".formatted(argument));
    }
  }

  private List<QuestionResults> questions(BitSet rows) {
    return questions(projection.tally(new Rows(fields.end(), rows), wanted));
  }

  private List<QuestionResults> questions(Tally tally) {
    return new Summary(asked, tally).questions(wanted);
  }

  private List<ResultsGroup> breakdown(Rows rows, List<QuestionResults> these) {
    var paths = request.breakdownBy();
    if (paths.isEmpty()) {
      return List.of();
    }
    if (paths.size() > MOST_DIMENSIONS || Set.copyOf(paths).size() < paths.size()) {
      throw new InvalidRequest("`breakdownBy`: Give one variable, or two different ones.");
    }
    var dimensions = new Dimensions(asked, known, fields);
    var table = Crosstab.of(rows, paths.stream().map(dimensions::of).toList(), MOST_GROUPS);
    if (table == null) {
      throw new InvalidRequest(
          "`breakdownBy`: This makes more than %d groups; choose variables or a filter that make fewer."
              .formatted(MOST_GROUPS));
    }
    refuseTooMany("breakdownBy", "groups", table, these);
    var among = table.groups().union();
    boolean allHaveValues = among.cardinality() == rows.count();
    boolean hasRepeats = projection.hasRepeats(new Rows(fields.end(), among));
    return groups(table, others(allHaveValues ? these : questions(among)), hasRepeats);
  }

  private static void refuseTooMany(
      String argument, String groups, Crosstab table, List<QuestionResults> these) {
    int figures = Figures.count(these);
    if ((long) table.keys().size() * figures > Figures.MOST) {
      throw new InvalidRequest(
          "`%s`: %d %s of %d figures are more than %d; name fewer `questions`, or make fewer %s."
              .formatted(argument, table.keys().size(), groups, figures, Figures.MOST, groups));
    }
  }

  /**
   * Each group against the rest.
   *
   * @param all the results of all that are in any group
   * @param hasRepeats whether somebody is among them twice
   */
  private List<ResultsGroup> groups(Crosstab table, List<QuestionResults> all, boolean hasRepeats) {
    var groups = new ArrayList<ResultsGroup>();
    for (var tally : projection.tallies(table.groups(), wanted)) {
      var keys = table.keys().get(groups.size());
      groups.add(new ResultsGroup(keys, tally.n(), questions(tally), List.of()));
    }
    var differences =
        Difference.adjusted(
            groups.stream()
                .map(each -> Difference.fromRest(others(each.questions()), all))
                .map(each -> hasRepeats ? Difference.bare(each) : each)
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

  private List<ResultsPeriod> trend(Rows rows, List<QuestionResults> these) {
    var interval = request.interval();
    if (interval == null) {
      return List.of();
    }
    var dimension = new Dimensions(asked, known, fields).periods("", interval);
    var table = Crosstab.of(rows, List.of(dimension), MOST_PERIODS);
    if (table == null) {
      throw new InvalidRequest(
          "`interval`: This makes more than %d periods; choose a longer interval or fewer days."
              .formatted(MOST_PERIODS));
    }
    refuseTooMany("interval", "periods", table, these);
    var periods = new ArrayList<ResultsPeriod>();
    var repeats = new BitSet();
    for (var tally : projection.tallies(table.groups(), wanted)) {
      repeats.set(periods.size(), tally.hasRepeats());
      var from = LocalDate.parse(table.keys().get(periods.size()).getFirst().value());
      var to = interval.next(from).minusDays(1);
      periods.add(new ResultsPeriod(from, to, tally.n(), questions(tally), List.of()));
    }
    var differences =
        Difference.adjusted(
            IntStream.range(1, periods.size())
                .mapToObj(
                    i ->
                        between(
                            periods.get(i).questions(),
                            periods.get(i - 1).questions(),
                            repeats.get(i) || repeats.get(i - 1)))
                .toList());
    return IntStream.range(0, periods.size())
        .mapToObj(i -> i == 0 ? periods.get(i) : periods.get(i).with(differences.get(i - 1)))
        .toList();
  }

  private static List<Difference> between(
      List<QuestionResults> these, List<QuestionResults> others, boolean hasRepeats) {
    var differences = Difference.between(these, others);
    return hasRepeats ? Difference.bare(differences) : differences;
  }

  private @Nullable ResultsComparison comparison(
      Rows rows, boolean hasRepeats, List<QuestionResults> these) {
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
            ? Difference.adjusted(
                    List.of(between(these, questions, hasRepeats || projection.hasRepeats(other))))
                .getFirst()
            : List.<Difference>of();
    return new ResultsComparison(
        other.count(),
        WithheldResults.of(asked.contract(), other.count()),
        both.cardinality(),
        questions,
        differences);
  }

  private Rows others(ResultsRequest.CompareTo to) {
    if (to.filter() != null) {
      return rows("compareTo.filter", to.filter(), request.days());
    }
    if (to.days() != null) {
      check("compareTo.days", to.days());
      return rows("filter", request.filter(), to.days());
    }
    var days = request.days();
    if (days == null || !Boolean.TRUE.equals(to.previousPeriod())) {
      throw new InvalidRequest(
          "`compareTo.previousPeriod`: Give `days`, which tell the period, and `true` here.");
    }
    return rows("filter", request.filter(), days.previous());
  }
}
