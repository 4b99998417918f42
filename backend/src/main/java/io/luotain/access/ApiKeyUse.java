package io.luotain.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps each key's last day of use, with at most one write per key, day and instance. */
@Component
class ApiKeyUse {

  private static final Logger log = LoggerFactory.getLogger(ApiKeyUse.class);

  private final ApiKeyRepository repository;
  private final TaskExecutor applicationTaskExecutor;
  private final Clock clock;
  private final Cache<String, LocalDate> noted = Caffeine.newBuilder().maximumSize(100_000).build();

  ApiKeyUse(ApiKeyRepository repository, TaskExecutor applicationTaskExecutor, Clock clock) {
    this.repository = repository;
    this.applicationTaskExecutor = applicationTaskExecutor;
    this.clock = clock;
  }

  void note(ApiKeyRepository.Row key) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(noted.asMap().put(key.hash(), today))
        && !today.toString().equals(key.lastUsedOn())) {
      applicationTaskExecutor.execute(() -> write(key, today));
    }
  }

  private void write(ApiKeyRepository.Row key, LocalDate today) {
    try {
      repository.used(key.hash(), today);
    } catch (DataAccessException e) {
      log.warn("The last use of API key {} was not written down.", key.publicId(), e);
    }
  }
}
