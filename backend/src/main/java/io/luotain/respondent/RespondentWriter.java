package io.luotain.respondent;

import com.mongodb.client.model.UpdateOneModel;
import io.luotain.respondent.RespondentChange.Result;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes respondents by batches. Only what differs is written, one write for each respondent, and
 * writing the same again changes nothing.
 */
@Component
class RespondentWriter {

  static final int BATCH = 1_000;

  private final RespondentRepository repository;
  private final Clock clock;

  RespondentWriter(RespondentRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Makes at most {@link #BATCH} changes; gives the result of each, in their order. */
  List<Result> write(TenantId tenant, AttributeSchema schema, List<RespondentChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    var values = known(tenant, schema, changes);
    var pending = new LinkedHashMap<RespondentId, AttributeChanges>();
    var results = new ArrayList<Result>(changes.size());
    for (var change : changes) {
      var before = values.get(change.id());
      var result = result(before, change);
      results.add(result);
      if (result != Result.UNCHANGED) {
        pending.computeIfAbsent(change.id(), _ -> new AttributeChanges()).then(change.attributes());
        values.put(change.id(), change.attributes().applyTo(before == null ? Map.of() : before));
      }
    }
    if (!pending.isEmpty()) {
      repository.write(tenant, writes(pending));
    }
    return results;
  }

  private Map<RespondentId, Map<AttributeId, AttributeValue>> known(
      TenantId tenant, AttributeSchema schema, List<RespondentChange> changes) {
    var ids = changes.stream().map(RespondentChange::id).distinct().toList();
    var known = new HashMap<RespondentId, Map<AttributeId, AttributeValue>>();
    for (var document : repository.findAll(tenant, ids)) {
      var respondent = StoredRespondent.respondent(document, schema);
      known.put(respondent.id(), respondent.attributes());
    }
    return known;
  }

  private static Result result(
      @Nullable Map<AttributeId, AttributeValue> before, RespondentChange change) {
    if (before == null) {
      return Result.CREATED;
    }
    return change.attributes().alter(before) ? Result.UPDATED : Result.UNCHANGED;
  }

  private List<UpdateOneModel<Document>> writes(Map<RespondentId, AttributeChanges> pending) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return pending.entrySet().stream()
        .map(each -> StoredRespondent.update(each.getKey(), each.getValue(), now))
        .toList();
  }
}
