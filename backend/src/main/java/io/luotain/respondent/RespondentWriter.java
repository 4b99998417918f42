package io.luotain.respondent;

import com.mongodb.client.model.UpdateOneModel;
import io.luotain.platform.CallerScopes;
import io.luotain.respondent.RespondentChange.Result;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final int VALUES_AT_ONCE = 20_000;

  private final RespondentRepository repository;
  private final Clock clock;

  RespondentWriter(RespondentRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Makes at most {@link #BATCH} changes; gives the result of each, in their order. To callers who
   * may not see identities a change that names a personal attribute never is without effect: they
   * could guess until nothing changes.
   */
  List<Result> write(TenantId tenant, AttributeSchema schema, List<RespondentChange> changes) {
    var pending = new LinkedHashMap<RespondentId, AttributeChanges>();
    var results = new ArrayList<Result>(changes.size());
    for (var chunk : chunks(changes)) {
      var values = known(tenant, schema, chunk);
      for (var change : chunk) {
        var earlier = pending.get(change.id());
        var stored = values.get(change.id());
        var before = earlier == null ? stored : earlier.applyTo(stored == null ? Map.of() : stored);
        var result = result(schema, before, change);
        results.add(result);
        if (result != Result.UNCHANGED) {
          pending
              .computeIfAbsent(change.id(), _ -> new AttributeChanges())
              .then(change.attributes());
        }
      }
    }
    if (!pending.isEmpty()) {
      repository.write(tenant, writes(pending));
    }
    return results;
  }

  private static List<List<RespondentChange>> chunks(List<RespondentChange> changes) {
    int size = Math.max(1, VALUES_AT_ONCE / Math.max(1, attributes(changes).size()));
    var chunks = new ArrayList<List<RespondentChange>>();
    for (int i = 0; i < changes.size(); i += size) {
      chunks.add(changes.subList(i, Math.min(changes.size(), i + size)));
    }
    return chunks;
  }

  private static Set<AttributeId> attributes(List<RespondentChange> changes) {
    return changes.stream()
        .flatMap(each -> each.attributes().all().stream())
        .collect(Collectors.toSet());
  }

  /** What is stored of the attributes that these changes name. */
  private Map<RespondentId, Map<AttributeId, AttributeValue>> known(
      TenantId tenant, AttributeSchema schema, List<RespondentChange> changes) {
    var ids = changes.stream().map(RespondentChange::id).distinct().toList();
    var known = new HashMap<RespondentId, Map<AttributeId, AttributeValue>>();
    for (var document : repository.findAll(tenant, ids, attributes(changes))) {
      known.put(
          new RespondentId(document.getString("_id")), StoredRespondent.values(document, schema));
    }
    return known;
  }

  private static Result result(
      AttributeSchema schema,
      @Nullable Map<AttributeId, AttributeValue> before,
      RespondentChange change) {
    if (before == null) {
      return Result.CREATED;
    }
    return change.attributes().alter(before) || isGuess(schema, change)
        ? Result.UPDATED
        : Result.UNCHANGED;
  }

  private static boolean isGuess(AttributeSchema schema, RespondentChange change) {
    return !CallerScopes.has("responses:identity")
        && change.attributes().all().stream()
            .anyMatch(each -> schema.find(each).filter(Attribute::personal).isPresent());
  }

  private List<UpdateOneModel<Document>> writes(Map<RespondentId, AttributeChanges> pending) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return pending.entrySet().stream()
        .map(each -> StoredRespondent.update(each.getKey(), each.getValue(), now))
        .toList();
  }
}
