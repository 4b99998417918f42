package io.luotain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuotainTest
class GroupInsertsTest {

  private static final int IDS = 300;
  private static final int COPIES = 3;

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private MongoCollection<Document> collection;
  private GroupInserts inserts;

  @BeforeEach
  void emptyCollection() {
    var tenant = new TenantId(luotain.newTenant().tenantId());
    collection = mongo.of(tenant).getCollection("groups");
    inserts = new GroupInserts(collection);
  }

  @Test
  void storesEachOnceAndTellsOneCallerAlone() throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int id = 0; id < IDS; id++) {
      for (int copy = 0; copy < COPIES; copy++) {
        var document = new Document("_id", id).append("copy", copy);
        int number = id;
        calls.add(() -> inserts.insert(document) ? number : -1);
      }
    }
    Collections.shuffle(calls);
    var stored = new ArrayList<Integer>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> done : pool.invokeAll(calls)) {
        stored.add(done.get());
      }
    }
    stored.removeIf(id -> id < 0);
    assertThat(stored).hasSize(IDS).doesNotHaveDuplicates();
    assertThat(collection.countDocuments()).isEqualTo(IDS);
  }

  @Test
  void aRepeatIsToldFromTheFirst() {
    assertThat(inserts.insert(new Document("_id", 1).append("copy", 1))).isTrue();
    assertThat(inserts.insert(new Document("_id", 1).append("copy", 2))).isFalse();
    assertThat(collection.find().first()).containsEntry("copy", 1);
  }

  @Test
  void whatTheStoreRefusesFailsAloneAndTheRestIsStored() throws Exception {
    var tooLarge = new Document("_id", -1).append("bytes", new byte[17_000_000]);
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int id = 0; id < IDS; id++) {
      var document = new Document("_id", id);
      calls.add(() -> inserts.insert(document));
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var refused = pool.submit(() -> inserts.insert(tooLarge));
      for (var done : pool.invokeAll(calls)) {
        assertThat(done.get()).isTrue();
      }
      assertThatThrownBy(refused::get)
          .rootCause()
          .isInstanceOf(BsonMaximumSizeExceededException.class);
    }
    assertThat(collection.countDocuments()).isEqualTo(IDS);
  }
}
