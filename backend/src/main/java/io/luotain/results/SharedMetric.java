package io.luotain.results;

import io.luotain.survey.Ces;
import io.luotain.survey.Csat;
import io.luotain.survey.Nps;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Rating;
import io.luotain.survey.Scale;
import io.luotain.survey.Slider;
import org.jspecify.annotations.Nullable;

/** A figure that questions of several surveys have in common. */
enum SharedMetric {
  NPS,
  CSAT,
  CES,
  MEAN;

  /** The questions that have it, in words. */
  String questions() {
    return switch (this) {
      case NPS -> "questions about recommendation";
      case CSAT -> "questions about satisfaction";
      case CES -> "questions about effort";
      case MEAN -> "scales, numbers and sliders";
    };
  }

  /** The scale on which a question has it, so that only equal ones are compared; null for none. */
  @Nullable String scale(QuestionType type) {
    return switch (this) {
      case NPS -> type instanceof Nps ? "NPS" : null;
      case CSAT -> type instanceof Csat ? "CSAT" : null;
      case CES -> type instanceof Ces ? "CES" : null;
      case MEAN -> scaleOfMean(type);
    };
  }

  private static @Nullable String scaleOfMean(QuestionType type) {
    return switch (type) {
      case Nps _ -> "NPS";
      case Csat _ -> "CSAT";
      case Ces _ -> "CES";
      case Rating rating -> "rating to " + rating.max();
      case Scale scale -> "scale to " + scale.max();
      case Slider slider -> "slider from %s to %s".formatted(slider.min(), slider.max());
      case NumberEntry number when number.unit() != null -> "number in " + number.unit().text();
      case NumberEntry _ -> "number";
      default -> null;
    };
  }

  /** Null when nobody answered. */
  @Nullable Estimate of(QuestionResults results) {
    return switch (results) {
      case NpsResults nps when this == NPS -> nps.nps();
      case CsatResults csat when this == CSAT -> csat.topTwoBox().share();
      case NpsResults nps -> nps.mean();
      case CsatResults csat -> csat.mean();
      case CesResults ces -> ces.mean();
      case RatingResults rating -> rating.mean();
      case NumberResults number -> number.mean();
      default -> throw new IllegalArgumentException("Has no " + this);
    };
  }
}
