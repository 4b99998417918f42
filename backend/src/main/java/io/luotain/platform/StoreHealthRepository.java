package io.luotain.platform;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Whether the store answers, and whether it keeps what it is given. */
@Repository("storeHealthIndicator")
class StoreHealthRepository extends AbstractHealthIndicator {

  private final MongoOperations control;
  private final boolean durable;

  StoreHealthRepository(MongoOperations control, MongoConnectionDetails connection) {
    super("The store does not answer.");
    this.control = control;
    this.durable = !(connection instanceof TrialStore);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    control.executeCommand("{ ping: 1 }");
    builder.up().withDetail("durable", durable);
  }
}
