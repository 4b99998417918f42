package io.luotain.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/**
 * One page of a connection.
 *
 * @param position where it starts, and in which direction it goes
 * @param size 1 to 100
 */
public record Page(KeysetScrollPosition position, int size) {

  static final int MAX_SIZE = 100;
  static final int DEFAULT_SIZE = 20;

  /**
   * The page that a connection's arguments ask for.
   *
   * @throws InvalidRequest if the size is out of range or the cursor is none of this connection
   */
  public static Page of(ScrollSubrange range) {
    int size = range.count().orElse(DEFAULT_SIZE);
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidRequest("`first` and `last` must be 1 to 100.");
    }
    var position = range.position().map(Page::keyset).orElseGet(() -> start(range.forward()));
    return new Page(position, size);
  }

  /** Adds this page's place, size and order to a query. */
  public Query in(Query query, Sort sort) {
    var fields = sort.map(Sort.Order::getProperty).toSet();
    if (!position.isInitial() && !fields.equals(Set.copyOf(position.getKeys().keySet()))) {
      throw badCursor();
    }
    return query.with(position).with(sort).limit(size);
  }

  /**
   * This page of a list that is in memory.
   *
   * @param all in order, by falling number
   * @param key name of the number in cursors
   */
  public <T> Window<T> of(List<T> all, String key, ToIntFunction<T> number) {
    var rest = all;
    if (!position.isInitial()) {
      var keys = position.getKeys();
      if (!keys.keySet().equals(Set.of(key)) || !(keys.get(key) instanceof Number place)) {
        throw badCursor();
      }
      boolean forward = position.scrollsForward();
      rest =
          all.stream()
              .filter(each -> forward == number.applyAsInt(each) < place.longValue())
              .filter(each -> number.applyAsInt(each) != place.longValue())
              .toList();
    }
    int more = Math.max(0, rest.size() - size);
    var entries =
        position.scrollsForward()
            ? rest.subList(0, rest.size() - more)
            : rest.subList(more, rest.size());
    return Window.from(
        entries,
        row -> ScrollPosition.of(Map.of(key, number.applyAsInt(entries.get(row))), direction()),
        more > 0);
  }

  /**
   * What the cursor holds that this page starts at; empty for the start of the connection.
   *
   * @param keys names of what it has to hold
   * @throws InvalidRequest if it holds anything else
   */
  public Optional<Map<String, Object>> place(Set<String> keys) {
    if (position.isInitial()) {
      return Optional.empty();
    }
    if (!position.getKeys().keySet().equals(keys)) {
      throw badCursor();
    }
    return Optional.of(position.getKeys());
  }

  public ScrollPosition.Direction direction() {
    return position.getDirection();
  }

  private static KeysetScrollPosition start(boolean forward) {
    return forward ? ScrollPosition.keyset() : ScrollPosition.keyset().backward();
  }

  private static KeysetScrollPosition keyset(ScrollPosition position) {
    if (position instanceof KeysetScrollPosition keyset) {
      return keyset;
    }
    throw badCursor();
  }

  /** What to throw when a cursor is none of this connection. */
  public static InvalidRequest badCursor() {
    return new InvalidRequest("`after` and `before` take a cursor of this connection.");
  }
}
