package io.luotain.response;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Reads on a thread of its own what the caller works on part by part. */
final class ReadAhead {

  static final int PART = 500;
  static final int PARTS = 4;

  private ReadAhead() {}

  /** Where things are read from. */
  @FunctionalInterface
  interface Source<T> {
    void forEach(Consumer<? super T> action);
  }

  /** Calls with each, in the order of the source, on the caller's thread. */
  static <T> void forEach(Source<T> source, Consumer<? super T> action) {
    var parts = new ArrayBlockingQueue<List<T>>(PARTS);
    var reading = new FutureTask<>(() -> read(source, parts), true);
    Thread.ofVirtual().name("read-ahead").start(reading);
    try {
      for (var part = parts.take(); !part.isEmpty(); part = parts.take()) {
        part.forEach(action);
      }
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      reading.cancel(true);
      parts.clear();
    }
  }

  /** An empty part is the end, after a failure too. */
  private static <T> void read(Source<T> source, BlockingQueue<List<T>> parts) {
    var part = new ArrayList<T>(PART);
    try {
      source.forEach(
          each -> {
            part.add(each);
            if (part.size() == PART) {
              put(parts, List.copyOf(part));
              part.clear();
            }
          });
      if (!part.isEmpty()) {
        put(parts, part);
      }
    } finally {
      put(parts, List.of());
    }
  }

  private static <T> void put(BlockingQueue<List<T>> parts, List<T> part) {
    try {
      parts.put(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Nobody waits for more");
    }
  }
}
