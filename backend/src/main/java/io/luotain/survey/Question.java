package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;

/**
 * A question: what all types share, and what its type adds.
 *
 * @param text what is asked
 * @param help explains the question further; null for none
 * @param required whether it must be answered
 * @param requiredIf condition under which it must be answered too; null for none
 * @param visibleIf condition under which it is asked; null for always
 * @param validationMessage the author's words for an answer that will not do; null for the usual
 *     ones
 */
public record Question(
    QuestionId id,
    LocalizedText text,
    @Nullable LocalizedText help,
    boolean required,
    @Nullable String requiredIf,
    @Nullable String visibleIf,
    @Nullable LocalizedText validationMessage,
    QuestionType type) {

  private static final String NO_ANSWER = "Information takes no answer; leave this out.";

  void check(String defaultLocale, UserErrors errors) {
    text.check(defaultLocale, errors.at("text"));
    LocalizedText.checkOptional(help, defaultLocale, errors.at("help"));
    LocalizedText.checkOptional(validationMessage, defaultLocale, errors.at("validationMessage"));
    if (type instanceof Information) {
      errors.at("required").addIf(required, INVALID, NO_ANSWER);
      errors.at("requiredIf").addIf(requiredIf != null, INVALID, NO_ANSWER);
      errors.at("validationMessage").addIf(validationMessage != null, INVALID, NO_ANSWER);
    }
    type.check(defaultLocale, errors.at("type", inputName()));
  }

  /** A question that is always asked and has no words of its own beside its text. */
  public static Question plain(
      QuestionId id, LocalizedText text, boolean required, QuestionType type) {
    return new Question(id, text, null, required, null, null, null, type);
  }

  /** The question as one visitor meets it, whose answers are checked against this. */
  public Question offered(boolean nowRequired, QuestionType offered) {
    return new Question(
        id, text, help, nowRequired, requiredIf, visibleIf, validationMessage, offered);
  }

  /** The field of the input in which an author gives the type. */
  String inputName() {
    return switch (type) {
      case Nps _ -> "nps";
      case Csat _ -> "csat";
      case Ces _ -> "ces";
      case Rating _ -> "rating";
      case SingleChoice _ -> "singleChoice";
      case MultipleChoice _ -> "multipleChoice";
      case Matrix _ -> "matrix";
      case Ranking _ -> "ranking";
      case Text _ -> "text";
      case Email _ -> "email";
      case NumberEntry _ -> "number";
      case Slider _ -> "slider";
      case DateEntry _ -> "date";
      case Consent _ -> "consent";
      case Emotion _ -> "emotion";
      case Story _ -> "story";
      case Information _ -> "information";
    };
  }
}
