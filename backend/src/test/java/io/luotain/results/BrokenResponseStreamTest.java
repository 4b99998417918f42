package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.luotain.LuotainTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no store is known to send, and failures that no driver is known to have. */
@LuotainTest
class BrokenResponseStreamTest {

  @Autowired MongoClient client;
  @Autowired Projections projections;

  private static final class Deaf implements ResponseStreamRepository.Follower {

    @Override
    public void opened() {}

    @Override
    public void arrived(ResponseStreamRepository.Arrival arrival) {
      throw new IllegalStateException("Deaf");
    }

    @Override
    public void reached(BsonDocument position) {}
  }

  private static ChangeStreamDocument<Document> change(@Nullable Document stored) {
    return new ChangeStreamDocument<>(
        "insert",
        new BsonDocument(),
        new BsonDocument("db", new BsonString("luotain_test"))
            .append("coll", new BsonString("responses")),
        null,
        null,
        stored,
        null,
        new BsonDocument("_id", new BsonString("broken")),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void goesOnPastAChangeThatMakesNoSense() {
    assertThatCode(() -> ResponseStreamRepository.tell(change(null), new Deaf()))
        .doesNotThrowAnyException();
    var other = new Document("survey", "no id").append("_id", "neither");
    assertThatCode(() -> ResponseStreamRepository.tell(change(other), new Deaf()))
        .doesNotThrowAnyException();
  }

  /** Takes the five seconds until it is opened again. */
  @Test
  void isOpenedAgainAfterAnyFailure() throws Exception {
    var opened = new CountDownLatch(2);
    var repository =
        new ResponseStreamRepository(client) {
          @Override
          boolean mayHaveStreams() {
            return true;
          }

          @Override
          void follow(@Nullable BsonDocument after, Follower follower) {
            opened.countDown();
            throw new IllegalStateException("Broken");
          }
        };
    var stream = new ResponseStream(repository, projections, new LiveResults());
    stream.start();
    try {
      assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      stream.stop();
    }
  }
}
