package io.luotain.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.response.ResponseAccepted;
import io.luotain.response.Responses;
import io.luotain.survey.Survey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The projections in memory; the least used go when all together take too much. */
@Component
class Projections {

  private final Responses responses;
  private final Ticker ticker;
  private final long budget;
  private final Cache<SurveyKey, TrackedProjection> cache;

  Projections(Responses responses, ResultsProperties properties, Ticker ticker) {
    this.responses = responses;
    this.ticker = ticker;
    this.budget = properties.bytes();
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(budget / 1024)
            .weigher((SurveyKey _, TrackedProjection each) -> (int) (each.bytes() / 1024) + 1)
            .build();
  }

  /** The survey's projection, filled on first use, at most 5 seconds behind other instances. */
  Projection of(SurveyKey key, Survey survey) {
    var tracked = cache.get(key, _ -> new TrackedProjection(ticker, budget));
    try {
      var projection = tracked.upToDate(responses, key.tenant(), survey);
      cache.put(key, tracked);
      return projection;
    } catch (SurveyTooLarge e) {
      cache.invalidate(key);
      throw e;
    }
  }

  @EventListener
  void add(ResponseAccepted accepted) {
    var key = new SurveyKey(accepted.tenant(), accepted.response().surveyId());
    var tracked = cache.getIfPresent(key);
    if (tracked != null) {
      try {
        tracked.add(accepted.response());
      } catch (SurveyTooLarge e) {
        cache.invalidate(key);
      }
    }
  }
}
