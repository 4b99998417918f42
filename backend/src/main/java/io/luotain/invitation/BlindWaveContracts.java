package io.luotain.invitation;

import io.luotain.survey.PromisedContract;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A blind wave has the contract that its invitations and tokens name. */
@Component
class BlindWaveContracts implements PromisedContract {

  private final BlindWaveRepository repository;

  BlindWaveContracts(BlindWaveRepository repository) {
    this.repository = repository;
  }

  @Override
  public Optional<String> of(TenantId tenant, SurveyId survey, @Nullable String wave) {
    return repository
        .find(tenant, BlindWaveRepository.Row.id(survey, wave))
        .map(BlindWaveRepository.Row::contract);
  }
}
