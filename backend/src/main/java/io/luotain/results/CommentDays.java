package io.luotain.results;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How many responses may have comments on each day, which tells where in time to read. A day is
 * that of the tenant's zone when the response came, which may have been any zone.
 */
final class CommentDays {

  /** So many are read at once if days allow. */
  private static final int ENOUGH = 200;

  /** No zone is further from UTC. */
  private static final Duration WIDEST = Duration.ofHours(18);

  private final int[] counts;

  /**
   * @param counts by day since 1970
   */
  CommentDays(int[] counts) {
    this.counts = counts;
  }

  /**
   * A stretch of time: no response outside of its days is within its bounds.
   *
   * @param since null where there is nothing before it
   * @param before null where there is nothing behind it
   * @param count how many responses its days have, some of which may be outside of its bounds
   */
  record Window(
      @Nullable Instant since, @Nullable Instant before, int firstDay, int lastDay, long count) {}

  /** The next stretch down from a moment, or from the newest; null when nothing is left. */
  @Nullable Window older(@Nullable Instant from) {
    int last = from == null ? counts.length - 1 : Math.min(counts.length - 1, day(from) + 1);
    int newest = last;
    long count = 0;
    for (int day = last; day >= 0; day--) {
      newest = count == 0 ? day : newest;
      count += counts[day];
      var edge = start(day).plus(WIDEST);
      if (count >= ENOUGH && (from == null || edge.isBefore(from))) {
        return new Window(edge, start(newest + 1).plus(WIDEST), day, last, count);
      }
    }
    return count == 0 ? null : new Window(null, start(newest + 1).plus(WIDEST), 0, last, count);
  }

  /** The next stretch up from a moment, or from the oldest; null when nothing is left. */
  @Nullable Window newer(@Nullable Instant from) {
    int first = from == null ? 0 : Math.max(0, day(from) - 1);
    int oldest = first;
    long count = 0;
    for (int day = first; day < counts.length; day++) {
      oldest = count == 0 ? day : oldest;
      count += counts[day];
      var edge = start(day + 1).minus(WIDEST);
      if (count >= ENOUGH && (from == null || edge.isAfter(from))) {
        return new Window(start(oldest).minus(WIDEST), edge, first, day, count);
      }
    }
    return count == 0
        ? null
        : new Window(start(oldest).minus(WIDEST), null, first, counts.length - 1, count);
  }

  private static int day(Instant instant) {
    return Math.toIntExact(LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay());
  }

  private static Instant start(int day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
