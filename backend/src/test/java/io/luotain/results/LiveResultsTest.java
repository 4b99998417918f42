package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class LiveResultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TenantId TENANT = new TenantId("test");
  private static final SurveyKey KEY = key(TENANT, 0);

  private final LiveResults live = new LiveResults();
  private final AtomicInteger n = new AtomicInteger();
  private Runnable filling = () -> {};
  private final AtomicInteger computations = new AtomicInteger();
  private final List<Disposable> subscriptions = new ArrayList<>();

  @BeforeEach
  void start() {
    live.start();
  }

  @AfterEach
  void stop() {
    subscriptions.forEach(Disposable::dispose);
    live.stop();
  }

  private static SurveyKey key(TenantId tenant, int number) {
    return new SurveyKey(tenant, new SurveyId("%s-%016d".formatted(tenant, number)));
  }

  private Supplier<SurveyResults> prepare(LiveQuery query) {
    if (query.survey().equals(KEY)) {
      filling.run();
    }
    return () -> compute(query);
  }

  private SurveyResults compute(LiveQuery query) {
    computations.incrementAndGet();
    return new SurveyResults(
        query.survey().survey(),
        "Title",
        n.get(),
        null,
        Instant.now(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Flux<SurveyResults> watchDay(int day) {
    var date = LocalDate.EPOCH.plusDays(day);
    var request =
        new ResultsRequest(null, new DayRange(date, date), null, List.of(), null, null, null);
    return live.of(new LiveQuery(KEY, request), this::prepare);
  }

  private Flux<SurveyResults> watch(SurveyKey key) {
    return live.of(new LiveQuery(key, ResultsRequest.PLAIN), this::prepare);
  }

  private void keepWatching(SurveyKey key) {
    var first = new CompletableFuture<Void>();
    subscriptions.add(
        watch(key)
            .subscribe(
                _ -> first.complete(null),
                first::completeExceptionally,
                () -> first.complete(null)));
    first.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void change() {
    n.incrementAndGet();
    live.changed(KEY);
  }

  @Test
  void givesTheResultsAtOnceAndAfterAChange() {
    StepVerifier.create(watch(KEY).map(SurveyResults::n))
        .expectNext(0)
        .then(this::change)
        .expectNext(1)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void endsABurstOfChangesWithTheLatestState() {
    keepWatching(KEY);
    for (int i = 0; i < 10_000; i++) {
      change();
    }
    var last = watch(KEY).map(SurveyResults::n).filter(each -> each == 10_000);
    assertThat(last.blockFirst(PATIENCE)).isEqualTo(10_000);
    assertThat(computations.get()).isLessThan(100);
  }

  @Test
  void findsAChangeNobodyAnnounced() {
    StepVerifier.create(watch(KEY).map(SurveyResults::n))
        .expectNext(0)
        .then(n::incrementAndGet)
        .expectNext(1)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void computesOnceForAllWhoWatchTheSame() {
    keepWatching(KEY);
    keepWatching(KEY);
    keepWatching(KEY);
    assertThat(computations.get()).isEqualTo(1);
  }

  @Test
  void computesDifferentQueriesEachAndTellsAllOfAChange() {
    keepWatching(KEY);
    StepVerifier.create(watchDay(0).map(SurveyResults::n))
        .expectNext(0)
        .then(this::change)
        .expectNext(1)
        .thenCancel()
        .verify(PATIENCE);
    assertThat(watch(KEY).filter(each -> each.n() == 1).blockFirst(PATIENCE)).isNotNull();
  }

  @Test
  void isNotHeldUpByManyQueriesOfASurveyThatIsBeingFilled() {
    var release = new CountDownLatch(1);
    filling = () -> awaitQuietly(release);
    for (int i = 0; i < LiveResults.MAX_PER_TENANT - 1; i++) {
      subscriptions.add(watchDay(i).subscribe());
    }
    try {
      assertThat(watch(key(TENANT, 1)).blockFirst(PATIENCE)).isNotNull();
      assertThat(computations.get()).isEqualTo(1);
    } finally {
      release.countDown();
    }
    assertThat(watchDay(LiveResults.MAX_PER_TENANT - 2).blockFirst(PATIENCE)).isNotNull();
  }

  @Test
  void refusesMoreQueriesOfOneSurveyThanATenantMayWatch() {
    for (int i = 0; i < LiveResults.MAX_PER_TENANT; i++) {
      var first = new CompletableFuture<Void>();
      subscriptions.add(
          watchDay(i).subscribe(_ -> first.complete(null), first::completeExceptionally));
      first.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
    StepVerifier.create(watchDay(LiveResults.MAX_PER_TENANT))
        .expectError(ResultsRefused.class)
        .verify(PATIENCE);
    assertThat(watchDay(0).blockFirst(PATIENCE)).isNotNull();
  }

  @Test
  void computesAnewForTheFirstAfterTheLast() {
    keepWatching(KEY);
    subscriptions.forEach(Disposable::dispose);
    n.incrementAndGet();
    assertThat(Objects.requireNonNull(watch(KEY).blockFirst(PATIENCE)).n()).isEqualTo(1);
  }

  @Test
  void givesASlowSubscriberOneThatWaitedAndThenTheLatest() {
    StepVerifier.create(watch(KEY).map(SurveyResults::n), 1)
        .expectNext(0)
        .then(this::changeThriceSeenByAnother)
        .thenRequest(2)
        .expectNext(1, 3)
        .thenCancel()
        .verify(PATIENCE);
  }

  private void changeThriceSeenByAnother() {
    var seen = watch(KEY).map(SurveyResults::n);
    for (int i = 1; i <= 3; i++) {
      int expected = i;
      change();
      seen.filter(each -> each == expected).blockFirst(PATIENCE);
    }
  }

  @Test
  void isNotHeldUpByASubscriberThatBlocks() {
    var blocked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    subscriptions.add(
        watch(KEY)
            .subscribe(
                _ -> {
                  blocked.countDown();
                  awaitQuietly(release);
                }));
    awaitQuietly(blocked);
    try {
      change();
      var seen = watch(KEY).map(SurveyResults::n).filter(each -> each == 1);
      assertThat(seen.blockFirst(PATIENCE)).isEqualTo(1);
    } finally {
      release.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void completesWhenTheServiceStopsAndServesAfterARestart() {
    StepVerifier.create(watch(KEY).map(SurveyResults::n))
        .expectNext(0)
        .then(live::stop)
        .expectComplete()
        .verify(PATIENCE);
    live.start();
    assertThat(watch(KEY).blockFirst(PATIENCE)).isNotNull();
  }

  @Test
  void refusesMoreSurveysThanATenantMayWatch() {
    for (int i = 0; i < LiveResults.MAX_PER_TENANT; i++) {
      keepWatching(key(TENANT, i));
    }
    StepVerifier.create(watch(key(TENANT, 50)))
        .expectErrorMatches(
            error ->
                error instanceof ResultsRefused refused
                    && refused.reason() == ResultsRefused.Reason.TOO_MANY_LIVE_SURVEYS)
        .verify(PATIENCE);
    keepWatching(KEY);
    keepWatching(key(new TenantId("other"), 50));
  }
}
