package io.luotain.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.BSONException;
import org.bson.Document;

/**
 * Inserts into one collection. Those that arrive while others are being written wait for these and
 * then go together, so that a busy store is asked less often; a lone one goes at once. Each call
 * returns when its own document is durable. Where a group fails, each member goes alone and gets
 * its own outcome.
 */
public final class GroupInserts {

  private static final int WRITERS = 2;
  private static final int GROUP = 100;

  private enum Turn {
    WRITE,
    STORED,
    ALONE
  }

  private record Waiting(Document document, CompletableFuture<Turn> turn) {}

  private final MongoCollection<Document> collection;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private int writers;

  public GroupInserts(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** Stores durably; false when a document with this id is there already. */
  public boolean insert(Document document) {
    var own = new Waiting(document, new CompletableFuture<>());
    enter(own);
    return switch (own.turn().join()) {
      case WRITE -> write(document);
      case STORED -> true;
      case ALONE -> insertAfterGroup(document);
    };
  }

  private synchronized void enter(Waiting own) {
    if (writers < WRITERS) {
      writers++;
      own.turn().complete(Turn.WRITE);
    } else {
      queue.add(own);
    }
  }

  private synchronized void takeInto(List<Waiting> group) {
    while (group.size() < GROUP - 1 && !queue.isEmpty()) {
      group.add(queue.remove());
    }
  }

  private synchronized void leave() {
    var next = queue.poll();
    if (next == null) {
      writers--;
    } else {
      next.turn().complete(Turn.WRITE);
    }
  }

  private boolean write(Document own) {
    var others = new ArrayList<Waiting>(GROUP);
    var outcome = Turn.ALONE;
    try {
      takeInto(others);
      if (others.isEmpty()) {
        return insertAlone(own);
      }
      outcome = insertTogether(own, others);
    } finally {
      for (var each : others) {
        each.turn().complete(outcome);
      }
      leave();
    }
    return outcome == Turn.STORED || insertAfterGroup(own);
  }

  private Turn insertTogether(Document own, List<Waiting> others) {
    var documents = Stream.concat(Stream.of(own), others.stream().map(Waiting::document)).toList();
    try {
      collection.insertMany(documents, new InsertManyOptions().ordered(false));
      return Turn.STORED;
    } catch (MongoException | BSONException e) {
      // Which of them it concerns shows when each goes alone.
      return Turn.ALONE;
    }
  }

  private boolean insertAlone(Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  /** A failed group may have stored the document, to the last field as it is here. */
  private boolean insertAfterGroup(Document document) {
    return insertAlone(document)
        || document.equals(collection.find(Filters.eq(document.get("_id"))).first());
  }
}
