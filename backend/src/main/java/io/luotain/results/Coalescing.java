package io.luotain.results;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Computes a value anew after signals, but not after each. */
final class Coalescing {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);

  /** So that values keep coming where one takes seconds. */
  static final Duration LONGEST_PAUSE = Replica.MAX_AGE;

  private static final int PARTS_OF_A_CORE = 4;

  private Coalescing() {}

  /**
   * A value for the first signal, then at most four a second. Signals during a computation and the
   * pause after it lead to one more value, so that the last value is computed after the last
   * signal. A pause is so much longer than its computation took, three times with one thread, that
   * at most a quarter of one core is used, by all that compute together; but never longer than
   * {@link #LONGEST_PAUSE}.
   *
   * @param prepare gets ready what gives a value; both run on {@code worker}, never twice at once,
   *     and the time that getting ready takes, in which much of it may wait for others, does not
   *     lengthen the pause; what nobody waits for any more is not begun
   * @param threads how many may work on this value and on others that share the quarter of a core
   */
  static <T> Flux<T> values(
      Flux<?> signals,
      Supplier<Supplier<T>> prepare,
      IntSupplier threads,
      Executor worker,
      Scheduler scheduler) {
    return signals
        .onBackpressureLatest()
        .concatMap(_ -> tick(prepare, threads, worker, scheduler), 0);
  }

  private static <T> Publisher<T> tick(
      Supplier<Supplier<T>> prepare, IntSupplier threads, Executor worker, Scheduler scheduler) {
    return Mono.fromFuture(
            () -> CompletableFuture.supplyAsync(() -> timed(prepare, scheduler), worker))
        .flatMapMany(
            timed ->
                Flux.concat(
                    Mono.just(timed.value),
                    Mono.delay(pause(timed.nanos, threads.getAsInt()), scheduler)
                        .then(Mono.empty())));
  }

  private static Duration pause(long nanos, int threads) {
    var fair = Duration.ofNanos(nanos).multipliedBy(PARTS_OF_A_CORE * Math.max(1L, threads) - 1);
    var most = fair.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : fair;
    return most.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : most;
  }

  private record Timed<T>(T value, long nanos) {}

  private static <T> Timed<T> timed(Supplier<Supplier<T>> prepare, Scheduler scheduler) {
    var compute = prepare.get();
    long start = scheduler.now(TimeUnit.NANOSECONDS);
    var value = compute.get();
    return new Timed<>(value, scheduler.now(TimeUnit.NANOSECONDS) - start);
  }
}
