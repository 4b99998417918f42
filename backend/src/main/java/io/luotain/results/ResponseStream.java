package io.luotain.results;

import com.mongodb.MongoException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the responses that other instances take, as they are stored. Without it they come a few
 * seconds later, when projections are read again; so what a broken stream misses needs no care.
 */
@Component
class ResponseStream implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ResponseStream.class);
  private static final int RETRY_SECONDS = 5;

  private final ResponseStreamRepository repository;
  private final Projections projections;
  private final LiveResults live;
  private volatile @Nullable Following following;

  ResponseStream(ResponseStreamRepository repository, Projections projections, LiveResults live) {
    this.repository = repository;
    this.projections = projections;
    this.live = live;
  }

  @Override
  public void start() {
    var started = new Following();
    started.thread.start();
    following = started;
  }

  @Override
  public void stop() {
    var ending = following;
    if (ending != null) {
      ending.stopped.countDown();
      ending.thread.interrupt();
    }
    following = null;
  }

  @Override
  public boolean isRunning() {
    return following != null;
  }

  private void arrived(ResponseStreamRepository.Arrival arrival) {
    if (projections.arrived(arrival)) {
      live.changed(arrival.key());
    }
  }

  private final class Following {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("response-stream").unstarted(this::run);
    private boolean broken;

    private void run() {
      if (!repository.mayHaveStreams()) {
        log.warn(
            "The store has no change streams: other instances' responses count seconds later.");
        return;
      }
      try {
        do {
          follow();
        } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void follow() {
      try {
        repository.follow(this::opened, ResponseStream.this::arrived);
      } catch (MongoException e) {
        if (stopped.getCount() > 0 && !broken) {
          broken = true;
          log.warn("No change stream: other instances' responses count seconds later.", e);
        }
      }
    }

    private void opened() {
      broken = false;
      log.info("Following the store's change stream.");
    }
  }
}
