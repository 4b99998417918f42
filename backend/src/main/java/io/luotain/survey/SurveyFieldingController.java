package io.luotain.survey;

import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.InvalidRequest;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** When surveys are in the field, and how their versions and languages stand. */
@Controller
class SurveyFieldingController {

  record SurveyScheduleSetInput(
      String id, @Nullable Long revision, @Nullable Instant opensAt, @Nullable Instant closesAt) {}

  record SurveyRepeatSetInput(String id, @Nullable Long revision, RepeatPolicy repeat) {}

  record SurveyAdmissionSetInput(String id, @Nullable Long revision, Admission admission) {}

  record SurveyPayload(@Nullable Survey survey, List<UserError> userErrors) {}

  private static final int MAX_MISSING = 1_000;

  private final Surveys surveys;
  private final Clock clock;

  SurveyFieldingController(Surveys surveys, Clock clock) {
    this.surveys = surveys;
    this.clock = clock;
  }

  @MutationMapping
  SurveyPayload surveyScheduleSet(TenantId tenant, @Argument SurveyScheduleSetInput input) {
    return surveys
        .field(
            tenant,
            new SurveyId(input.id()),
            input.revision(),
            fielding -> fielding.scheduled(millis(input.opensAt()), millis(input.closesAt())))
        .payload(SurveyPayload::new);
  }

  /** As the store keeps it, so that the answer says what was set. */
  private static @Nullable Instant millis(@Nullable Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
  }

  @MutationMapping
  SurveyPayload surveyRepeatSet(TenantId tenant, @Argument SurveyRepeatSetInput input) {
    return surveys
        .field(
            tenant,
            new SurveyId(input.id()),
            input.revision(),
            fielding -> fielding.repeated(input.repeat()))
        .payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyAdmissionSet(TenantId tenant, @Argument SurveyAdmissionSetInput input) {
    return surveys
        .field(
            tenant,
            new SurveyId(input.id()),
            input.revision(),
            fielding -> fielding.admitting(input.admission()))
        .payload(SurveyPayload::new);
  }

  @SchemaMapping
  SurveyState state(Survey survey) {
    return survey.stateAt(clock.instant());
  }

  @SchemaMapping
  List<SurveyChange> changes(Survey survey, TenantId tenant) {
    return surveys.changes(tenant, survey);
  }

  @SchemaMapping(typeName = "SurveyVersion", field = "changes")
  List<SurveyChange> versionChanges(SurveyVersion version, TenantId tenant) {
    return surveys.changes(tenant, version);
  }

  @SchemaMapping
  Window<SurveyVersion> versions(Survey survey, TenantId tenant, ScrollSubrange range) {
    return surveys.versions(tenant, survey, Page.of(range));
  }

  @SchemaMapping
  List<TranslationReport> translations(Survey survey) {
    return TranslationReport.of(survey.draft(), survey.defaultLocale());
  }

  @SchemaMapping(typeName = "TranslationReport")
  List<PlacedText> missing(TranslationReport report, @Argument @Nullable Integer first) {
    int most = requireNonNullElse(first, MAX_MISSING);
    if (most < 1 || most > MAX_MISSING) {
      throw new InvalidRequest("`first` must be 1 to 1,000.");
    }
    return report.missing().stream().limit(most).toList();
  }
}
