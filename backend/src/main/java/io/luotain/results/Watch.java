package io.luotain.results;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The live results of one survey, computed once for all who watch. They are computed at once, then
 * at most four times a second after a change, and every 5 seconds in case another instance took a
 * response; computing pauses three times as long as it takes, so that it stays below a quarter of a
 * core. The last value is always the latest state.
 */
final class Watch {

  private static final Duration TICK = Duration.ofMillis(250);
  private static final int PAUSE_FACTOR = 3;

  private final AtomicBoolean changed = new AtomicBoolean(true);
  private final AtomicInteger watchers = new AtomicInteger();
  private final Supplier<SurveyResults> compute;
  private final Flux<SurveyResults> results;
  private volatile long computedAt;
  private volatile long notBefore;

  Watch(Supplier<SurveyResults> compute, Publisher<?> end) {
    this.compute = compute;
    this.results =
        Flux.interval(Duration.ZERO, TICK)
            .onBackpressureDrop()
            .filter(_ -> isDue(System.nanoTime()))
            .concatMap(
                _ -> Mono.fromSupplier(this::next).subscribeOn(Schedulers.boundedElastic()), 1)
            .distinctUntilChanged(SurveyResults::timeless)
            .doOnSubscribe(_ -> changed.set(true))
            .replay(1)
            .refCount()
            .takeUntilOther(end);
  }

  /** For one more who watches; a slow one gets only the latest. */
  Flux<SurveyResults> results() {
    return results
        .onBackpressureLatest()
        .doOnSubscribe(_ -> watchers.incrementAndGet())
        .doFinally(_ -> watchers.decrementAndGet());
  }

  void changed() {
    changed.set(true);
  }

  boolean isWatched() {
    return watchers.get() > 0;
  }

  private boolean isDue(long now) {
    boolean stale = now - computedAt >= TrackedProjection.REPAIR_INTERVAL.toNanos();
    return now - notBefore >= 0 && (changed.getAndSet(false) || stale);
  }

  private SurveyResults next() {
    long start = System.nanoTime();
    var next = compute.get();
    computedAt = start;
    notBefore = System.nanoTime() + PAUSE_FACTOR * (System.nanoTime() - start);
    return next;
  }
}
