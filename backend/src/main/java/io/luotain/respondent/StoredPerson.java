package io.luotain.respondent;

import io.luotain.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The respondent itself, with all that is stored of it, whatever the schema is by now. */
@Component
class StoredPerson implements PersonalData {

  private final RespondentRepository repository;

  StoredPerson(RespondentRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "respondents";
  }

  @Override
  public long erase(TenantId tenant, RespondentId respondent) {
    return repository.delete(tenant, respondent) ? 1 : 0;
  }

  @Override
  public List<Map<String, Object>> export(TenantId tenant, RespondentId respondent) {
    return repository.find(tenant, respondent).map(StoredPerson::entry).stream().toList();
  }

  private static Map<String, Object> entry(Document stored) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", stored.getString("_id"));
    entry.put("attributes", stored.get(StoredRespondent.ATTRIBUTES, new Document()));
    entry.put("updatedAt", stored.getDate(StoredRespondent.UPDATED_AT).toInstant().toString());
    return entry;
  }
}
