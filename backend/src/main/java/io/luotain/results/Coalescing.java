package io.luotain.results;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
  private static final int SHARES_OF_A_CORE = 4;

  private Coalescing() {}

  /**
   * A value for the first signal, then at most four a second. Signals during a computation and the
   * pause after it lead to one more value, so that the last value is computed after the last
   * signal. A pause is three times as long as its computation took, and longer where others compute
   * too: together they use at most a quarter of one core.
   *
   * @param compute runs on {@code scheduler}, never twice at once
   * @param computing how many such share the quarter of a core
   */
  static <T> Flux<T> values(
      Flux<?> signals, Supplier<T> compute, Scheduler scheduler, IntSupplier computing) {
    return signals.onBackpressureLatest().concatMap(_ -> tick(compute, scheduler, computing), 0);
  }

  private static <T> Publisher<T> tick(
      Supplier<T> compute, Scheduler scheduler, IntSupplier computing) {
    return Mono.fromFuture(
            () ->
                CompletableFuture.supplyAsync(() -> timed(compute, scheduler), scheduler::schedule),
            true)
        .flatMapMany(
            timed ->
                Flux.concat(
                    Mono.just(timed.value),
                    Mono.delay(pause(timed.nanos, computing.getAsInt()), scheduler)
                        .then(Mono.empty())));
  }

  private static Duration pause(long nanos, int computing) {
    var fair = Duration.ofNanos(nanos).multipliedBy(SHARES_OF_A_CORE * Math.max(1L, computing) - 1);
    return fair.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : fair;
  }

  private record Timed<T>(T value, long nanos) {}

  private static <T> Timed<T> timed(Supplier<T> compute, Scheduler scheduler) {
    long start = scheduler.now(TimeUnit.NANOSECONDS);
    var value = compute.get();
    return new Timed<>(value, scheduler.now(TimeUnit.NANOSECONDS) - start);
  }
}
