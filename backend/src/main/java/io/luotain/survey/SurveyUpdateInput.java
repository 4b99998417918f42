package io.luotain.survey;

import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SurveyUpdateInput(
    String id,
    long revision,
    @Nullable String name,
    @Nullable IdentityMode identityMode,
    @Nullable List<Translation> title,
    @Nullable List<Translation> thankYou,
    @Nullable List<QuestionInput> questions) {

  Outcome<Survey> applyTo(Survey survey) {
    var locale = survey.defaultLocale();
    var draft = survey.draft();
    var content =
        new SurveyContent(
            title == null ? draft.title() : LocalizedText.of(title, locale),
            thankYou == null ? draft.thankYou() : LocalizedText.of(thankYou, locale),
            questions == null
                ? draft.questions()
                : questions.stream().map(each -> each.question(locale)).toList());
    return survey.edit(
        requireNonNullElse(name, survey.name()),
        requireNonNullElse(identityMode, survey.identityMode()),
        content);
  }
}
