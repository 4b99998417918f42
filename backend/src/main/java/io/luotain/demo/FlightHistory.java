package io.luotain.demo;

import io.luotain.response.Channel;
import io.luotain.response.PastResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ninety made-up days of answers: busier on some weekdays, with a bad week of autumn storms. */
final class FlightHistory {

  private static final int DAYS = 90;
  private static final int SEED = 20_261_123;

  private FlightHistory() {}

  static List<PastResponse> until(Instant end) {
    var random = new SplittableRandom(SEED);
    var history = new ArrayList<PastResponse>();
    for (int day = DAYS; day > 0; day--) {
      var start = end.minus(Duration.ofDays(day));
      int responses = 38 + (int) (14 * Math.sin(day * 2 * Math.PI / 7)) + random.nextInt(12);
      for (int i = 0; i < responses; i++) {
        var at = start.plusSeconds(random.nextInt(86_400)).truncatedTo(ChronoUnit.MILLIS);
        history.add(response(random, at, mood(day)));
      }
    }
    return history;
  }

  private static PastResponse response(RandomGenerator random, Instant at, double mood) {
    var passenger = Passenger.random(random, mood);
    var channel = random.nextDouble() < 0.7 ? Channel.WIDGET : Channel.LINK;
    return new PastResponse(
        submissionId(random), 1, at, passenger.locale(), channel, passenger.answers());
  }

  private static double mood(int daysAgo) {
    boolean storms = daysAgo <= 43 && daysAgo > 36;
    return storms ? -0.9 : 0.25 * (DAYS - daysAgo) / DAYS;
  }

  private static UUID submissionId(RandomGenerator random) {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
