package io.luotain.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.platform.Digests;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who was erased, and what. A presentation from before carries what was known of the person, so
 * nothing is stored by it any more. Who it was is kept as a keyed hash only.
 */
@Component
class Erasures {

  private final ResponseRepository repository;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Erasures(
      ResponseRepository repository,
      Tenants tenants,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.tenants = tenants;
    this.events = events;
    this.clock = clock;
  }

  /** Deletes these stored responses for good, here and from what other instances know. */
  void erase(TenantId tenant, List<Document> responses) {
    if (responses.isEmpty()) {
      return;
    }
    repository.erase(tenant, responses, clock.instant());
    responses.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.getString("survey"),
                Collectors.mapping(
                    each -> new ResponseId(each.get("_id", UUID.class)), Collectors.toList())))
        .forEach(
            (survey, ids) ->
                events.publishEvent(new ResponsesErased(tenant, new SurveyId(survey), ids)));
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
