package io.luotain.respondent;

import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonalRecordsController {

  record RespondentErasePayload(@Nullable Long erased, List<UserError> userErrors) {}

  record RespondentExport(String id, String json) {}

  private final PersonalRecords records;

  PersonalRecordsController(PersonalRecords records) {
    this.records = records;
  }

  @QueryMapping
  @Nullable RespondentExport respondentExport(TenantId tenant, @Argument String id) {
    return records.export(tenant, id).map(json -> new RespondentExport(id, json)).orElse(null);
  }

  @MutationMapping
  RespondentErasePayload respondentErase(TenantId tenant, @Argument String id) {
    return records.erase(tenant, id).payload(RespondentErasePayload::new);
  }
}
