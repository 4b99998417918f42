package io.luotain.results;

import io.luotain.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The surveys that somebody watches. Each is computed once for all its watchers, after changes and
 * every 5 seconds. All watching ends before the web server waits for its last requests.
 */
@Component
class LiveResults implements SmartLifecycle {

  static final int MAX_PER_TENANT = 50;
  private static final int THREADS = 16;
  private static final int QUEUE = 100_000;

  private final Map<SurveyKey, Set<FluxSink<Object>>> watched = new ConcurrentHashMap<>();
  private final Map<SurveyKey, Flux<SurveyResults>> shared = new ConcurrentHashMap<>();
  private volatile Scheduler scheduler = Schedulers.immediate();
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  /**
   * The results now, then whenever they changed. A slow subscriber gets only the latest.
   *
   * @param compute gives the present results; equal keys come with equal functions
   */
  Flux<SurveyResults> of(SurveyKey key, Function<SurveyKey, SurveyResults> compute) {
    return Flux.defer(() -> shared.computeIfAbsent(key, _ -> share(key, compute)))
        .onBackpressureLatest()
        .takeUntilOther(stopping.asMono());
  }

  /** The survey's results may have changed. */
  void changed(SurveyKey key) {
    watched.getOrDefault(key, Set.of()).forEach(sink -> sink.next(key));
  }

  @Override
  public void start() {
    scheduler = Schedulers.newBoundedElastic(THREADS, QUEUE, "results");
    stopping = Sinks.empty();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
    scheduler.dispose();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private Flux<SurveyResults> share(SurveyKey key, Function<SurveyKey, SurveyResults> compute) {
    var worker = scheduler;
    var signals =
        Flux.merge(
            Flux.<Object>create(sink -> watch(key, sink), OverflowStrategy.LATEST),
            Flux.interval(Replica.MAX_AGE, worker).onBackpressureDrop());
    return Coalescing.values(signals, () -> compute.apply(key), Slices.THREADS, worker)
        .distinctUntilChanged(SurveyResults::timeless)
        .replay(1)
        .refCount();
  }

  private void watch(SurveyKey key, FluxSink<Object> sink) {
    if (admit(key, sink)) {
      sink.onDispose(() -> forget(key, sink));
      sink.next(key);
    } else {
      sink.error(
          new ResultsRefused(
              ResultsRefused.Reason.TOO_MANY_LIVE_SURVEYS,
              "At most %d surveys can be watched at once.".formatted(MAX_PER_TENANT)));
    }
  }

  private synchronized boolean admit(SurveyKey key, FluxSink<Object> sink) {
    boolean admitted = watched.containsKey(key) || count(key.tenant()) < MAX_PER_TENANT;
    if (admitted) {
      watched.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(sink);
    } else {
      shared.remove(key);
    }
    return admitted;
  }

  private synchronized void forget(SurveyKey key, FluxSink<Object> sink) {
    var sinks = watched.getOrDefault(key, Set.of());
    if (sinks.remove(sink) && sinks.isEmpty()) {
      watched.remove(key);
      shared.remove(key);
    }
  }

  private long count(TenantId tenant) {
    return watched.keySet().stream().filter(key -> key.tenant().equals(tenant)).count();
  }
}
