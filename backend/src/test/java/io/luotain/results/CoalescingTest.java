package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class CoalescingTest {

  private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
  private final Sinks.Many<Object> signals = Sinks.many().multicast().directBestEffort();
  private final AtomicInteger state = new AtomicInteger();
  private final List<Integer> values = new ArrayList<>();
  private Duration waiting = Duration.ZERO;
  private Duration work = Duration.ZERO;
  private int threads = 1;

  private void subscribe() {
    Coalescing.values(signals.asFlux(), this::prepare, () -> threads, time::schedule, time)
        .subscribe(values::add);
  }

  private Supplier<Integer> prepare() {
    time.advanceTimeBy(waiting);
    return this::compute;
  }

  private int compute() {
    time.advanceTimeBy(work);
    return state.get();
  }

  private void change() {
    state.incrementAndGet();
    signals.tryEmitNext("changed").orThrow();
    time.advanceTimeBy(Duration.ZERO);
  }

  private void pass(int milliseconds) {
    time.advanceTimeBy(Duration.ofMillis(milliseconds));
  }

  @Test
  void computesAtOnceForTheFirstSignal() {
    subscribe();
    change();
    assertThat(values).containsExactly(1);
  }

  @Test
  void givesAtMostFourValuesASecondAndEndsWithTheLatest() {
    subscribe();
    for (int i = 0; i < 999; i++) {
      change();
      pass(1);
    }
    assertThat(values).hasSize(4);
    pass(1_000);
    assertThat(values).hasSize(5).last().isEqualTo(999);
  }

  @Test
  void computesNothingWithoutSignals() {
    subscribe();
    change();
    pass(60_000);
    assertThat(values).containsExactly(1);
  }

  @Test
  void pausesThreeTimesAsLongAsItWorked() {
    work = Duration.ofMillis(200);
    subscribe();
    change();
    change();
    pass(599);
    assertThat(values).hasSize(1);
    pass(1);
    assertThat(values).containsExactly(1, 2);
  }

  @Test
  void pausesLongerWhenSeveralThreadsWork() {
    work = Duration.ofMillis(100);
    threads = 2;
    subscribe();
    change();
    change();
    pass(699);
    assertThat(values).hasSize(1);
    pass(1);
    assertThat(values).containsExactly(1, 2);
  }

  @Test
  void pausesNoLongerForWhatItWaitedFor() {
    waiting = Duration.ofSeconds(28);
    work = Duration.ofMillis(200);
    subscribe();
    change();
    change();
    waiting = Duration.ZERO;
    pass(599);
    assertThat(values).hasSize(1);
    pass(1);
    assertThat(values).containsExactly(1, 2);
  }

  @Test
  void neverPausesLongerThanFiveSeconds() {
    work = Duration.ofSeconds(28);
    threads = 40;
    subscribe();
    change();
    change();
    pass(4_999);
    assertThat(values).hasSize(1);
    pass(1);
    assertThat(values).containsExactly(1, 2);
  }
}
