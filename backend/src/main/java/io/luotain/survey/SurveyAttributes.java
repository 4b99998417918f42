package io.luotain.survey;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.AttributeUse;
import io.luotain.respondent.Attributes;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Surveys that are not closed use what their draft or their latest version names. */
@Component
class SurveyAttributes implements AttributeUse {

  private final SurveyRepository repository;
  private final Surveys surveys;
  private final Attributes attributes;

  SurveyAttributes(SurveyRepository repository, Surveys surveys, Attributes attributes) {
    this.repository = repository;
    this.surveys = surveys;
    this.attributes = attributes;
  }

  @Override
  public List<User> users(TenantId tenant, AttributeId attribute, AttributeSchema after) {
    var now = attributes.fresh(tenant);
    return repository.notClosed(tenant).stream()
        .filter(
            survey ->
                contents(tenant, survey)
                    .anyMatch(each -> names(each, attribute, now) && !isGood(each, after)))
        .map(survey -> new User("survey", survey.id().value(), survey.name()))
        .toList();
  }

  private Stream<SurveyContent> contents(TenantId tenant, Survey survey) {
    var latest = survey.latest().map(ref -> surveys.version(tenant, survey, ref).content());
    return Stream.concat(Stream.of(survey.draft()), latest.stream());
  }

  private static boolean names(
      SurveyContent content, AttributeId attribute, AttributeSchema schema) {
    return SurveyLogic.check(content, schema, UserErrors.under())
        .filter(logic -> logic.named().stream().anyMatch(each -> each.id().equals(attribute)))
        .isPresent();
  }

  private static boolean isGood(SurveyContent content, AttributeSchema schema) {
    return SurveyLogic.check(content, schema, UserErrors.under()).isPresent();
  }
}
