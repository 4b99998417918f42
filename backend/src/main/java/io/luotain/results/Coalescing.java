package io.luotain.results;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Computes a value anew after signals, but not after each. */
final class Coalescing {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final int PAUSE_FOR_WORK = 3;

  private Coalescing() {}

  /**
   * A value for the first signal, then at most four a second. Signals during a computation and the
   * pause after it lead to one more value, so that the last value is computed after the last
   * signal. A pause is three times as long as its computation took: at most a quarter of one core
   * is used.
   *
   * @param compute runs on {@code scheduler}, never twice at once
   */
  static <T> Flux<T> values(Flux<?> signals, Supplier<T> compute, Scheduler scheduler) {
    return signals.onBackpressureLatest().concatMap(_ -> tick(compute, scheduler), 0);
  }

  private static <T> Publisher<T> tick(Supplier<T> compute, Scheduler scheduler) {
    return Mono.fromFuture(
            () ->
                CompletableFuture.supplyAsync(() -> timed(compute, scheduler), scheduler::schedule),
            true)
        .flatMapMany(
            timed ->
                Flux.concat(
                    Mono.just(timed.value),
                    Mono.delay(pause(timed.nanos), scheduler).then(Mono.empty())));
  }

  private static Duration pause(long nanos) {
    var fair = Duration.ofNanos(nanos).multipliedBy(PAUSE_FOR_WORK);
    return fair.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : fair;
  }

  private record Timed<T>(T value, long nanos) {}

  private static <T> Timed<T> timed(Supplier<T> compute, Scheduler scheduler) {
    long start = scheduler.now(TimeUnit.NANOSECONDS);
    var value = compute.get();
    return new Timed<>(value, scheduler.now(TimeUnit.NANOSECONDS) - start);
  }
}
