package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one person, wherever it is kept. */
@Service
class PersonalRecords {

  private final List<PersonalData> parts;
  private final JsonMapper json;
  private final Clock clock;

  PersonalRecords(List<PersonalData> parts, JsonMapper json, Clock clock) {
    this.parts = parts;
    this.json = json;
    this.clock = clock;
  }

  /** Erases everything; gives the number of documents. Refused when nothing was kept. */
  @RequiresScope("respondents:erase")
  Outcome<Long> erase(TenantId tenant, String id) {
    long erased =
        RespondentId.parse(id).stream()
            .flatMapToLong(person -> parts.stream().mapToLong(part -> part.erase(tenant, person)))
            .sum();
    return erased > 0
        ? Outcome.done(erased)
        : Outcome.refused(UserError.of(NOT_FOUND, "Nothing is kept under this id.", "id"));
  }

  /** Everything as one JSON object; empty when nothing is kept. */
  @RequiresScope("responses:identity")
  Optional<String> export(TenantId tenant, String id) {
    return RespondentId.parse(id)
        .map(person -> collect(tenant, person))
        .filter(data -> !data.isEmpty())
        .map(
            data ->
                json.writeValueAsString(
                    Map.of(
                        "respondentId",
                        id,
                        "exportedAt",
                        clock.instant().toString(),
                        "data",
                        data)));
  }

  private Map<String, Object> collect(TenantId tenant, RespondentId person) {
    var data = new LinkedHashMap<String, Object>();
    for (var part : parts) {
      var entries = part.export(tenant, person);
      if (!entries.isEmpty()) {
        data.put(part.kind(), entries);
      }
    }
    return data;
  }
}
