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
                naming(tenant, survey, attribute)
                    .distinct()
                    .anyMatch(each -> !isGood(each, after) && isGood(each, now)))
        .map(survey -> new User("survey", survey.id().value(), survey.name()))
        .toList();
  }

  /** The contents of the survey that may name the attribute. */
  private Stream<SurveyContent> naming(TenantId tenant, Survey survey, AttributeId attribute) {
    var latest =
        survey
            .latest()
            .map(ref -> surveys.version(tenant, survey, ref))
            .filter(
                version ->
                    version.attributes().stream().anyMatch(each -> each.id().equals(attribute)))
            .map(SurveyVersion::content);
    return Stream.concat(
        Stream.of(survey.draft()).filter(draft -> mentions(draft, attribute)), latest.stream());
  }

  /**
   * Whether the attribute's id stands anywhere in the content, if only within a word: checking
   * logic costs much more than to read it. A record's text has the text of all its parts.
   */
  static boolean mentions(SurveyContent content, AttributeId attribute) {
    return content.toString().contains(attribute.value());
  }

  private static boolean isGood(SurveyContent content, AttributeSchema schema) {
    return SurveyLogic.check(content, schema, UserErrors.under()).isPresent();
  }
}
