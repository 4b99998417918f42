package io.luotain.response;

import io.luotain.respondent.PersonalData;
import io.luotain.respondent.RespondentId;
import io.luotain.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What verified respondents answered, test answers included. */
@Component
class PersonalResponses implements PersonalData {

  private final ResponseRepository repository;
  private final Erasures erasures;

  PersonalResponses(ResponseRepository repository, Erasures erasures) {
    this.repository = repository;
    this.erasures = erasures;
  }

  @Override
  public String kind() {
    return "responses";
  }

  @Override
  public long erase(TenantId tenant, RespondentId respondent) {
    erasures.note(tenant, respondent);
    var all = repository.allOf(tenant, respondent);
    erasures.erase(tenant, all);
    return all.size();
  }

  @Override
  public List<Map<String, Object>> export(TenantId tenant, RespondentId respondent) {
    return repository.allOf(tenant, respondent).stream().map(PersonalResponses::entry).toList();
  }

  private static Map<String, Object> entry(Document stored) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", stored.get("_id", UUID.class).toString());
    entry.put("surveyId", stored.getString("survey"));
    entry.put("version", stored.getInteger("version"));
    entry.put("acceptedAt", stored.getDate("acceptedAt").toInstant().toString());
    entry.put("locale", stored.getString("locale"));
    entry.put("channel", stored.getString("channel"));
    entry.put("test", stored.getBoolean(StoredResponse.TEST, false));
    entry.put("attributes", stored.get(StoredResponse.ATTRIBUTES, new Document()));
    entry.put("claimed", stored.get(StoredResponse.CLAIMED, new Document()));
    entry.put("answers", stored.get("answers", new Document()));
    return entry;
  }
}
