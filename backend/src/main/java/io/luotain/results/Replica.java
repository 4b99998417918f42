package io.luotain.results;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

  private static final Instant NOTHING = Instant.MAX;

  private volatile Projection projection = new Projection();
  private BlocksRead blocksRead = new BlocksRead(0, 0, 0);
  private final ReentrantLock reading = new ReentrantLock();
  private Instant newest = Instant.EPOCH;
  private Instant firstBegin = Instant.MAX;
  private Instant lastBegin = Instant.EPOCH;
  private final AtomicReference<Instant> arrived = new AtomicReference<>(NOTHING);
  private final AtomicLong announced = new AtomicLong();
  private volatile long heard;
  private volatile boolean filled;
  private volatile long readAtNanos;

  /**
   * How far a projection of an anonymous survey is.
   *
   * @param last number of the last block in it
   * @param withdrawals how many blocks had been withdrawn
   * @param k with which it was read
   */
  record BlocksRead(int last, long withdrawals, int k) {

    /** Where reading has to go on; from the start when what was read does not hold any more. */
    BlocksRead goOn(long withdrawalsNow, int kNow) {
      return withdrawals == withdrawalsNow && k == kNow
          ? this
          : new BlocksRead(0, withdrawalsNow, kNow);
    }
  }

  BlocksRead blocksRead() {
    return blocksRead;
  }

  /** All blocks up to a number are in this projection, and whole. */
  void read(Projection whole, BlocksRead read) {
    projection = whole;
    blocksRead = read;
  }

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

  /** Another instance stored a response that is not in the projection, or blocks changed. */
  void arrived(Instant acceptedAt) {
    arrived.accumulateAndGet(acceptedAt, Replica::earlier);
    announced.incrementAndGet();
  }

  /** How many arrivals a reading that begins now will have heard of; asked before all else. */
  long announced() {
    return announced.get();
  }

  /**
   * A reading is over that heard of so many arrivals. Until then whoever looks waits for it: what
   * was erased before they asked is not shown.
   */
  void heard(long arrivals) {
    heard = arrivals;
  }

  boolean isStale(long nanos) {
    return isDue(nanos) || announced.get() != heard;
  }

  /** Whether it is time to read whatever may be missing, not only what is known to be. */
  boolean isDue(long nanos) {
    return !filled || nanos - readAtNanos >= MAX_AGE.toNanos();
  }

  /** Where a reading that begins now has to start. To be called by the reader only. */
  Instant since(boolean due) {
    var known = arrived.getAndSet(NOTHING);
    return due ? earlier(known, certain()) : known;
  }

  /** It is about to be filled, which may take several attempts, and waiting for other fills. */
  void begins(Instant now) {
    firstBegin = earlier(firstBegin, now);
  }

  /**
   * From when on erasures may be missing: while it is not filled, from before it began to be, for
   * what this instance accepts is in it from then on.
   */
  Instant erasedSince() {
    return (filled ? lastBegin : firstBegin).minus(OVERLAP);
  }

  private Instant certain() {
    var read = earlier(newest, lastBegin);
    return read.equals(Instant.EPOCH) ? read : read.minus(OVERLAP);
  }

  /** A reading of whatever may be missing that began at {@code begin} is complete. */
  void wasRead(Instant begin, Instant newestRead, long beginNanos) {
    newest = newestRead.isAfter(newest) ? newestRead : newest;
    lastBegin = begin;
    readAtNanos = beginNanos;
    filled = true;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
