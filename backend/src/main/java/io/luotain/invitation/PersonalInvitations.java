package io.luotain.invitation;

import io.luotain.respondent.PersonalData;
import io.luotain.respondent.RespondentId;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To what somebody was invited. Erasing it ends the links. */
@Component
class PersonalInvitations implements PersonalData {

  private final InvitationRepository repository;

  PersonalInvitations(InvitationRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "invitations";
  }

  @Override
  public long erase(TenantId tenant, RespondentId respondent) {
    return repository.deleteAll(tenant, respondent);
  }

  @Override
  public List<Map<String, Object>> export(TenantId tenant, RespondentId respondent) {
    return repository.allOf(tenant, respondent).stream().map(PersonalInvitations::entry).toList();
  }

  private static Map<String, Object> entry(InvitationRepository.Row row) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", row.id());
    entry.put("surveyId", row.surveyId().value());
    put(entry, "wave", row.wave());
    put(entry, "createdAt", row.createdAt());
    put(entry, "stratum", row.stratum());
    put(entry, "expiresAt", row.expiresAt());
    put(entry, "revokedAt", row.revokedAt());
    put(entry, "answeredAt", row.answeredAt());
    return entry;
  }

  private static void put(Map<String, Object> entry, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Instant moment -> entry.put(name, moment.toString());
      default -> entry.put(name, value);
    }
  }
}
