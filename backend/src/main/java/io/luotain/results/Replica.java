package io.luotain.results;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A projection, and how far it follows the store. What the store took in up to two minutes before
 * the last reading began is in the projection for certain; later responses of other instances may
 * be missing until the next reading.
 */
final class Replica {

  /** After so long it is read again before it is used. */
  static final Duration MAX_AGE = Duration.ofSeconds(5);

  /** Covers the time between an acceptance and its insert, and clocks that differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Projection projection = new Projection();
  private final ReentrantLock reading = new ReentrantLock();
  private Instant newest = Instant.EPOCH;
  private Instant lastBegin = Instant.EPOCH;
  private volatile boolean filled;
  private volatile long readAtNanos;

  Projection projection() {
    return projection;
  }

  /** Held by whoever reads the store into the projection. */
  ReentrantLock reading() {
    return reading;
  }

  boolean isFilled() {
    return filled;
  }

  boolean isStale(long nanos) {
    return !filled || nanos - readAtNanos >= MAX_AGE.toNanos();
  }

  /** Where the next reading begins. To be called by the reader only. */
  Instant since() {
    var certain = newest.isBefore(lastBegin) ? newest : lastBegin;
    return certain.equals(Instant.EPOCH) ? certain : certain.minus(OVERLAP);
  }

  /** A reading that began at {@code begin} is complete. */
  void wasRead(Instant begin, Instant newestRead, long beginNanos) {
    newest = newestRead.isAfter(newest) ? newestRead : newest;
    lastBegin = begin;
    readAtNanos = beginNanos;
    filled = true;
  }
}
