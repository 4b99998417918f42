package io.luotain.survey;

import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.Outcome;
import io.luotain.respondent.AttributeId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record SurveyUpdateInput(
    String id,
    long revision,
    @Nullable String name,
    @Nullable IdentityMode identityMode,
    @Nullable List<Translation> title,
    @Nullable List<Translation> thankYou,
    @Nullable List<SurveyPageInput> pages,
    @Nullable List<QuestionInput> questions,
    @Nullable List<ComputedValue> computed,
    @Nullable List<String> frozenAttributes) {

  private PagesInput given() {
    return new PagesInput(pages, questions);
  }

  /** The outcome, with the paths of its errors as they are in this input. */
  Outcome<Survey> inGivenForm(Outcome<Survey> outcome, Optional<String> defaultLocale) {
    var given = given().inGivenForm(outcome);
    return defaultLocale.map(locale -> new GivenOrder(this, locale).of(given, 1)).orElse(given);
  }

  Outcome<Survey> applyTo(Survey survey) {
    return given()
        .pages(survey.defaultLocale())
        .then(all -> edit(survey, all.orElse(survey.draft().pages())));
  }

  private Outcome<Survey> edit(Survey survey, List<SurveyPage> all) {
    var locale = survey.defaultLocale();
    var draft = survey.draft();
    var content =
        new SurveyContent(
            title == null ? draft.title() : LocalizedText.of(title, locale),
            thankYou == null ? draft.thankYou() : LocalizedText.of(thankYou, locale),
            all,
            requireNonNullElse(computed, draft.computed()),
            frozenAttributes == null
                ? draft.frozenAttributes()
                : frozenAttributes.stream().map(AttributeId::new).toList());
    return survey.edit(
        requireNonNullElse(name, survey.name()),
        requireNonNullElse(identityMode, survey.identityMode()),
        content);
  }
}
