package io.luotain.results;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.disclosure.Blocks;
import io.luotain.response.Responses;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Needs a store with change streams. */
@LuotainTest
@Tag("durable")
class ResponseStreamTest {

  @Autowired Luotain luotain;
  @Autowired Surveys surveys;
  @Autowired Responses responses;
  @Autowired Blocks blocks;
  @Autowired ResponseStreamRepository repository;

  private final BlockingQueue<UUID> brought = new LinkedBlockingQueue<>();
  private final BlockingQueue<BsonDocument> positions = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private Workspace tenant;
  private Survey survey;
  private Projections projections;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey =
        surveys
            .recent(new TenantId(tenant.tenantId()), new SurveyId(tenant.liveSurvey()))
            .orElseThrow();
    projections =
        new Projections(
            responses, surveys, blocks, Clock.systemUTC(), () -> 0, new ResultsProperties(null));
  }

  private int n() {
    return projections.projection(new TenantId(tenant.tenantId()), survey).tally().n();
  }

  private String respond() {
    return tenant.respond(survey.id().value(), List.of(number("recommend", 9)));
  }

  private Thread follow(@Nullable BsonDocument after) {
    return Thread.ofVirtual().start(() -> repository.follow(after, new Noting()));
  }

  private final class Noting implements ResponseStreamRepository.Follower {

    @Override
    public void opened() {
      opened.complete(null);
    }

    @Override
    public void arrived(ResponseStreamRepository.Arrival arrival) {
      if (arrival.key().survey().equals(survey.id()) && projections.arrived(arrival)) {
        brought.add(arrival.id().value());
      }
    }

    @Override
    public void reached(BsonDocument position) {
      positions.add(position);
    }
  }

  @Test
  void bringsWhatAnotherInstanceTookBeforeTheProjectionIsDueForReading() throws Exception {
    assertThat(n()).isZero();
    var thread = follow(null);
    try {
      opened.orTimeout(20, TimeUnit.SECONDS).join();
      var id = respond();
      assertThat(brought.poll(20, TimeUnit.SECONDS)).hasToString(id);
    } finally {
      thread.interrupt();
    }
    assertThat(n()).isEqualTo(1);
  }

  @Test
  void goesOnFromAPositionThatWasReached() throws Exception {
    assertThat(n()).isZero();
    var first = follow(null);
    var position = positions.poll(20, TimeUnit.SECONDS);
    first.interrupt();
    first.join();
    assertThat(brought).isEmpty();
    var id = respond();
    var second = follow(Objects.requireNonNull(position));
    try {
      assertThat(brought.poll(20, TimeUnit.SECONDS)).hasToString(id);
    } finally {
      second.interrupt();
    }
  }

  @Test
  void knowsThatAPositionIsLost() throws Exception {
    var first = follow(null);
    var position = Objects.requireNonNull(positions.poll(20, TimeUnit.SECONDS));
    first.interrupt();
    var token = position.getString("_data").getValue();
    var gone = token.substring(0, 2) + "0".repeat(token.length() - 2);
    assertThatThrownBy(
            () -> repository.follow(new BsonDocument("_data", new BsonString(gone)), new Noting()))
        .isInstanceOfSatisfying(
            MongoException.class,
            e -> assertThat(ResponseStreamRepository.isPositionLost(e)).isTrue());
  }
}
