package io.luotain.expression;

import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;

import io.luotain.platform.UserErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Conditions as queries of MongoDB: a document is found exactly if the condition is true of it.
 *
 * <p>Each part becomes two queries, for true and for false, since a failure is neither. A field is
 * absent or null, or else has a value that fits its variable: text, number, boolean, date as ISO
 * text, option id, array of option ids.
 */
public final class MongoFilter {

  /**
   * Finds where a part is true, and where it is false; neither where it fails.
   *
   * @param size how many single conditions the two have at most
   */
  private record Pair(Document whenTrue, Document whenFalse, long size) {

    Pair(Document whenTrue, Document whenFalse) {
      this(whenTrue, whenFalse, 2);
    }

    Pair negated() {
      return new Pair(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue, size);
    }
  }

  private static final Document ALWAYS = new Document();
  private static final Document NEVER = new Document("_id", new Document("$in", List.of()));
  private static final long MAX_SIZE = 4_000;
  private static final Pair FAILED = new Pair(NEVER, NEVER);
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}\\-/#]");

  private final Function<Variable, String> field;
  private final UserErrors errors;

  private MongoFilter(Function<Variable, String> field, UserErrors errors) {
    this.field = field;
    this.errors = errors;
  }

  /**
   * Translates a condition.
   *
   * @param field the path of the field that holds a variable
   * @param errors gets {@code EXPRESSION_INVALID} for each part that no query can tell, such as two
   *     fields compared with one another
   * @return the query; empty when there was an error
   */
  public static Optional<Document> of(
      Expr condition, Function<Variable, String> field, UserErrors errors) {
    var own = UserErrors.under();
    var pair = new MongoFilter(field, own).pair(condition.reduce(Bindings.NONE, Set.of()));
    own.list().stream().distinct().forEach(each -> errors.add(each.code(), each.message()));
    return own.isEmpty() ? Optional.of(new Document(pair.whenTrue)) : Optional.empty();
  }

  private Pair pair(Expr expr) {
    return switch (expr) {
      case Expr.Const(Value.Bool(var isTrue)) ->
          isTrue ? new Pair(ALWAYS, NEVER) : new Pair(NEVER, ALWAYS);
      case Expr.Failed _ -> FAILED;
      case Expr.Ref(var variable) ->
          new Pair(new Document(name(variable), true), new Document(name(variable), false));
      case Expr.Has(var variable) ->
          new Pair(present(variable), new Document(name(variable), null));
      case Expr.Not(var operand) -> pair(operand).negated();
      case Expr.And(var operands) -> and(operands.stream().map(this::pair).toList());
      case Expr.Or(var operands) ->
          and(operands.stream().map(this::pair).map(Pair::negated).toList()).negated();
      case Expr.If(var condition, var then, var otherwise) ->
          choice(pair(condition), pair(then), pair(otherwise));
      case Expr.Equal(var left, var right) -> equal(expr, left, right);
      case Expr.Compare(var order, var left, var right) -> compare(expr, order, left, right);
      case Expr.In(var item, var list) -> in(expr, item, list);
      case Expr.Search(var place, Expr.Ref(var variable), Expr.Const(Value.Text(var part))) ->
          search(variable, place, part);
      default -> refused(expr);
    };
  }

  private static Pair and(List<Pair> pairs) {
    return new Pair(
        all(pairs.stream().map(Pair::whenTrue).toList()),
        any(pairs.stream().map(Pair::whenFalse).toList()),
        pairs.stream().mapToLong(Pair::size).sum());
  }

  /** Uses the condition twice, so that what is nested grows fast; it is refused before it does. */
  private Pair choice(Pair condition, Pair then, Pair otherwise) {
    long size = 2 * condition.size + then.size + otherwise.size;
    if (size > MAX_SIZE) {
      errors.add(
          EXPRESSION_INVALID,
          "This is nested too deeply to be searched for. Use && and || instead of comparing"
              + " conditions with one another.");
      return FAILED;
    }
    return new Pair(
        any(
            List.of(
                all(List.of(condition.whenTrue, then.whenTrue)),
                all(List.of(condition.whenFalse, otherwise.whenTrue)))),
        any(
            List.of(
                all(List.of(condition.whenTrue, then.whenFalse)),
                all(List.of(condition.whenFalse, otherwise.whenFalse)))),
        size);
  }

  private static Document all(List<Document> queries) {
    var open = queries.stream().filter(each -> !each.equals(ALWAYS)).distinct().toList();
    if (open.contains(NEVER)) {
      return NEVER;
    }
    return switch (open.size()) {
      case 0 -> ALWAYS;
      case 1 -> open.getFirst();
      default -> new Document("$and", open);
    };
  }

  private static Document any(List<Document> queries) {
    var open = queries.stream().filter(each -> !each.equals(NEVER)).distinct().toList();
    if (open.contains(ALWAYS)) {
      return ALWAYS;
    }
    return switch (open.size()) {
      case 0 -> NEVER;
      case 1 -> open.getFirst();
      default -> new Document("$or", open);
    };
  }

  private Pair equal(Expr whole, Expr left, Expr right) {
    return switch (left) {
      case Expr.Const _ when !(right instanceof Expr.Const) -> equal(whole, right, left);
      case Expr.Ref(var variable) when right instanceof Expr.Const(var value) ->
          amongst(variable, List.of(value));
      case Expr.DaysBetween days when right instanceof Expr.Const(Value.Numeric(var number)) ->
          and(
              List.of(
                  days(whole, days, Expr.Order.LESS_OR_EQUAL, number),
                  days(whole, days, Expr.Order.GREATER_OR_EQUAL, number)));
      default ->
          isCondition(left) && isCondition(right) ? same(pair(left), pair(right)) : refused(whole);
    };
  }

  private Pair same(Pair left, Pair right) {
    return choice(left, right, right.negated());
  }

  private static boolean isCondition(Expr expr) {
    return switch (expr) {
      case Expr.Ref(var variable) -> variable.type() == ValueType.Scalar.BOOLEAN;
      case Expr.Const(var value) -> value instanceof Value.Bool;
      case Expr.If(_, var then, var otherwise) -> isCondition(then) && isCondition(otherwise);
      case Expr.Has _, Expr.Not _, Expr.And _, Expr.Or _ -> true;
      case Expr.Equal _, Expr.Compare _, Expr.In _, Expr.Search _ -> true;
      case Expr.Failed _ -> true;
      case Expr.Items _, Expr.Calculate _, Expr.Concat _, Expr.Size _, Expr.DaysBetween _ -> false;
    };
  }

  private Pair compare(Expr whole, Expr.Order order, Expr left, Expr right) {
    return switch (left) {
      case Expr.Const _ when !(right instanceof Expr.Const) ->
          compare(whole, order.mirrored(), right, left);
      case Expr.Ref(var variable) when right instanceof Expr.Const(var value) ->
          new Pair(ordered(variable, order, value), ordered(variable, order.opposite(), value));
      case Expr.DaysBetween days when right instanceof Expr.Const(Value.Numeric(var number)) ->
          days(whole, days, order, number);
      default -> refused(whole);
    };
  }

  private Document ordered(Variable variable, Expr.Order order, Value value) {
    var operator =
        switch (order) {
          case LESS -> "$lt";
          case LESS_OR_EQUAL -> "$lte";
          case GREATER -> "$gt";
          case GREATER_OR_EQUAL -> "$gte";
        };
    return new Document(name(variable), new Document(operator, stored(value)));
  }

  /** How many days lie between a field and a fixed day, solved for the field. */
  private Pair days(Expr whole, Expr.DaysBetween days, Expr.Order order, double number) {
    var bound =
        order == Expr.Order.LESS || order == Expr.Order.GREATER_OR_EQUAL
            ? Math.ceil(number)
            : Math.floor(number);
    try {
      return switch (days) {
        case Expr.DaysBetween(Expr.Ref from, Expr.Const(Value.Day(LocalDate day))) ->
            compare(whole, order.mirrored(), from, constant(day.minusDays((long) bound)));
        case Expr.DaysBetween(Expr.Const(Value.Day(LocalDate day)), Expr.Ref to) ->
            compare(whole, order, to, constant(day.plusDays((long) bound)));
        default -> refused(whole);
      };
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
      return refused(whole);
    }
  }

  private static Expr constant(LocalDate day) {
    return new Expr.Const(Value.of(day));
  }

  private Pair in(Expr whole, Expr item, Expr list) {
    return switch (item) {
      case Expr.Ref(var variable) when list instanceof Expr.Const(Value.Items(var items)) ->
          amongst(variable, items);
      case Expr.Const(Value.Text(var id)) when list instanceof Expr.Ref(var variable) ->
          amongst(variable, List.of(Value.of(id)));
      default -> refused(whole);
    };
  }

  private Pair amongst(Variable variable, List<Value> values) {
    var stored = values.stream().map(MongoFilter::stored).toList();
    var others = new ArrayList<Object>(stored);
    others.add(null);
    return new Pair(
        stored.size() == 1
            ? new Document(name(variable), stored.getFirst())
            : new Document(name(variable), new Document("$in", stored)),
        new Document(name(variable), new Document("$nin", others)));
  }

  private Pair search(Variable variable, Expr.Place place, String part) {
    if (part.indexOf('\0') >= 0) {
      errors.add(EXPRESSION_INVALID, "A text with a zero character cannot be searched for.");
      return FAILED;
    }
    var literal = SPECIAL.matcher(part).replaceAll("\\\\$0");
    var ahead =
        switch (place) {
          case ANYWHERE -> "[\\s\\S]*" + literal;
          case START -> literal;
          case END -> "[\\s\\S]*" + literal + "(?![\\s\\S])";
        };
    return new Pair(regex(variable, "^(?=" + ahead + ")"), regex(variable, "^(?!" + ahead + ")"));
  }

  private Document regex(Variable variable, String pattern) {
    return new Document(name(variable), new Document("$regex", pattern));
  }

  private Document present(Variable variable) {
    return new Document(name(variable), new Document("$ne", null));
  }

  private Pair refused(Expr expr) {
    errors.add(
        EXPRESSION_INVALID,
        "This cannot be searched for: %s. Compare one attribute with a fixed value at a time."
            .formatted(CelText.of(expr)));
    return FAILED;
  }

  private String name(Variable variable) {
    return field.apply(variable);
  }

  private static Object stored(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Numeric(var number) -> number;
      case Value.Bool(var isTrue) -> isTrue;
      case Value.Day(var day) -> day.toString();
      case Value.Items(var items) -> items.stream().map(MongoFilter::stored).toList();
    };
  }
}
