package io.luotain.results;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs one task after the other, in their order, on threads of another: so they hold one at most.
 */
final class Turns implements Executor {

  private final Executor threads;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Turns(Executor threads) {
    this.threads = threads;
  }

  @Override
  public synchronized void execute(Runnable task) {
    waiting.add(task);
    if (!busy) {
      next();
    }
  }

  private synchronized void next() {
    var task = waiting.poll();
    busy = task != null;
    if (task != null) {
      threads.execute(() -> run(task));
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      next();
    }
  }
}
