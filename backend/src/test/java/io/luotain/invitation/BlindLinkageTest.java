package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.access.MovableTime;
import io.luotain.disclosure.ReleaseRun;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * What is stored and logged of a blind wave that 1,000 people answer does not tell whose answers
 * are whose: a program that tries every order and every shared value does no better than one that
 * guesses within strata. It finds nearly everybody where careless designs are added.
 */
@LuotainTest
@Import({BlindLinkageTest.Time.class, ReleaseRun.class})
@TestPropertySource(
    properties = {"luotain.disclosure.every=PT24H", "logging.level.io.luotain=TRACE"})
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindLinkageTest {

  private static final int INVITED = 1_200;
  private static final int ANSWERED = 1_000;

  /** Who signs, and then perhaps does not answer after all. */
  private static final int SIGNED = 1_100;

  /** How often the best of all guesses of one test may be luck. */
  private static final double LUCK = 0.001;

  /** What a normal deviate exceeds that seldom, in either direction, in any of 500 attempts. */
  private static final double DEVIATIONS = 4.9;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }
  }

  /** A crowd, and what is left of it. */
  private record Wave(BlindCrowd crowd, Snapshot snapshot) {}

  @Autowired Luotain luotain;
  @Autowired MongoClient client;
  @Autowired MovableTime time;
  @Autowired ReleaseRun releases;
  @Autowired BlindWaves waves;
  private Wave waiting;
  private Wave released;

  @BeforeAll
  void twoWavesAreAnswered(CapturedOutput output) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit((Callable<BlindCrowd>) this::eachAnswersAtOnce);
      var other = threads.submit((Callable<BlindCrowd>) this::eachAnswersLater);
      waiting = wave(one.get(), output);
      finish(other.get());
      released = wave(other.get(), output);
    }
  }

  private Wave wave(BlindCrowd crowd, CapturedOutput output) {
    return new Wave(crowd, Snapshot.taken(client, tenant(crowd), output.getAll()));
  }

  private static TenantId tenant(BlindCrowd crowd) {
    return new TenantId(crowd.blind().tenant().tenantId());
  }

  /** The worst case: nobody else comes in between; the others never do anything. */
  private BlindCrowd eachAnswersAtOnce() {
    var crowd = new BlindCrowd(luotain.newTenant(), "waiting", INVITED, time);
    for (var person : crowd.some(ANSWERED)) {
      crowd.sign(person);
      crowd.submit(person);
    }
    return crowd;
  }

  private record Step(double at, Runnable what) {}

  /** Some are quick and some are not; half way there is a release. */
  private BlindCrowd eachAnswersLater() {
    var crowd = new BlindCrowd(luotain.newTenant(), "released", INVITED, time);
    var random = new Random();
    var steps = new ArrayList<Step>();
    int answers = 0;
    for (var person : crowd.some(SIGNED)) {
      double moment = random.nextDouble();
      steps.add(new Step(moment, () -> crowd.sign(person)));
      if (answers++ < ANSWERED) {
        double delay = -Math.log(1 - random.nextDouble()) / 20;
        steps.add(new Step(moment + delay, () -> crowd.submit(person)));
      }
    }
    steps.add(new Step(0.5, () -> release(crowd)));
    var queue = new PriorityQueue<>(Comparator.comparingDouble(Step::at));
    queue.addAll(steps);
    while (!queue.isEmpty()) {
      queue.remove().what().run();
    }
    return crowd;
  }

  private void release(BlindCrowd crowd) {
    time.pass(Duration.ofDays(1));
    releases.of(tenant(crowd));
  }

  private void finish(BlindCrowd crowd) {
    crowd.close();
    releases.of(tenant(crowd));
    time.pass(Duration.ofDays(8));
    releases.of(tenant(crowd));
    waves.forgetKeys(tenant(crowd));
  }

  @Test
  void whileAnswersWaitASnapshotTellsNoMoreThanGuessing() {
    assertThat(waiting.snapshot().table("invitations"))
        .hasSize(INVITED)
        .filteredOn(each -> each.containsKey("blinded"))
        .hasSize(ANSWERED);
    assertThat(waiting.snapshot().table("anonymousResponses"))
        .hasSize(ANSWERED)
        .allMatch(each -> each.containsKey("dimensions"));
    tellsNoMoreThanGuessing(waiting);
  }

  @Test
  void afterReleasesAndTheCloseASnapshotTellsNoMoreThanGuessing() {
    assertThat(released.snapshot().table("invitations"))
        .hasSize(INVITED)
        .filteredOn(each -> each.containsKey("blinded"))
        .hasSize(SIGNED);
    assertThat(released.snapshot().table("anonymousResponses"))
        .hasSize(ANSWERED)
        .noneMatch(each -> each.containsKey("dimensions"));
    assertThat(released.snapshot().table("blocks"))
        .extracting(each -> each.getString("released"))
        .satisfies(days -> assertThat(days.stream().distinct()).hasSizeGreaterThan(1));
    tellsNoMoreThanGuessing(released);
  }

  private static void tellsNoMoreThanGuessing(Wave wave) {
    var linker = new Linker(wave.snapshot());
    var guesses = linker.guesses();
    assertThat(guesses).as(linker.seen()).hasSizeBetween(20, Linker.MOST_GUESSES);
    int most = linker.guessing().quantile(LUCK / Linker.MOST_GUESSES);
    assertThat(guesses)
        .allSatisfy(
            guess ->
                assertThat(guess.right(wave.crowd().truth))
                    .as(guess.how())
                    .isLessThanOrEqualTo(most));
    assertThat(linker.correlations(wave.crowd().truth))
        .allSatisfy(each -> assertThat(each.deviations()).as(each.how()).isLessThan(DEVIATIONS));
  }

  /** Dimensions and keys give everybody away that far, and the program reads both. */
  @Test
  void theProgramKnowsTheStrata() {
    for (var wave : List.of(waiting, released)) {
      var linker = new Linker(wave.snapshot());
      assertThat(linker.guessing().strata()).hasSize(3);
      assertThat(wave.crowd().truth)
          .allSatisfy(
              (person, response) ->
                  assertThat(linker.stratumOfPerson(person))
                      .isEqualTo(linker.stratumOfResponse(response)));
      assertThat(linker.guesses())
          .allSatisfy(
              guess ->
                  assertThat(guess.responseByPerson())
                      .allSatisfy(
                          (person, response) ->
                              assertThat(linker.stratumOfPerson(person))
                                  .isEqualTo(linker.stratumOfResponse(response))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theProgramFindsNearlyEverybodyWhere(Leak leak, CapturedOutput output) {
    var wave = leak == Leak.BLOCKS_NOT_SHUFFLED ? released : waiting;
    int before = output.getAll().length();
    leak.log(wave.snapshot(), wave.crowd());
    var lines = new ArrayList<>(wave.snapshot().table(Snapshot.LOGS));
    lines.addAll(Snapshot.lines(output.getAll().substring(before)));
    var leaky = leak.in(Leak.clustered(wave.snapshot()).with(Snapshot.LOGS, lines), wave.crowd());

    var best =
        new Linker(leaky)
            .guesses().stream()
                .max(Comparator.comparingLong(each -> each.right(wave.crowd().truth)))
                .orElseThrow();
    assertThat(best.right(wave.crowd().truth)).as(best.how()).isGreaterThan(ANSWERED * 9L / 10);
  }
}
