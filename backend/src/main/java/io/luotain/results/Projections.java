package io.luotain.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.disclosure.Block;
import io.luotain.disclosure.Blocks;
import io.luotain.disclosure.BlocksChanged;
import io.luotain.respondent.AttributeId;
import io.luotain.response.PublishedAnswers;
import io.luotain.response.Response;
import io.luotain.response.ResponseAccepted;
import io.luotain.response.Responses;
import io.luotain.response.ResponsesErased;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The projections of the surveys that are looked at, as many as fit into memory. A projection is in
 * the cache before it is filled, so that what is accepted meanwhile reaches it.
 */
@Component
class Projections {

  private static final int REWEIGH_EVERY = 1_024;
  private static final int FILLS_AT_ONCE = 2;

  private final Responses responses;
  private final Surveys surveys;
  private final Blocks blocks;
  private final Clock clock;
  private final Ticker ticker;
  private final long budget;
  private final Cache<SurveyKey, Replica> cache;
  private final Semaphore fills = new Semaphore(FILLS_AT_ONCE);

  Projections(
      Responses responses,
      Surveys surveys,
      Blocks blocks,
      Clock clock,
      Ticker ticker,
      ResultsProperties properties) {
    this.responses = responses;
    this.surveys = surveys;
    this.blocks = blocks;
    this.clock = clock;
    this.ticker = ticker;
    this.budget = properties.memoryBytes();
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(kibibytes(budget))
            .weigher((SurveyKey _, Replica replica) -> weight(replica))
            .build();
  }

  /**
   * Columns of all responses: those this instance accepted, and those that any instance had stored
   * 5 seconds ago.
   *
   * @throws ResultsRefused if the survey alone exceeds the memory
   */
  Projection projection(TenantId tenant, Survey survey) {
    var key = new SurveyKey(tenant, survey.id());
    var replica = cache.get(key, _ -> new Replica());
    if (replica.isStale(ticker.read())) {
      catchUp(key, survey, replica);
    }
    return replica.projection();
  }

  /** Adds a response that this instance just stored, if anybody looked at its survey. */
  void accepted(ResponseAccepted event) {
    var key = new SurveyKey(event.tenant(), event.response().surveyId());
    var replica = cache.policy().getIfPresentQuietly(key);
    if (replica != null) {
      add(key, replica, event.response());
    }
  }

  /** Takes out responses that this instance just erased, if anybody looked at their survey. */
  void erased(ResponsesErased event) {
    var replica = cache.policy().getIfPresentQuietly(new SurveyKey(event.tenant(), event.survey()));
    if (replica != null) {
      event.ids().forEach(replica.projection()::erase);
    }
  }

  /**
   * Notes that a response is in the store, to be read before its survey's results are computed
   * again; false when nobody looks at the survey, or the response is there.
   */
  boolean arrived(ResponseStreamRepository.Arrival arrival) {
    var replica = cache.policy().getIfPresentQuietly(arrival.key());
    if (replica == null || replica.projection().contains(arrival.id())) {
      return false;
    }
    replica.arrived(arrival.acceptedAt());
    return true;
  }

  /**
   * Forgets every projection, so that whoever looks next has it filled from the store.
   *
   * @return their surveys
   */
  List<SurveyKey> drop() {
    var dropped = List.copyOf(cache.asMap().keySet());
    cache.invalidateAll(dropped);
    return dropped;
  }

  private void catchUp(SurveyKey key, Survey survey, Replica replica) {
    replica.reading().lock();
    try {
      if (!replica.isStale(ticker.read())) {
        return;
      }
      if (replica.isFilled()) {
        read(key, survey, replica);
      } else {
        fill(key, survey, replica);
      }
    } finally {
      replica.reading().unlock();
    }
  }

  private void fill(SurveyKey key, Survey survey, Replica replica) {
    try {
      replica.begins(clock.instant());
      readInTurn(key, survey, replica);
    } finally {
      if (!replica.isFilled()) {
        cache.asMap().remove(key, replica);
      }
    }
  }

  private void readInTurn(SurveyKey key, Survey survey, Replica replica) {
    fills.acquireUninterruptibly();
    try {
      read(key, survey, replica);
    } finally {
      fills.release();
    }
  }

  /** What is known to have arrived stays so when reading fails. */
  private void read(SurveyKey key, Survey survey, Replica replica) {
    long announced = replica.announced();
    var begin = clock.instant();
    long beginNanos = ticker.read();
    boolean due = replica.isDue(beginNanos);
    var start = new Start(begin, beginNanos, due, replica.since(due));
    try {
      if (survey.identityMode() == IdentityMode.ANONYMOUS) {
        readBlocks(key, survey, replica, start);
      } else {
        readResponses(key, survey, replica, start);
      }
      replica.heard(announced);
    } catch (RuntimeException | Error e) {
      replica.arrived(start.since);
      throw e;
    }
  }

  /**
   * Of a reading.
   *
   * @param due whether all that may be missing is read, not only what is known to be
   * @param since what is read was accepted then or later
   */
  private record Start(Instant instant, long nanos, boolean due, Instant since) {}

  private void readResponses(SurveyKey key, Survey survey, Replica replica, Start start) {
    var newest = new Newest();
    responses.forEachSince(
        key.tenant(),
        survey,
        start.since,
        response -> {
          newest.see(response.acceptedAt());
          if (add(key, replica, response)) {
            refuseTooLarge(key, replica, replica.projection());
          }
        });
    reweigh(key, replica);
    refuseTooLarge(key, replica, replica.projection());
    if (start.due) {
      responses.forEachErasedSince(
          key.tenant(), survey.id(), replica.erasedSince(), replica.projection()::erase);
      replica.wasRead(start.instant, newest.instant, start.nanos);
    }
  }

  /**
   * Blocks that are added to what others look at are noted one by one, since reading may fail
   * behind any of them; what is read from the start shows when all of it was read.
   */
  private void readBlocks(SurveyKey key, Survey survey, Replica replica, Start start) {
    var latest = surveys.version(key.tenant(), survey, survey.latest().orElseThrow());
    var contract = latest.contract().orElseThrow();
    int k = contract.minimumGroup();
    long withdrawals = blocks.withdrawals(key.tenant(), survey.id());
    var from = replica.blocksRead().goOn(withdrawals, k);
    boolean fromStart = from.last() == 0;
    var projection = fromStart ? new Projection() : replica.projection();
    var last = new AtomicInteger(from.last());
    blocks.forEachAfter(
        key.tenant(),
        survey.id(),
        from.last(),
        k,
        version -> surveys.version(key.tenant(), survey.id(), version).content(),
        block -> {
          add(key, survey, block, projection);
          last.set(block.number());
          if (!fromStart) {
            replica.read(projection, new Replica.BlocksRead(block.number(), withdrawals, k));
          }
          refuseTooLarge(key, replica, projection);
        });
    replica.read(projection, new Replica.BlocksRead(last.get(), withdrawals, k));
    reweigh(key, replica);
    replica.wasRead(start.instant, start.instant, start.nanos);
  }

  private void add(SurveyKey key, Survey survey, Block block, Projection projection) {
    var version = surveys.version(key.tenant(), survey.id(), block.version());
    projection.addBlock(
        block.version(),
        block.released(),
        dimensions(version, block),
        block.members().stream()
            .map(member -> PublishedAnswers.of(member, version.content()))
            .toList());
  }

  /** The values that all members of a block share; none where it is unknown. */
  static Map<AttributeId, String> dimensions(SurveyVersion version, Block block) {
    var values = new HashMap<AttributeId, String>();
    var all = version.contract().orElseThrow().dimensions();
    for (int i = 0; i < all.size(); i++) {
      var value =
          i < block.dimensions().size() ? block.dimensions().get(i) : ContractDimension.OTHER;
      if (!value.equals(ContractDimension.UNKNOWN)) {
        values.put(all.get(i).attribute(), value);
      }
    }
    return values;
  }

  /**
   * Blocks of the survey were published or withdrawn; they are read before results are computed
   * again.
   */
  boolean changed(BlocksChanged event) {
    var replica = cache.policy().getIfPresentQuietly(new SurveyKey(event.tenant(), event.survey()));
    if (replica != null) {
      replica.arrived(Instant.EPOCH);
    }
    return replica != null;
  }

  /** Adds a response; true when it was time to weigh the projection again. */
  private boolean add(SurveyKey key, Replica replica, Response response) {
    boolean weigh =
        replica.projection().add(response) && replica.projection().rows() % REWEIGH_EVERY == 0;
    if (weigh) {
      reweigh(key, replica);
    }
    return weigh;
  }

  private void reweigh(SurveyKey key, Replica replica) {
    cache.asMap().replace(key, replica, replica);
  }

  /** Drops what is too large, so that it neither stays nor grows with whoever looks next. */
  private void refuseTooLarge(SurveyKey key, Replica replica, Projection projection) {
    if (projection.bytes() > budget) {
      cache.asMap().remove(key, replica);
      throw new ResultsRefused(
          ResultsRefused.Reason.SURVEY_TOO_LARGE,
          "The survey has more responses than luotain.results.memory holds.");
    }
  }

  private static int weight(Replica replica) {
    return Math.toIntExact(1 + kibibytes(replica.projection().bytes()));
  }

  private static long kibibytes(long bytes) {
    return bytes >> 10;
  }

  private static final class Newest {

    private Instant instant = Instant.EPOCH;

    void see(Instant other) {
      instant = other.isAfter(instant) ? other : instant;
    }
  }
}
