package io.luotain.response;

import io.luotain.respondent.PersonalData;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What verified respondents answered, test answers included. */
@Component
class PersonalResponses implements PersonalData {

  private final ResponseRepository repository;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonalResponses(ResponseRepository repository, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "responses";
  }

  @Override
  public long erase(TenantId tenant, RespondentId respondent) {
    var all = repository.allOf(tenant, respondent);
    if (!all.isEmpty()) {
      repository.erase(tenant, all, clock.instant());
      all.stream()
          .collect(
              Collectors.groupingBy(
                  each -> each.getString("survey"),
                  Collectors.mapping(
                      each -> new ResponseId(each.get("_id", UUID.class)), Collectors.toList())))
          .forEach(
              (survey, ids) ->
                  events.publishEvent(new ResponsesErased(tenant, new SurveyId(survey), ids)));
    }
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
