package io.luotain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  private static final int MANY = 100 * ReadAhead.PART * ReadAhead.PARTS;

  private static ReadAhead.Source<Integer> numbers(int count) {
    return action -> IntStream.range(0, count).forEach(action::accept);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, ReadAhead.PART - 1, ReadAhead.PART, ReadAhead.PART + 1, 12_345})
  void givesAllInOrder(int count) {
    var seen = new ArrayList<Integer>();
    ReadAhead.forEach(numbers(count), seen::add);
    assertThat(seen).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void aFailureToReadReachesTheCallerAfterWhatWasRead() {
    var seen = new ArrayList<Integer>();
    ReadAhead.Source<Integer> failing =
        action -> {
          IntStream.range(0, ReadAhead.PART).forEach(action::accept);
          throw new IllegalStateException("gone");
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> ReadAhead.forEach(failing, seen::add))
        .withMessage("gone");
    assertThat(seen).hasSize(ReadAhead.PART);
  }

  @Test
  void readingEndsWhenTheCallerFails() throws InterruptedException {
    var ended = new CountDownLatch(1);
    ReadAhead.Source<Integer> source =
        action -> {
          try {
            numbers(MANY).forEach(action);
          } finally {
            ended.countDown();
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ReadAhead.forEach(
                    source,
                    _ -> {
                      throw new IllegalStateException("full");
                    }))
        .withMessage("full");
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
