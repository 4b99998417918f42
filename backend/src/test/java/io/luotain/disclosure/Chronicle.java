package io.luotain.disclosure;

import io.luotain.disclosure.Published.Said;
import io.luotain.survey.SurveyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * What happens to one anonymous survey, at random, and the oracle beside it. Everybody chooses an
 * option of their own in the questions {@code who} and {@code also}, so that every number that is
 * published tells whom it is made of. People are bits.
 */
final class Chronicle implements AutoCloseable {

  static final int K = 3;
  static final int RETENTION_DAYS = 30;

  /** How many options {@code who} and {@code also} have. */
  static final int MOST_PEOPLE = 32;

  private static final long PATIENCE_SECONDS = 60;

  /**
   * A block as it was released.
   *
   * @param said what of it may be published
   */
  private record Seen(long members, int version, LocalDate released, Map<String, Said> said) {}

  private final SurveyId survey;
  private final Door door;
  private final Random random;
  private final int dimensions;
  private final int largest;
  private final boolean unanimous;
  private final List<Door.Sheet> sheets = new ArrayList<>();
  private final List<Door.Says> says = new ArrayList<>();
  private final Map<Integer, Seen> blocks = new TreeMap<>();
  private final BlockingQueue<Object> pushed = new LinkedBlockingQueue<>();
  private final Disposable watching;
  private final Set<Long> states = new LinkedHashSet<>(Set.of(0L));
  private final Set<Long> answering = new LinkedHashSet<>(Set.of(0L));
  private final Set<NumbersAttacker.Clue> clues = new LinkedHashSet<>();
  private final Set<Seen> deleted = new HashSet<>();
  private @Nullable Published latest;

  /** Who was erased, and who was in a block past its retention. */
  private long gone;

  private long goneBefore;

  /** Blocks of which nobody is gone. */
  private List<Seen> live = List.of();

  Chronicle(SurveyId survey, Door door, long seed, int dimensions, int largest) {
    this.survey = survey;
    this.door = door;
    this.random = new Random(seed);
    this.dimensions = dimensions;
    this.largest = largest;
    this.unanimous = random.nextInt(4) == 0;
    this.watching = door.changes(survey).subscribe(pushed::add, pushed::add);
  }

  SurveyId survey() {
    return survey;
  }

  @Override
  public void close() {
    watching.dispose();
  }

  /** Somebody answers, or takes an answer back, or nobody does. */
  void act(List<Integer> versions) {
    goneBefore = gone;
    int dice = random.nextInt(20);
    if (dice < 14) {
      for (int i = random.nextInt(4); i >= 0 && sheets.size() < largest; i--) {
        submit(any(versions));
      }
    } else if (dice < 17 && !sheets.isEmpty()) {
      int person = random.nextInt(sheets.size());
      if ((gone & bit(person)) == 0) {
        boolean known = door.erase(survey, sheets.get(person));
        // Who was in no block may have been deleted because none would come of it.
        demand(known || (union(live) & bit(person)) == 0, "There is no answer to erase");
        lose(bit(person));
      }
    }
  }

  private void submit(int version) {
    var own = "p" + sheets.size();
    var answers = new HashMap<String, Object>();
    answers.put("who", own);
    if (random.nextInt(5) < 3) {
      answers.put("also", own);
    }
    if (random.nextInt(5) > 0) {
      answers.put("q", unanimous || random.nextBoolean() ? 10 : 0);
    }
    var rows = new HashMap<String, Object>();
    if (random.nextBoolean()) {
      rows.put("often", 1 + random.nextInt(2));
    }
    if (random.nextInt(4) == 0) {
      rows.put("seldom", 1 + random.nextInt(2));
    }
    if (!rows.isEmpty()) {
      answers.put("grid", new Document(rows));
    }
    if (random.nextInt(3) == 0) {
      answers.put("comment", "I am " + own);
    }
    var said =
        new Door.Says(
            version,
            IntStream.range(0, dimensions)
                .mapToObj(_ -> Integer.toString(random.nextInt(2)))
                .toList(),
            answers);
    sheets.add(door.submit(survey, said));
    says.add(said);
  }

  /**
   * Erases one member of each block in another way than the API's; false when there is no block.
   */
  boolean eraseSecretly(Consumer<Door.Sheet> erasing) {
    boolean any = !live.isEmpty();
    for (var block : live) {
      int person = Long.numberOfTrailingZeros(block.members);
      erasing.accept(sheets.get(person));
      lose(bit(person));
    }
    return any;
  }

  private static long bit(int person) {
    return 1L << person;
  }

  private void lose(long people) {
    gone |= people;
    live = blocks.values().stream().filter(each -> (each.members & gone) == 0).toList();
  }

  /** The job ran on this day, and these are the blocks that it left. */
  void released(LocalDate today, List<StoredBlock> stored) {
    var people = new HashMap<UUID, Integer>();
    for (int i = 0; i < sheets.size(); i++) {
      people.put(sheets.get(i).id(), i);
    }
    for (var block : stored) {
      blocks.computeIfAbsent(
          block.number(),
          _ -> {
            long members =
                block.members().stream()
                    .mapToLong(each -> bit(Objects.requireNonNull(people.get(each))))
                    .reduce(0, (one, other) -> one | other);
            return new Seen(members, block.version(), block.released(), said(members));
          });
    }
    var expired = pastRetention(today);
    deleted.addAll(expired);
    lose(union(expired));
  }

  /**
   * What of a block may be published, by the rules: rows of a matrix that 1 to k-1 answered are
   * blank, then questions.
   */
  private Map<String, Said> said(long members) {
    var said = new TreeMap<String, Said>();
    for (var question : List.of("who", "also", "q", "grid.often", "grid.seldom")) {
      said.put(question, said(members, person -> answer(person, question), true));
    }
    said.put("comment", said(members, person -> answer(person, "comment"), false));
    var rows =
        Stream.of("grid.often", "grid.seldom")
            .filter(row -> Objects.requireNonNull(said.get(row)).n() > 0)
            .toList();
    said.put(
        "grid",
        said(
            members,
            person ->
                rows.stream()
                    .map(row -> answer(person, row))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null),
            false));
    return said;
  }

  private Said said(long members, IntFunction<@Nullable Object> answers, boolean isCounted) {
    var given =
        people(members).mapToObj(answers).filter(Objects::nonNull).map(String::valueOf).toList();
    int missing = Long.bitCount(members) - given.size();
    return given.size() < K
        ? new Said(0, Long.bitCount(members), Map.of())
        : new Said(given.size(), missing, isCounted ? count(given) : Map.of());
  }

  private static Map<String, Integer> count(List<String> values) {
    return values.stream().collect(Collectors.toMap(each -> each, _ -> 1, Integer::sum));
  }

  /** A row of a matrix is {@code question.row}. */
  private @Nullable Object answer(int person, String question) {
    var answers = says.get(person).answers();
    int dot = question.indexOf('.');
    return dot < 0
        ? answers.get(question)
        : answers.get(question.substring(0, dot)) instanceof Map<?, ?> rows
            ? rows.get(question.substring(dot + 1))
            : null;
  }

  private static IntStream people(long members) {
    return IntStream.range(0, Long.SIZE).filter(person -> (members & bit(person)) != 0);
  }

  /** Asks for all results, and by chance for others. */
  void look(LocalDate today) {
    all();
    if (random.nextInt(3) > 0) {
      var answer = door.results(survey, arguments(today));
      var sets = answer.numbers().stream().map(each -> check(each, gone)).toList();
      if (answer.both() != null) {
        demand(
            answer.both() == Long.bitCount(sets.getFirst() & sets.getLast()),
            "In both are not those who are");
      }
    }
    if (random.nextInt(5) == 0) {
      var by = random.nextBoolean() ? "VERSION" : "WAVE";
      door.comparison(survey, by).forEach(each -> check(each, gone));
    }
    if (random.nextInt(5) == 0) {
      retention(today);
    }
  }

  private Published all() {
    var all = door.results(survey, Map.of()).numbers().getFirst();
    long members = check(all, gone);
    demand(members == union(live), "Not all that is published is there");
    return all;
  }

  private List<Seen> pastRetention(LocalDate today) {
    return blocks.values().stream()
        .filter(each -> each.released.isBefore(today.minusDays(RETENTION_DAYS)))
        .filter(each -> !deleted.contains(each))
        .toList();
  }

  /** A block stays in the plan until it is deleted, withdrawn or not. */
  private void retention(LocalDate today) {
    var old = pastRetention(today);
    demand(
        door.retention(survey)
            .equals(List.of(old.size(), old.stream().mapToInt(Chronicle::size).sum())),
        "The retention plans something else");
  }

  private static int size(Seen block) {
    return Long.bitCount(block.members);
  }

  private Map<String, Object> arguments(LocalDate today) {
    var arguments = new HashMap<String, Object>();
    if (random.nextInt(3) == 0) {
      arguments.put("filter", filter(today));
    }
    if (random.nextInt(4) == 0) {
      arguments.put("days", days(today));
    }
    if (random.nextInt(2) == 0) {
      var paths = new ArrayList<>(List.of("response.version", "response.day", "response.month"));
      for (int i = 0; i < dimensions; i++) {
        paths.add("respondent.d" + i);
        paths.add("respondent.d" + i);
      }
      var one = any(paths);
      paths.removeIf(one::equals);
      arguments.put("breakdownBy", random.nextBoolean() ? List.of(one) : List.of(one, any(paths)));
    }
    if (random.nextInt(4) == 0) {
      arguments.put("interval", any(List.of("DAY", "WEEK", "MONTH", "QUARTER")));
    }
    if (random.nextInt(3) == 0) {
      arguments.put(
          "compareTo",
          arguments.containsKey("days") && random.nextBoolean()
              ? Map.of("previousPeriod", true)
              : random.nextBoolean()
                  ? Map.of("filter", filter(today))
                  : Map.of("days", days(today)));
    }
    return arguments;
  }

  private String filter(LocalDate today) {
    var filters = new ArrayList<String>();
    filters.add("response.version == " + (1 + random.nextInt(2)));
    filters.add("response.day > date('%s')".formatted(today.minusDays(random.nextInt(30))));
    for (int i = 0; i < dimensions; i++) {
      filters.add("respondent.d%d == '%d'".formatted(i, random.nextInt(2)));
      filters.add("respondent.d%d == 'other'".formatted(i));
      filters.add("!(respondent.d%d == '1') || response.version == 2".formatted(i));
    }
    return any(filters);
  }

  private Map<String, Object> days(LocalDate today) {
    var from = today.minusDays(random.nextInt(40));
    return Map.of("from", from.toString(), "to", from.plusDays(random.nextInt(20)).toString());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Waits until what is pushed is what can be asked for, and looks at all that was pushed. */
  void follow() throws InterruptedException {
    var now = all();
    while (true) {
      Object next =
          same(latest, now) ? pushed.poll() : pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next instanceof Published published) {
        check(published, goneBefore);
        latest = published;
      } else if (next instanceof Throwable failure) {
        throw new AssertionError("The subscription failed", failure);
      } else {
        demand(same(latest, now), "What is asked for is not pushed");
        return;
      }
    }
  }

  private static boolean same(@Nullable Published one, Published other) {
    return other.equals(one);
  }

  /**
   * The oracle: finds the members behind numbers, and whether the numbers are theirs.
   *
   * @param gone who must not be among them
   * @return the members
   */
  private long check(Published numbers, long gone) {
    var who = Objects.requireNonNull(numbers.questions().get("who"));
    long members = people(who);
    demand(who.n() == numbers.n() && Long.bitCount(members) == numbers.n(), "Not so many", numbers);
    demand((members & gone) == 0, "Somebody is gone", numbers);
    var inside = blocks.values().stream().filter(each -> (each.members & members) != 0).toList();
    demand(union(inside) == members, "Not whole blocks", numbers);
    demand(
        inside.stream().mapToInt(Chronicle::size).sum() == numbers.n(), "Blocks overlap", numbers);
    numbers
        .questions()
        .forEach(
            (question, said) ->
                demand(
                    said.equals(
                        inside.stream()
                            .map(each -> Objects.requireNonNull(each.said.get(question), question))
                            .reduce(Said.NOTHING, Said::plus)),
                    "Not what they said to " + question,
                    numbers));
    if (numbers.versions() != null) {
      demand(
          numbers.versions().equals(count(inside, Seen::version)), "Not their versions", numbers);
    }
    if (numbers.days() != null) {
      demand(
          numbers.days().equals(count(inside, each -> each.released.toString())),
          "Not their days",
          numbers);
    }
    states.add(members);
    answering.add(people(Objects.requireNonNull(numbers.questions().get("also"))));
    var q = Objects.requireNonNull(numbers.questions().get("q"));
    clues.add(
        new NumbersAttacker.Clue(
            inside.stream().map(Seen::members).toList(),
            q.counts().getOrDefault("10", 0),
            q.counts().getOrDefault("0", 0)));
    return members;
  }

  private static <T> Map<T, Integer> count(List<Seen> blocks, Function<Seen, T> by) {
    return blocks.stream()
        .collect(Collectors.groupingBy(by, Collectors.summingInt(Chronicle::size)));
  }

  private static long people(Said said) {
    long people = 0;
    for (var each : said.counts().entrySet()) {
      if (each.getValue() != 1) {
        throw new AssertionError("Somebody counts %d times".formatted(each.getValue()));
      }
      people |= bit(Integer.parseInt(each.getKey().substring(1)));
    }
    return people;
  }

  private static long union(Collection<Seen> blocks) {
    return blocks.stream().mapToLong(Seen::members).reduce(0, (one, other) -> one | other);
  }

  private void demand(boolean holds, String otherwise) {
    demand(holds, otherwise, "");
  }

  private void demand(boolean holds, String otherwise, Object shown) {
    if (!holds) {
      throw new AssertionError("%s: %s %s of %s".formatted(survey, otherwise, shown, blocks));
    }
  }

  /** Two states differ by nobody or by a group. */
  void compareStates() {
    for (var sets : List.of(states, answering)) {
      for (long one : sets) {
        for (long other : sets) {
          int size = Long.bitCount(one ^ other);
          demand(size == 0 || size >= K, "States differ by " + size);
        }
      }
    }
  }

  /** How many different sets of people numbers were published of. */
  int states() {
    return states.size() - 1;
  }

  /**
   * Lets the attacker at all numbers.
   *
   * @return how many blocks were not of one mind
   */
  int attack() {
    long known = NumbersAttacker.determined(clues, K);
    int attacked = 0;
    for (var block : blocks.values()) {
      long minds =
          people(block.members)
              .mapToObj(person -> String.valueOf(answer(person, "q")))
              .distinct()
              .count();
      if (minds > 1) {
        attacked++;
        demand((known & block.members) == 0, "The attacker knows somebody");
      }
    }
    return attacked;
  }
}
