package io.luotain.results;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the responses that other instances take, as they are stored. While it is broken they come
 * a few seconds later, when projections are read again, but for those that were stored long after
 * they were accepted. So it goes on from the position it had reached; where the store has lost that
 * position, and whenever it begins anew, the projections are dropped and filled again.
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

  private final class Following implements ResponseStreamRepository.Follower {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("response-stream").unstarted(this::run);
    private boolean broken;
    private @Nullable BsonDocument position;

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
        repository.follow(position, this);
      } catch (RuntimeException e) {
        ended(e);
      }
    }

    private void ended(RuntimeException e) {
      if (stopped.getCount() == 0) {
        return;
      }
      if (position != null && ResponseStreamRepository.isPositionLost(e)) {
        position = null;
        log.warn("The change stream cannot go on where it was; projections will be filled anew.");
      }
      if (!broken) {
        broken = true;
        log.warn("No change stream: other instances' responses count seconds later.", e);
      }
    }

    @Override
    public void opened() {
      broken = false;
      if (position == null) {
        projections.drop().forEach(live::changed);
      }
      log.info("Following the store's change stream.");
    }

    @Override
    public void arrived(ResponseStreamRepository.Arrival arrival) {
      if (projections.arrived(arrival)) {
        live.changed(arrival.key());
      }
    }

    @Override
    public void reached(BsonDocument reached) {
      position = reached;
    }
  }
}
