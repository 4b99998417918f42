package io.luotain.survey;

import io.luotain.respondent.Attribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A published version; it never changes.
 *
 * @param id the survey's id and the revision it was published from
 * @param number 1 for the first, then up by one
 * @param wave label that it shares with the other versions of the same wave; null for none
 * @param attributes the background attributes that the content names, as they were then
 */
@Document("surveyVersions")
@TypeAlias("surveyVersion")
public record SurveyVersion(
    @Id String id,
    SurveyId surveyId,
    int number,
    Instant publishedAt,
    @Nullable String wave,
    IdentityMode identityMode,
    SurveyContent content,
    List<Attribute> attributes) {

  /** What respondents are promised; empty when it is not anonymous. */
  public Optional<PrivacyContract> contract() {
    return PrivacyContract.of(identityMode, content.privacy());
  }

  /** The same, as the survey that holds the reference says. */
  SurveyVersion as(Ref ref) {
    return new SurveyVersion(
        id,
        surveyId,
        ref.number(),
        ref.publishedAt(),
        ref.wave(),
        identityMode,
        content,
        attributes);
  }

  /** Where a survey keeps that a version was published. */
  public record Ref(int number, long revision, Instant publishedAt, @Nullable String wave) {

    String id(SurveyId survey) {
      return survey.value() + "/" + revision;
    }
  }
}
