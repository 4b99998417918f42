package io.luotain.access;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** The built-in issuer's signing keys in the control database, one a period. */
@Repository
class SigningKeyRepository {

  /** A key as stored; {@code sealed} is its JWK, encrypted under the master key. */
  @Document("signing_keys")
  record Row(@Id String id, Binary sealed, Instant createdAt) {}

  private final MongoOperations control;

  SigningKeyRepository(MongoOperations control) {
    this.control = control;
  }

  Optional<Row> find(String id) {
    return Optional.ofNullable(control.findById(id, Row.class));
  }

  /** Inserts the key, unless another instance was first; returns the one that counts. */
  Row insert(Row row) {
    try {
      return control.insert(row);
    } catch (DuplicateKeyException e) {
      return find(row.id()).orElseThrow(() -> e);
    }
  }
}
