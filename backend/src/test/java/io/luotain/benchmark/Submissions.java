package io.luotain.benchmark;

import io.luotain.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Submissions at a constant rate, whatever the answers take: each is due at its time, and late when
 * the one before it on its connection is not answered yet. There is one connection for each score,
 * so that a count of a score says which of them it includes.
 */
final class Submissions {

  /** How many scores are used: 0 to 9. */
  static final int SCORES = 10;

  private final int perSecond;
  private final int size;
  private final long[] acknowledged;
  private volatile long start;

  Submissions(int perSecond, int seconds) {
    this.perSecond = perSecond;
    size = perSecond * seconds / SCORES * SCORES;
    acknowledged = new long[size];
  }

  int size() {
    return size;
  }

  /** When the score's submission of this number, from 0, was to be sent. */
  long dueAt(int score, int number) {
    return start + TimeUnit.SECONDS.toNanos((long) number * SCORES + score) / perSecond;
  }

  /** Nanoseconds from each submission's due time to its answer, sorted. */
  long[] acknowledged() {
    var sorted = acknowledged.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Sends all and returns when all are answered. */
  void send(Caller caller, int port, String path, String token) throws Exception {
    start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    try (var senders = Executors.newFixedThreadPool(SCORES)) {
      var sending = new ArrayList<Future<?>>();
      for (int score = 0; score < SCORES; score++) {
        sending.add(senders.submit(sender(caller, port, path, token, score)));
      }
      for (var each : sending) {
        each.get();
      }
    }
  }

  private Callable<Void> sender(Caller caller, int port, String path, String token, int score)
      throws IOException {
    var placeholder = UUID.randomUUID();
    var parts = caller.submission(token, placeholder, score).split(placeholder.toString(), 2);
    var connection = new KeepAliveConnection(port, path);
    return () -> {
      try (connection) {
        for (int number = 0; number < size / SCORES; number++) {
          long due = dueAt(score, number);
          while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
          }
          connection.post(parts[0] + UUID.randomUUID() + parts[1]);
          acknowledged[number * SCORES + score] = System.nanoTime() - due;
        }
        return null;
      }
    };
  }
}
