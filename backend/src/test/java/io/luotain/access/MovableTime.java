package io.luotain.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock and ticker that stand still until a test moves them. */
public final class MovableTime extends Clock implements Ticker {

  private static final Instant ORIGIN = Instant.parse("2026-11-24T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(ORIGIN);

  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public long read() {
    return Duration.between(ORIGIN, instant()).toNanos();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
