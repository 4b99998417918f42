package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.IDENTITY_MODE_UNAVAILABLE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attribute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A questionnaire: a draft that is being written, and the versions published from it.
 *
 * @param revision grows with every change
 * @param versions what was published, oldest first
 * @param kinds for every question ever published, what must stay the same
 */
@Document("surveys")
@TypeAlias("survey")
public record Survey(
    @Id SurveyId id,
    String name,
    SurveyState state,
    IdentityMode identityMode,
    long revision,
    String defaultLocale,
    SurveyContent draft,
    List<SurveyVersion.Ref> versions,
    Map<String, String> kinds,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /** For so long after closing, answers to presentations made before are still taken. */
  public static final Duration GRACE = Duration.ofDays(7);

  static Survey create(
      SurveyId id,
      String name,
      IdentityMode mode,
      String defaultLocale,
      SurveyContent draft,
      Instant now) {
    return new Survey(
        id, name, SurveyState.DRAFT, mode, 1, defaultLocale, draft, List.of(), Map.of(), now, null);
  }

  /** The version that takes answers, or took them last; empty before the first publish. */
  public Optional<SurveyVersion.Ref> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** Whether answers to a presentation made while it was live are taken at this moment. */
  public boolean takesAnswers(Instant now) {
    return state == SurveyState.LIVE || (closedAt != null && now.isBefore(closedAt.plus(GRACE)));
  }

  Outcome<Survey> edit(String newName, IdentityMode mode, SurveyContent content) {
    if (mode != identityMode && !versions.isEmpty()) {
      return Outcome.refused(
          UserError.of(
              WRONG_STATE,
              "The identity mode was fixed by the first publish; create another survey.",
              "input",
              "identityMode"));
    }
    var errors = UserErrors.under("input");
    errors.at("name").checkText(newName, 200);
    content.check(defaultLocale, errors);
    var edited =
        new Survey(
            id,
            newName,
            state,
            mode,
            revision + 1,
            defaultLocale,
            content,
            versions,
            kinds,
            createdAt,
            closedAt);
    return errors.isEmpty() ? Outcome.done(edited) : Outcome.refused(errors);
  }

  /** What publishing makes: the survey as it is then, and its new version. */
  record Publication(Survey survey, SurveyVersion version) {}

  /**
   * Publishes the draft.
   *
   * @param attributes that it names
   */
  Outcome<Publication> publish(List<Attribute> attributes, Instant now) {
    var errors = UserErrors.under("draft");
    errors
        .at("identityMode")
        .addIf(
            identityMode == IdentityMode.ANONYMOUS,
            IDENTITY_MODE_UNAVAILABLE,
            "Anonymous surveys cannot be published yet; use IDENTIFIED, or keep it as a draft.");
    errors.at("questions").addIf(draft.questions().isEmpty(), REQUIRED, "Add a question first.");
    for (int i = 0; i < draft.pages().size(); i++) {
      errors
          .at("pages", i, "questions")
          .addIf(
              draft.pages().get(i).questions().isEmpty(),
              REQUIRED,
              "Put a question on the page, or remove it.");
    }
    var known = new HashMap<>(kinds);
    for (int i = 0; i < draft.questions().size(); i++) {
      var question = draft.questions().get(i);
      var before = known.putIfAbsent(question.id().value(), question.type().kind());
      errors
          .at("questions", i)
          .addIf(
              before != null && !before.equals(question.type().kind()),
              INVALID,
              "This id was published as %s; give the new question an id of its own."
                  .formatted(before));
    }
    return errors.isEmpty()
        ? Outcome.done(publication(known, attributes, now))
        : Outcome.refused(errors);
  }

  private Publication publication(
      Map<String, String> known, List<Attribute> attributes, Instant now) {
    var ref = new SurveyVersion.Ref(versions.size() + 1, revision, now);
    var all = new ArrayList<>(versions);
    all.add(ref);
    var published =
        new Survey(
            id,
            name,
            SurveyState.LIVE,
            identityMode,
            revision + 1,
            defaultLocale,
            draft,
            List.copyOf(all),
            Map.copyOf(known),
            createdAt,
            null);
    var version =
        new SurveyVersion(ref.id(id), id, ref.number(), now, identityMode, draft, attributes);
    return new Publication(published, version);
  }

  Outcome<Survey> close(Instant now) {
    return switch (state) {
      case DRAFT ->
          Outcome.refused(
              UserError.of(WRONG_STATE, "Only a survey that was published can be closed.", "id"));
      case CLOSED -> Outcome.done(this);
      case LIVE ->
          Outcome.done(
              new Survey(
                  id,
                  name,
                  SurveyState.CLOSED,
                  identityMode,
                  revision + 1,
                  defaultLocale,
                  draft,
                  versions,
                  kinds,
                  createdAt,
                  now));
    };
  }
}
