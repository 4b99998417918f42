package io.luotain.respondent;

import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class RespondentKeyController {

  record RespondentKeyCreateInput(
      String name, KeyAlgorithm algorithm, @Nullable String publicKey) {}

  record RespondentKeyCreatePayload(
      @Nullable RespondentKey respondentKey, @Nullable String secret, List<UserError> userErrors) {

    static RespondentKeyCreatePayload of(
        RespondentKeys.@Nullable Created created, List<UserError> errors) {
      return created == null
          ? new RespondentKeyCreatePayload(null, null, errors)
          : new RespondentKeyCreatePayload(created.key(), created.secret(), errors);
    }

    @Override
    public String toString() {
      return "RespondentKeyCreatePayload[respondentKey=%s]".formatted(respondentKey);
    }
  }

  record RespondentKeyRevokePayload(
      @Nullable RespondentKey respondentKey, List<UserError> userErrors) {}

  private final RespondentKeys keys;

  RespondentKeyController(RespondentKeys keys) {
    this.keys = keys;
  }

  @QueryMapping
  Window<RespondentKey> respondentKeys(TenantId tenant, ScrollSubrange range) {
    return keys.page(tenant, Page.of(range));
  }

  @MutationMapping
  RespondentKeyCreatePayload respondentKeyCreate(
      TenantId tenant, @Argument RespondentKeyCreateInput input) {
    return keys.create(tenant, input.name(), input.algorithm(), input.publicKey())
        .payload(RespondentKeyCreatePayload::of);
  }

  @MutationMapping
  RespondentKeyRevokePayload respondentKeyRevoke(TenantId tenant, @Argument String id) {
    return keys.revoke(tenant, id).payload(RespondentKeyRevokePayload::new);
  }
}
