package io.luotain.results;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.disclosure.Blocks;
import io.luotain.response.Responses;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Needs a store with change streams. */
@LuotainTest
@Tag("durable")
class ResponseStreamTest {

  @Autowired Luotain luotain;
  @Autowired Surveys surveys;
  @Autowired Responses responses;
  @Autowired Blocks blocks;
  @Autowired ResponseStreamRepository repository;

  @Test
  void bringsWhatAnotherInstanceTookBeforeTheProjectionIsDueForReading() {
    var tenant = luotain.newTenant();
    var survey =
        surveys
            .recent(new TenantId(tenant.tenantId()), new SurveyId(tenant.liveSurvey()))
            .orElseThrow();
    var key = new SurveyKey(new TenantId(tenant.tenantId()), survey.id());
    var projections =
        new Projections(
            responses, surveys, blocks, Clock.systemUTC(), () -> 0, new ResultsProperties(null));
    assertThat(projections.tally(key.tenant(), survey).n()).isZero();
    var opened = new CompletableFuture<Void>();
    var arrived = new CompletableFuture<UUID>();
    var thread =
        Thread.ofVirtual()
            .start(
                () ->
                    repository.follow(
                        () -> opened.complete(null),
                        arrival -> {
                          if (arrival.key().equals(key) && projections.arrived(arrival)) {
                            arrived.complete(arrival.id().value());
                          }
                        }));
    try {
      opened.orTimeout(20, TimeUnit.SECONDS).join();
      var id = tenant.respond(survey.id().value(), List.of(number("recommend", 9)));
      assertThat(arrived.orTimeout(20, TimeUnit.SECONDS).join()).hasToString(id);
    } finally {
      thread.interrupt();
    }
    assertThat(projections.tally(key.tenant(), survey).n()).isEqualTo(1);
  }
}
