package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final ArrayDeque<Runnable> given = new ArrayDeque<>();
  private final Turns turns = new Turns(given::add);
  private final List<Integer> done = new ArrayList<>();

  private void runOne() {
    given.remove().run();
  }

  @Test
  void givesThreadsOneTaskAtATimeInTheirOrder() {
    for (int i = 1; i <= 3; i++) {
      int number = i;
      turns.execute(() -> done.add(number));
    }
    for (int i = 1; i <= 3; i++) {
      assertThat(given).hasSize(1);
      runOne();
    }
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(given).isEmpty();
    turns.execute(() -> done.add(4));
    runOne();
    assertThat(done).endsWith(4);
  }

  @Test
  void goesOnAfterATaskThatFailed() {
    turns.execute(
        () -> {
          throw new IllegalStateException("Failed");
        });
    turns.execute(() -> done.add(1));
    assertThatIllegalStateException().isThrownBy(this::runOne);
    runOne();
    assertThat(done).containsExactly(1);
  }
}
