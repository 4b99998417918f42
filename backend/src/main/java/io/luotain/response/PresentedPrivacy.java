package io.luotain.response;

import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeSchema;
import io.luotain.survey.PrivacyContract;
import java.util.List;

/**
 * What a visitor is promised before the first question.
 *
 * @param kept names of the background attributes that are kept with the answers, coarsened
 * @param statement {@link PrivacyContract#statement}
 * @param hash {@link PrivacyContract#hash} of that
 */
public record PresentedPrivacy(
    int minimumGroup, int retentionDays, List<String> kept, String statement, String hash) {

  static PresentedPrivacy of(PrivacyContract contract, AttributeSchema schema) {
    return new PresentedPrivacy(
        contract.minimumGroup(),
        contract.retentionDays(),
        contract.dimensions().stream()
            .flatMap(each -> schema.find(each.attribute()).stream())
            .map(Attribute::name)
            .toList(),
        contract.statement(),
        contract.hash());
  }
}
