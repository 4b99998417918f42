package io.luotain.results;

import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.BooleanValue;
import io.luotain.respondent.DateValue;
import io.luotain.respondent.NumberValue;
import io.luotain.respondent.OptionValue;
import io.luotain.respondent.TextValue;
import io.luotain.response.Answer;
import io.luotain.response.ConsentAnswer;
import io.luotain.response.DateAnswer;
import io.luotain.response.DecimalAnswer;
import io.luotain.response.EmotionAnswer;
import io.luotain.response.MatrixAnswer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.OptionsAnswer;
import io.luotain.response.RankingAnswer;
import io.luotain.response.Response;
import io.luotain.response.ResponseId;
import io.luotain.response.RowAnswer;
import io.luotain.response.StoryAnswer;
import io.luotain.response.TextAnswer;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one survey in columns, a row each, in the order they were added. Questions are
 * merged over versions by id. Readers never wait: they scan the rows that are complete when they
 * start.
 */
final class Projection {

  private static final int OVERHEAD = 1_024;

  private final ReentrantLock writing = new ReentrantLock();
  private final RowIndex ids = RowIndex.ofIds();
  private final RespondentColumn respondents = new RespondentColumn();
  private final Column versions = new Column();
  private final Column days = new Column();
  private final CodeColumn locales = new CodeColumn();
  private final CodeColumn channels = new CodeColumn();
  private final Map<AttributeId, AnswerColumn> attributes = new ConcurrentHashMap<>();
  private final Map<QuestionId, AnswerColumn> answers = new ConcurrentHashMap<>();
  private volatile int rows;

  /** Replaced with every change, never changed itself. */
  private volatile BitSet erased = new BitSet();

  /** Adds a response; false when it is there already, or was erased. */
  boolean add(Response response) {
    writing.lock();
    try {
      if (ids.row(response.id().value()) != RowIndex.UNSEEN) {
        return false;
      }
      int row = rows;
      ids.put(response.id().value(), row);
      respondents.set(row, response.respondent().id());
      versions.set(row, response.version());
      days.set(row, Math.toIntExact(response.day().toEpochDay()));
      locales.set(row, response.locale());
      channels.set(row, response.channel().name());
      response.respondent().attributes().forEach((id, value) -> set(row, id, value));
      for (var answer : response.answers()) {
        set(row, answer);
      }
      rows = row + 1;
      return true;
    } finally {
      writing.unlock();
    }
  }

  /**
   * Adds the answers of all members of a block, at once for those who read.
   *
   * @param dimensions the coarse values that are known
   */
  void addBlock(
      int version,
      LocalDate released,
      Map<AttributeId, String> dimensions,
      List<List<Answer>> members) {
    writing.lock();
    try {
      int row = rows;
      for (var member : members) {
        versions.set(row, version);
        days.set(row, Math.toIntExact(released.toEpochDay()));
        for (var dimension : dimensions.entrySet()) {
          set(row, dimension.getKey(), new OptionValue(dimension.getValue()));
        }
        for (var answer : member) {
          set(row, answer);
        }
        row++;
      }
      rows = row;
    } finally {
      writing.unlock();
    }
  }

  private void set(int row, AttributeId id, AttributeValue value) {
    switch (value) {
      case NumberValue(var number) ->
          ((DecimalColumn) attributes.computeIfAbsent(id, _ -> new DecimalColumn()))
              .set(row, number);
      case DateValue(var day) ->
          ((DayColumn) attributes.computeIfAbsent(id, _ -> new DayColumn()))
              .set(row, day.toEpochDay());
      case TextValue _, BooleanValue _, OptionValue _ ->
          ((CodeColumn) attributes.computeIfAbsent(id, _ -> new CodeColumn()))
              .set(row, value.stored().toString());
    }
  }

  boolean contains(ResponseId id) {
    writing.lock();
    try {
      return ids.row(id.value()) != RowIndex.UNSEEN;
    } finally {
      writing.unlock();
    }
  }

  /** The row of a response; less than 0 where it has none. */
  int row(ResponseId id) {
    writing.lock();
    try {
      return ids.row(id.value());
    } finally {
      writing.unlock();
    }
  }

  /** The responses in some rows, in no particular order; not those that are erased. */
  List<ResponseId> ids(BitSet wanted) {
    writing.lock();
    try {
      return ids.ids(wanted).stream().map(ResponseId::new).toList();
    } finally {
      writing.unlock();
    }
  }

  /** What expressions find in the columns; its rows are those that are complete now. */
  Fields fields() {
    int end = rows;
    return new Fields(end, erased, attributes, answers, versions, days, locales, channels);
  }

  /** Counts a response no longer, and never if it comes later; false when that is so already. */
  boolean erase(ResponseId id) {
    writing.lock();
    try {
      int row = ids.row(id.value());
      if (row == RowIndex.ERASED) {
        return false;
      }
      ids.put(id.value(), RowIndex.ERASED);
      if (row != RowIndex.UNSEEN) {
        var more = (BitSet) erased.clone();
        more.set(row);
        erased = more;
      }
      return true;
    } finally {
      writing.unlock();
    }
  }

  /** How many responses were added, erased ones included. */
  int rows() {
    return rows;
  }

  Tally tally() {
    return tally(Rows.first(rows).without(erased));
  }

  /** Counts over the responses to some versions. */
  Tally tallyOf(IntPredicate version) {
    return tally(rowsOf(version));
  }

  private Tally tally(Rows complete) {
    return tally(complete, _ -> true);
  }

  /** Counts over each group and the answers to some questions; days are left out. */
  List<Tally> tallies(Groups groups, Predicate<QuestionId> wanted) {
    var counts = new HashMap<QuestionId, List<AnswerCounts>>();
    answers.forEach(
        (question, column) -> {
          if (wanted.test(question)) {
            counts.put(question, column.counts(groups));
          }
        });
    var byVersion = versions(groups);
    var owners = respondents.owners();
    return groups.each(
        group -> {
          var ofGroup = new HashMap<QuestionId, AnswerCounts>();
          counts.forEach((question, each) -> ofGroup.put(question, each.get(group)));
          ofGroup.values().removeIf(each -> each.n() == 0);
          int n = byVersion.get(group).values().stream().mapToInt(Integer::intValue).sum();
          var repeats = respondents.hasRepeats() ? repeats(groups.rows(group), owners) : null;
          return new Tally(n, byVersion.get(group), new TreeMap<>(), ofGroup, repeats);
        });
  }

  private List<SortedMap<Integer, Integer>> versions(Groups groups) {
    var histograms = groups.histograms(versions.codes());
    return groups.each(
        group ->
            counts(
                histograms == null ? versions.histogram(groups.rows(group)) : histograms[group],
                code -> code));
  }

  /** Counts over some rows, and the answers to some questions. */
  Tally tally(Rows complete, Predicate<QuestionId> wanted) {
    var counts = new HashMap<QuestionId, AnswerCounts>();
    answers.forEach(
        (question, column) -> {
          if (wanted.test(question)) {
            counts.put(question, column.counts(complete));
          }
        });
    counts.values().removeIf(each -> each.n() == 0);
    return new Tally(
        complete.count(),
        counts(versions.histogram(complete), code -> code),
        counts(days.histogram(complete), LocalDate::ofEpochDay),
        counts,
        repeats(complete));
  }

  /** Those rows where two are of one respondent; null when none are. */
  @Nullable Repeats repeats(Rows complete) {
    return repeats(complete, respondents.owners());
  }

  private @Nullable Repeats repeats(Rows complete, RowOwners owners) {
    return respondents.hasRepeats(complete) ? new Repeats(complete, owners, answers) : null;
  }

  /**
   * For each of some groups, how its figures hang together with those of the rest where respondents
   * answered several times.
   *
   * @param among all rows that are in any
   * @param results of these
   */
  List<Map<Measures.Key, Dependence>> dependences(
      BitSet among, List<QuestionResults> results, Groups groups) {
    return dependences(among, results, groups, owners());
  }

  private List<Map<Measures.Key, Dependence>> dependences(
      BitSet among, List<QuestionResults> results, Groups groups, RowOwners owners) {
    var repeats = repeats(new Rows(rows, among), owners);
    return repeats == null ? groups.each(_ -> Map.of()) : repeats.dependences(results, groups);
  }

  /** Whose the complete rows are, and the memory to add up by person; for one thread. */
  RowOwners owners() {
    return respondents.owners();
  }

  /** How the figures of some rows differ from those of others; no row is in both. */
  List<Difference> differences(
      Rows some,
      List<QuestionResults> these,
      Rows other,
      List<QuestionResults> others,
      RowOwners owners) {
    var both = (BitSet) some.bits().clone();
    both.or(other.bits());
    return Difference.between(
        these,
        others,
        dependences(both, these, Groups.of(some.end(), List.of(some.bits())), owners).getFirst());
  }

  /** The responses to some versions. */
  Rows rowsOf(IntPredicate version) {
    return Rows.where(rows, versions, version).without(erased);
  }

  /** About how much memory it takes. */
  long bytes() {
    writing.lock();
    try {
      return OVERHEAD
          + ids.bytes()
          + respondents.bytes()
          + versions.bytes()
          + days.bytes()
          + locales.bytes()
          + channels.bytes()
          + attributes.values().stream().mapToLong(AnswerColumn::bytes).sum()
          + answers.values().stream().mapToLong(AnswerColumn::bytes).sum();
    } finally {
      writing.unlock();
    }
  }

  private static <K extends Comparable<? super K>> SortedMap<K, Integer> counts(
      int[] histogram, IntFunction<K> key) {
    var counts = new TreeMap<K, Integer>();
    for (int code = 0; code < histogram.length; code++) {
      if (histogram[code] > 0) {
        counts.put(key.apply(code), histogram[code]);
      }
    }
    return counts;
  }

  private void set(int row, Answer answer) {
    var id = answer.questionId();
    switch (answer) {
      case NumberAnswer(_, var number) -> codes(id).set(row, Integer.toString(number));
      case OptionAnswer(_, var option) -> codes(id).set(row, option.id().value());
      case ConsentAnswer(_, var accepted) -> codes(id).set(row, Boolean.toString(accepted));
      case EmotionAnswer(_, var option, var intensity) ->
          codes(id).set(row, EmotionResults.value(option, intensity));
      case TextAnswer _ -> codes(id).set(row, "");
      case DateAnswer(_, var day) ->
          ((DayColumn) answers.computeIfAbsent(id, _ -> new DayColumn()))
              .set(row, day.toEpochDay());
      case OptionsAnswer(_, var options) ->
          sets(id).set(row, options.stream().map(each -> each.id().value()).toList());
      case StoryAnswer(_, _, var feelings) -> sets(id).set(row, values(feelings));
      case DecimalAnswer(_, var decimal) ->
          ((DecimalColumn) answers.computeIfAbsent(id, _ -> new DecimalColumn())).set(row, decimal);
      case RankingAnswer(_, var options) -> setRanks(row, parts(id), options);
      case MatrixAnswer(_, var lines) -> setLines(row, parts(id), lines);
    }
  }

  private static void setRanks(int row, PartsColumn column, List<OptionId> options) {
    column.set(row);
    for (int i = 0; i < options.size(); i++) {
      column.codes(options.get(i).value()).set(row, Integer.toString(i + 1));
    }
  }

  private static void setLines(int row, PartsColumn column, List<RowAnswer> lines) {
    column.set(row);
    for (var line : lines) {
      var part = line.rowId().value();
      if (line.number() == null) {
        column.sets(part).set(row, values(line.optionIds()));
      } else {
        column.codes(part).set(row, Integer.toString(line.number()));
      }
    }
  }

  private static List<String> values(List<OptionId> options) {
    return options.stream().map(OptionId::value).toList();
  }

  private CodeColumn codes(QuestionId id) {
    return (CodeColumn) answers.computeIfAbsent(id, _ -> new CodeColumn());
  }

  private SetColumn sets(QuestionId id) {
    return (SetColumn) answers.computeIfAbsent(id, _ -> new SetColumn());
  }

  private PartsColumn parts(QuestionId id) {
    return (PartsColumn) answers.computeIfAbsent(id, _ -> new PartsColumn());
  }
}
