package io.luotain.disclosure;

import io.luotain.platform.Digests;
import io.luotain.response.TakenBack;
import io.luotain.results.AskedResults;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** The services themselves, without the time that HTTP takes. */
record ServiceDoor(
    TenantId tenant, Blocks blocks, TakenBack takenBack, AskedResults asked, Releases releases)
    implements Door {

  @Override
  public Sheet submit(SurveyId survey, Says says) {
    var sheet = new Sheet(UUID.randomUUID(), UUID.randomUUID().toString());
    var stored =
        blocks.store(
            tenant,
            new AnonymousResponse(
                sheet.id(),
                survey,
                says.version(),
                "contract",
                says.dimensions(),
                says.answers(),
                Digests.sha256(sheet.secret())));
    if (stored != Blocks.Storing.STORED) {
      throw new AssertionError(stored);
    }
    return sheet;
  }

  @Override
  public boolean erase(SurveyId survey, Sheet sheet) {
    return takenBack.erase(tenant, survey, sheet.id(), sheet.secret());
  }

  @Override
  public Published.Answer results(SurveyId survey, Map<String, Object> arguments) {
    return Published.of(asked.results(tenant, survey, arguments));
  }

  @Override
  public List<Published> comparison(SurveyId survey, String by) {
    return asked.comparison(tenant, survey, by).stream().map(Published::of).toList();
  }

  @Override
  public Flux<Published> changes(SurveyId survey) {
    return asked.changes(tenant, survey).map(results -> Published.of(results).numbers().getFirst());
  }

  @Override
  public List<Integer> retention(SurveyId survey) {
    var plan = releases.retention(tenant, survey).orElseThrow();
    return List.of(plan.blocks(), plan.responses());
  }
}
