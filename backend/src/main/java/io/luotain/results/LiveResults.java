package io.luotain.results;

import io.luotain.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What somebody watches. Equal queries are computed once for all their watchers, after changes and
 * every 5 seconds; those of one survey share a quarter of a core, unless one takes so long that 5
 * seconds of rest are too few for that. All watching ends before the web server waits for its last
 * requests.
 */
@Component
class LiveResults implements SmartLifecycle {

  static final int MAX_PER_TENANT = 50;
  private static final int THREADS = 16;
  private static final int QUEUE = 100_000;

  /** Who wants to know of changes, by survey and query. */
  private final Map<SurveyKey, Map<LiveQuery, Set<FluxSink<Object>>>> watched =
      new ConcurrentHashMap<>();

  private final Map<LiveQuery, Flux<SurveyResults>> shared = new ConcurrentHashMap<>();

  /** One for each survey that is watched: while it is filled its queries hold one thread. */
  private final Map<SurveyKey, Turns> turns = new ConcurrentHashMap<>();

  private volatile Scheduler scheduler = Schedulers.immediate();
  private volatile Scheduler delivery = Schedulers.immediate();
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  /**
   * The results now, then whenever they changed. Each subscriber is served on a thread of its own:
   * one that is slow holds up nobody, and misses what it is too slow for, but never the latest.
   *
   * @param prepare gets ready what gives the present results, see {@link Coalescing}; equal queries
   *     come with equal functions
   */
  Flux<SurveyResults> of(LiveQuery query, Function<LiveQuery, Supplier<SurveyResults>> prepare) {
    return Flux.defer(() -> shared.computeIfAbsent(query, _ -> share(query, prepare)))
        .onBackpressureLatest()
        .publishOn(delivery, 1)
        .takeUntilOther(stopping.asMono());
  }

  /** The survey's results may have changed. */
  void changed(SurveyKey key) {
    watched.getOrDefault(key, Map.of()).values().stream()
        .flatMap(Set::stream)
        .forEach(sink -> sink.next(key));
  }

  @Override
  public void start() {
    scheduler = Schedulers.newBoundedElastic(THREADS, QUEUE, "results");
    delivery = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    stopping = Sinks.empty();
    turns.clear();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
    scheduler.dispose();
    delivery.dispose();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private Flux<SurveyResults> share(
      LiveQuery query, Function<LiveQuery, Supplier<SurveyResults>> prepare) {
    var worker = scheduler;
    var signals =
        Flux.merge(
            Flux.<Object>create(sink -> watch(query, sink), OverflowStrategy.LATEST),
            Flux.interval(Replica.MAX_AGE, worker).onBackpressureDrop());
    return Coalescing.values(
            signals,
            () -> prepare.apply(query),
            () -> Slices.THREADS * queries(query.survey()),
            task -> turns(query.survey(), worker).execute(task),
            worker)
        .distinctUntilChanged(SurveyResults::timeless)
        .replay(1)
        .refCount();
  }

  private Turns turns(SurveyKey survey, Scheduler worker) {
    return turns.computeIfAbsent(survey, _ -> new Turns(worker::schedule));
  }

  private int queries(SurveyKey survey) {
    return watched.getOrDefault(survey, Map.of()).size();
  }

  private void watch(LiveQuery query, FluxSink<Object> sink) {
    if (admit(query, sink)) {
      sink.onDispose(() -> forget(query, sink));
      sink.next(query);
    } else {
      sink.error(
          new ResultsRefused(
              ResultsRefused.Reason.TOO_MANY_LIVE_SURVEYS,
              "At most %d different results can be watched at once.".formatted(MAX_PER_TENANT)));
    }
  }

  private synchronized boolean admit(LiveQuery query, FluxSink<Object> sink) {
    boolean admitted =
        watched.getOrDefault(query.survey(), Map.of()).containsKey(query)
            || count(query.survey().tenant()) < MAX_PER_TENANT;
    if (admitted) {
      watched
          .computeIfAbsent(query.survey(), _ -> new ConcurrentHashMap<>())
          .computeIfAbsent(query, _ -> ConcurrentHashMap.newKeySet())
          .add(sink);
    } else {
      shared.remove(query);
    }
    return admitted;
  }

  private synchronized void forget(LiveQuery query, FluxSink<Object> sink) {
    var queries = watched.getOrDefault(query.survey(), Map.of());
    var sinks = queries.getOrDefault(query, Set.of());
    if (sinks.remove(sink) && sinks.isEmpty()) {
      queries.remove(query);
      shared.remove(query);
      if (queries.isEmpty()) {
        watched.remove(query.survey());
        turns.remove(query.survey());
      }
    }
  }

  private long count(TenantId tenant) {
    return watched.entrySet().stream()
        .filter(each -> each.getKey().tenant().equals(tenant))
        .mapToLong(each -> each.getValue().size())
        .sum();
  }
}
