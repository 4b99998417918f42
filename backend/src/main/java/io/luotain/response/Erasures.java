package io.luotain.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.platform.Digests;
import io.luotain.respondent.RespondentId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * When somebody was erased. A presentation from before carries what was known of the person, so
 * nothing is stored by it any more. Who it was is kept as a keyed hash only.
 */
@Component
class Erasures {

  private final ResponseRepository repository;
  private final Tenants tenants;
  private final Clock clock;

  Erasures(ResponseRepository repository, Tenants tenants, Clock clock) {
    this.repository = repository;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Notes that the person is erased now. */
  void note(TenantId tenant, RespondentId respondent) {
    repository.noteErasure(tenant, mark(tenant, respondent), clock.instant());
  }

  /** Whether the person to whom this was presented was erased since; never of a stranger. */
  boolean overtook(TenantId tenant, Presented presented) {
    var respondent = presented.respondent().id();
    return respondent != null
        && repository
            .erasure(tenant, mark(tenant, respondent))
            .filter(at -> !at.isBefore(presented.issuedAt()))
            .isPresent();
  }

  private UUID mark(TenantId tenant, RespondentId respondent) {
    var key = tenants.key(tenant, "erasure", "HmacSHA256");
    var hash = ByteBuffer.wrap(Digests.hmac(key, respondent.value().getBytes(UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
