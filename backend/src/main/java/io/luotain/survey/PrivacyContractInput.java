package io.luotain.survey;

import io.luotain.respondent.AttributeId;
import java.util.List;

record PrivacyContractInput(
    int minimumGroup,
    int retentionDays,
    ReleasePeriod release,
    List<ContractDimensionInput> dimensions) {

  record ContractDimensionInput(String attribute, List<Double> bands, List<String> keep) {

    ContractDimension dimension() {
      return new ContractDimension(new AttributeId(attribute), bands, keep);
    }
  }

  PrivacyContract contract() {
    return new PrivacyContract(
        minimumGroup,
        retentionDays,
        release,
        dimensions.stream().map(ContractDimensionInput::dimension).toList());
  }
}
