package io.luotain.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.luotain.platform.InvalidRequest;
import io.luotain.response.ResponseAccepted;
import io.luotain.tenancy.TenantId;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Who watches which results. At shutdown all streams end first, so that nothing waits for them. */
@Component
class Watches implements SmartLifecycle {

  private static final int MAX_PER_TENANT = 50;

  private final Cache<SurveyKey, Watch> watches = Caffeine.newBuilder().weakValues().build();
  private volatile Sinks.Empty<Void> end = Sinks.empty();
  private volatile boolean running;

  Flux<SurveyResults> results(SurveyKey key, Supplier<SurveyResults> compute) {
    var watch = watches.get(key, _ -> new Watch(compute, end.asMono()));
    if (!watch.isWatched() && watched(key.tenant()) >= MAX_PER_TENANT) {
      throw new InvalidRequest("Too many surveys are watched at once; watch at most 50.");
    }
    return watch.results();
  }

  @EventListener
  void changed(ResponseAccepted accepted) {
    var key = new SurveyKey(accepted.tenant(), accepted.response().surveyId());
    var watch = watches.getIfPresent(key);
    if (watch != null) {
      watch.changed();
    }
  }

  private long watched(TenantId tenant) {
    return watches.asMap().entrySet().stream()
        .filter(each -> each.getKey().tenant().equals(tenant) && each.getValue().isWatched())
        .count();
  }

  @Override
  public void start() {
    end = Sinks.empty();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    end.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
