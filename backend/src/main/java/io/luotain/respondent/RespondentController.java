package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.CallerScopes;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class RespondentController {

  record RespondentUpsertInput(String id, List<AttributeInput> attributes) {}

  record RespondentUpsertPayload(@Nullable Respondent respondent, List<UserError> userErrors) {}

  record RespondentsImportInput(List<Respondents.Row> rows) {}

  record RespondentsImportPayload(List<Respondents.RowOutcome> rows, List<UserError> userErrors) {}

  private final Respondents respondents;
  private final Segments segments;
  private final Attributes attributes;

  RespondentController(Respondents respondents, Segments segments, Attributes attributes) {
    this.respondents = respondents;
    this.segments = segments;
    this.attributes = attributes;
  }

  @QueryMapping
  @Nullable Respondent respondent(TenantId tenant, @Argument String id) {
    return respondents.read(tenant, id).orElse(null);
  }

  @QueryMapping
  Window<Respondent> respondents(
      TenantId tenant, @Argument @Nullable String filter, ScrollSubrange range) {
    return filter == null
        ? respondents.page(tenant, Page.of(range))
        : segments.find(tenant, filter, Page.of(range));
  }

  @MutationMapping
  RespondentUpsertPayload respondentUpsert(TenantId tenant, @Argument RespondentUpsertInput input) {
    return respondents
        .upsert(tenant, input.id(), input.attributes())
        .payload(
            (respondent, errors) ->
                new RespondentUpsertPayload(
                    CallerScopes.has("respondents:read") ? respondent : null, errors));
  }

  @MutationMapping
  RespondentsImportPayload respondentsImport(
      TenantId tenant, @Argument RespondentsImportInput input) {
    var errors = UserErrors.under("input", "rows");
    errors.addIf(input.rows().isEmpty(), REQUIRED, "Give at least one row.");
    errors.addIf(
        input.rows().size() > RespondentWriter.BATCH, TOO_LONG, "Give at most 1,000 rows.");
    return errors.isEmpty()
        ? new RespondentsImportPayload(respondents.importRows(tenant, input.rows()), List.of())
        : new RespondentsImportPayload(List.of(), errors.list());
  }

  @SchemaMapping
  List<RespondentAttribute> attributes(Respondent respondent, TenantId tenant) {
    var schema = attributes.schema(tenant);
    boolean all = CallerScopes.has("responses:identity");
    return RespondentAttribute.of(respondent.attributes(), id -> all || schema.isOpen(id));
  }
}
