package io.luotain.respondent;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;

/** How a respondent is stored: {@code attributes} has a field for each value that is known. */
final class StoredRespondent {

  static final String ATTRIBUTES = "attributes";
  static final String UPDATED_AT = "updatedAt";

  private StoredRespondent() {}

  /** The respondent; values that do not fit the schema, as of a deleted attribute, are left out. */
  static Respondent respondent(Document stored, AttributeSchema schema) {
    return new Respondent(
        new RespondentId(stored.getString("_id")),
        values(stored, schema),
        stored.getDate(UPDATED_AT).toInstant());
  }

  /** The values that fit the schema. */
  static Map<AttributeId, AttributeValue> values(Document stored, AttributeSchema schema) {
    return schema.stored(stored.get(ATTRIBUTES, new Document()));
  }

  /** The field of an attribute's value. */
  static String field(AttributeId id) {
    return ATTRIBUTES + "." + id.value();
  }

  /** The write that makes the changes, to a new respondent if need be. */
  static UpdateOneModel<Document> update(RespondentId id, AttributeChanges changes, Instant now) {
    var set = new Document(UPDATED_AT, Date.from(now));
    changes.set().forEach((attribute, value) -> set.append(field(attribute), value.stored()));
    var unset = new Document();
    changes.removed().forEach(attribute -> unset.append(field(attribute), ""));
    var update = new Document("$set", set);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    return new UpdateOneModel<>(
        new Document("_id", id.value()), update, new UpdateOptions().upsert(true));
  }
}
