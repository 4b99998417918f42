package io.luotain.results;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The rows of a projection in slices, which the caller's thread and a few that help it scan. All
 * who scan share the helpers; where these have no time the caller does everything itself.
 */
final class Slices {

  /** So many threads at most scan for one caller, itself among them. */
  static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private static final int SMALLEST = 1 << 15;
  private static final int MOST = 4 * THREADS;
  private static final int WORD = 64;

  /** What waits here is done by its caller meanwhile; what finds no place is not missed. */
  private static final int WAITING = 64;

  private static final ExecutorService HELPERS =
      new ThreadPoolExecutor(
          Math.max(1, THREADS - 1),
          Math.max(1, THREADS - 1),
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("scan-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private Slices() {}

  /** Some rows that follow each other. */
  @FunctionalInterface
  interface Slice<T> {

    /**
     * Scans from a row whose number is a multiple of 64.
     *
     * @param to behind the last row; a multiple of 64 too unless the slice is the last
     */
    T scan(int from, int to);
  }

  /** What is found in each slice of the first {@code end} rows; always the same slices. */
  static <T> List<T> each(int end, Slice<T> slice) {
    return each(end, size(end), slice);
  }

  /** How many rows each slice has, but the last. */
  static int size(int end) {
    int fair = Math.ceilDiv(end, MOST * WORD) * WORD;
    return Math.max(SMALLEST, fair);
  }

  /**
   * @param size a multiple of 64
   */
  static <T> List<T> each(int end, int size, Slice<T> slice) {
    if (end <= size || THREADS == 1) {
      var found = new ArrayList<T>();
      for (int from = 0; from < end; from += size) {
        found.add(slice.scan(from, Math.min(end, from + size)));
      }
      return found;
    }
    var tasks = new ArrayList<FutureTask<T>>();
    for (int from = 0; from < end; from += size) {
      int first = from;
      tasks.add(new FutureTask<>(() -> slice.scan(first, Math.min(end, first + size))));
    }
    return shared(tasks);
  }

  /** Something of each in a list, by its place too. */
  static <T, R> List<R> each(List<T> list, BiFunction<Integer, T, R> of) {
    return each(
            list.size(),
            WORD,
            (from, to) ->
                IntStream.range(from, to).mapToObj(i -> of.apply(i, list.get(i))).toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A task that one thread took the others pass over. */
  private static <T> List<T> shared(List<FutureTask<T>> tasks) {
    for (int helper = 1; helper < Math.min(THREADS, tasks.size()); helper++) {
      HELPERS.execute(() -> tasks.reversed().forEach(FutureTask::run));
    }
    tasks.forEach(FutureTask::run);
    return tasks.stream().map(Slices::found).toList();
  }

  private static <T> T found(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException cause -> cause;
        case Error error -> throw error;
        case null, default -> new IllegalStateException(e);
      };
    }
  }

  /** Counts of all slices together. */
  static int[] sum(List<int[]> counts, int size) {
    var sum = new int[size];
    for (var each : counts) {
      for (int i = 0; i < size; i++) {
        sum[i] += each[i];
      }
    }
    return sum;
  }

  /** Bits of all slices together. */
  static long[] joined(int end, List<long[]> words) {
    var joined = new long[Math.ceilDiv(end, WORD)];
    int at = 0;
    for (var each : words) {
      System.arraycopy(each, 0, joined, at, each.length);
      at += each.length;
    }
    return joined;
  }
}
