package io.luotain.results;

import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.response.Response;
import io.luotain.response.Responses;
import io.luotain.survey.Survey;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A projection with how far it is known to be complete. Responses accepted by this instance are
 * added as they come, also while it is being filled; those of other instances by reading again
 * whatever is not older than two minutes before the newest that was seen.
 */
final class TrackedProjection {

  static final Duration REPAIR_INTERVAL = Duration.ofSeconds(5);
  private static final Duration OVERLAP = Duration.ofMinutes(2);
  private static final int CHECK_EVERY = 10_000;

  private final Projection projection = new Projection();
  private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);
  private final ReentrantLock reading = new ReentrantLock();
  private final Ticker ticker;
  private final long budget;
  private volatile boolean filled;
  private volatile long readAt;

  TrackedProjection(Ticker ticker, long budget) {
    this.ticker = ticker;
    this.budget = budget;
  }

  void add(Response response) {
    if (projection.add(response)) {
      newest.accumulateAndGet(response.acceptedAt(), (a, b) -> a.isAfter(b) ? a : b);
      if (projection.rows() % CHECK_EVERY == 0 && projection.bytes() > budget) {
        throw new SurveyTooLarge();
      }
    }
  }

  /** Brings it up to date with the store, if that was not done in the last 5 seconds. */
  Projection upToDate(Responses responses, TenantId tenant, Survey survey) {
    if (isDue()) {
      reading.lock();
      try {
        if (isDue()) {
          long now = ticker.read();
          var since = filled ? newest.get().minus(OVERLAP) : Instant.EPOCH;
          responses.forEachSince(tenant, survey, since, this::add);
          readAt = now;
          filled = true;
        }
      } finally {
        reading.unlock();
      }
    }
    return projection;
  }

  long bytes() {
    return projection.bytes();
  }

  private boolean isDue() {
    return !filled || ticker.read() - readAt >= REPAIR_INTERVAL.toNanos();
  }
}
