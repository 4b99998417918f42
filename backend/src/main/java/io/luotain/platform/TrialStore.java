package io.luotain.platform;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/** An in-memory MongoDB look-alike inside this process, for the first minute and for fast tests. */
final class TrialStore implements MongoConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TrialStore.class);

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final ConnectionString connectionString;

  TrialStore() {
    var address = server.bind();
    connectionString =
        new ConnectionString("mongodb://127.0.0.1:%d/luotain".formatted(address.getPort()));
    log.warn("Trial store: everything is kept in memory and is gone when this process ends.");
  }

  @Override
  public ConnectionString getConnectionString() {
    return connectionString;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
