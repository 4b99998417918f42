package io.luotain.results;

import io.luotain.expression.Expr;
import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Segment;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
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
  private final Map<String, Segment> segments;
  private final ResultsRequest request;
  private final ColumnScan scan;
  private final Predicate<QuestionId> wanted;

  /**
   * @param segments those that the request breaks down by, by its names for them
   */
  Inquiry(
      Projection projection,
      Fields fields,
      EverAsked asked,
      Variables known,
      ResultFilters filters,
      Map<String, Segment> segments,
      ResultsRequest request) {
    this.projection = projection;
    this.fields = fields;
    this.asked = asked;
    this.known = known;
    this.filters = filters;
    this.segments = segments;
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
        comparison(rows, all.questions()));
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
    if (request.within() != null) {
      chosen.and(scan.matching(within(request.within())));
    }
    if (filter != null) {
      chosen.and(scan.matching(filters.check(argument, filter, known, asked)));
    }
    if (days != null) {
      chosen.and(Rows.where(fields.end(), fields.days(), days::has).bits());
    }
    return new Rows(fields.end(), chosen);
  }

  /** The filter is not shown to those whose credential has it. */
  private Expr within(String filter) {
    return filters
        .checked(filter, known, UserErrors.under())
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "The filter of your credential does not fit this survey; ask those who gave it"
                        + " to you for another."));
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
    var table =
        Crosstab.of(
            rows, paths.stream().map(path -> dimension(path, dimensions)).toList(), MOST_GROUPS);
    if (table == null) {
      throw new InvalidRequest(
          "`breakdownBy`: This makes more than %d groups; choose variables or a filter that make fewer."
              .formatted(MOST_GROUPS));
    }
    refuseTooMany("breakdownBy", "groups", table, these);
    var among = table.groups().union();
    boolean allHaveValues = among.cardinality() == rows.count();
    return groups(table, among, others(allHaveValues ? these : questions(among), brokenDownBy()));
  }

  private Dimension dimension(String path, Dimensions dimensions) {
    return Dimensions.segment(path).isPresent() ? segment(path) : dimensions.of(path);
  }

  /**
   * By who was in a segment when they answered and who was not; in neither are those whose response
   * does not keep what the segment asks for.
   */
  private Dimension segment(String path) {
    var segment = segments.get(path);
    if (segment == null) {
      throw new InvalidRequest("`breakdownBy`: There is no segment %s.".formatted(path));
    }
    var condition =
        filters
            .checked(segment.expression(), known, UserErrors.under())
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        ("`breakdownBy`: %s asks for background data that responses to this survey"
                                + " do not keep, or that results may not be broken down by.")
                            .formatted(path)));
    var truth = scan.truth(condition);
    return new Dimension.Parts(
        List.of(
            new GroupKey(path, "true", segment.name()),
            new GroupKey(path, "false", "Not " + segment.name())),
        List.of(truth.yes(), truth.no()));
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

  /** One after the other where they share what adds up by person. */
  private static <T, R> List<R> each(List<T> list, boolean isApart, BiFunction<Integer, T, R> of) {
    return isApart
        ? Slices.each(list, of)
        : IntStream.range(0, list.size()).mapToObj(i -> of.apply(i, list.get(i))).toList();
  }

  /**
   * Each group against the rest.
   *
   * @param among all that are in any group
   * @param all the results of these
   */
  private List<ResultsGroup> groups(Crosstab table, BitSet among, List<QuestionResults> all) {
    var tallies = projection.tallies(table.groups(), wanted);
    var groups =
        each(
            tallies,
            tallies.stream().allMatch(tally -> tally.repeats() == null),
            (i, tally) ->
                new ResultsGroup(table.keys().get(i), tally.n(), questions(tally), List.of()));
    var apart = brokenDownBy();
    var dependences = projection.dependences(among, all, table.groups());
    var differences =
        Difference.adjusted(
            Slices.each(
                groups,
                (i, group) ->
                    Difference.fromRest(
                        others(group.questions(), apart), all, dependences.get(i))));
    return IntStream.range(0, groups.size())
        .mapToObj(i -> groups.get(i).with(differences.get(i)))
        .toList();
  }

  /** Those that are not broken down by: that these differ is no finding. */
  private static List<QuestionResults> others(
      List<QuestionResults> questions, Set<QuestionId> apart) {
    return questions.stream().filter(each -> !apart.contains(each.questionId())).toList();
  }

  /** The questions that are broken down by. */
  private Set<QuestionId> brokenDownBy() {
    return request.breakdownBy().stream()
        .flatMap(path -> known.find(path).stream())
        .filter(each -> each.root().equals(ResultVariables.ANSWERS))
        .map(Dimensions::question)
        .collect(Collectors.toSet());
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
    for (var tally : projection.tallies(table.groups(), wanted)) {
      var from = LocalDate.parse(table.keys().get(periods.size()).getFirst().value());
      var to = interval.next(from).minusDays(1);
      periods.add(new ResultsPeriod(from, to, tally.n(), questions(tally), List.of()));
    }
    var owners = projection.owners();
    var differences =
        Difference.adjusted(
            IntStream.range(1, periods.size())
                .mapToObj(
                    i ->
                        projection.differences(
                            table.groups().rows(i),
                            periods.get(i).questions(),
                            table.groups().rows(i - 1),
                            periods.get(i - 1).questions(),
                            owners))
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
            ? Difference.adjusted(
                    List.of(
                        projection.differences(rows, these, other, questions, projection.owners())))
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
