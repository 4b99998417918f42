package io.luotain.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.platform.Digests;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives each turn to one response: of several that are submitted at once, on whatever instances,
 * the first takes it. A turn whose response was never stored is open again after a while.
 */
@Component
class Turns {

  /** Longer than a request can take from its turn to its insert. */
  private static final Duration OPEN_AGAIN_AFTER = Duration.ofMinutes(2);

  private final ResponseRepository repository;
  private final Tenants tenants;
  private final Clock clock;

  Turns(ResponseRepository repository, Tenants tenants, Clock clock) {
    this.repository = repository;
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * Whether the response has the turn; a retry has it still.
   *
   * @param turn what makes it this turn and no other; only a keyed hash of it is kept
   */
  boolean take(TenantId tenant, List<String> turn, ResponseId response) {
    var now = clock.instant();
    return repository.takeTurn(
        tenant, hash(tenant, turn), response.value(), now, now.minus(OPEN_AGAIN_AFTER));
  }

  private UUID hash(TenantId tenant, List<String> turn) {
    var key = tenants.key(tenant, "turn", "HmacSHA256");
    var hash = ByteBuffer.wrap(Digests.hmac(key, String.join("\n", turn).getBytes(UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
