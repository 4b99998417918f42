package io.luotain.respondent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.luotain.platform.InvalidRequest;
import io.luotain.tenancy.TenantId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets each tenant search its respondents a few times at once, for a condition may have to look at
 * all of them. Others wait.
 */
@Component
class RespondentSearches {

  private final RespondentProperties properties;
  private final LoadingCache<TenantId, Semaphore> places;

  RespondentSearches(RespondentProperties properties) {
    this.properties = properties;
    this.places =
        Caffeine.newBuilder()
            .weakValues()
            .build(_ -> new Semaphore(properties.searchesAtOnce(), true));
  }

  /**
   * Searches when it is this search's turn.
   *
   * @throws InvalidRequest if that takes too long
   */
  <T> T run(TenantId tenant, Supplier<T> search) {
    var place = places.get(tenant);
    if (!isFree(place)) {
      throw new InvalidRequest(
          "Too many searches of respondents at once; ask for fewer, or try again later.");
    }
    try {
      return search.get();
    } finally {
      place.release();
    }
  }

  private boolean isFree(Semaphore place) {
    try {
      return place.tryAcquire(properties.searchPatience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
