package io.luotain.demo;

import io.luotain.survey.ChoiceDisplay;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.Nps;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Rating;
import io.luotain.survey.RatingStyle;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyPage;
import io.luotain.survey.Text;
import io.luotain.survey.Translation;
import io.luotain.tenancy.TenantId;
import java.util.List;

/** An airline that does not exist, and what it asks after a flight. */
final class AuroraAir {

  static final TenantId TENANT = new TenantId("aurora");
  static final String NAME = "Aurora Air";
  static final QuestionId RECOMMEND = new QuestionId("recommend");
  static final QuestionId CREW = new QuestionId("crew");
  static final QuestionId MATTERED = new QuestionId("mattered");
  static final QuestionId COMMENT = new QuestionId("comment");
  static final List<OptionId> REASONS =
      List.of(
          new OptionId("punctuality"),
          new OptionId("crew"),
          new OptionId("seat"),
          new OptionId("food"),
          new OptionId("boarding"));

  private AuroraAir() {}

  static SurveyContent survey() {
    return SurveyContent.plain(
        text("How was your flight?", "Millainen lentosi oli?", "Hur var din flygning?"),
        text(
            "Thank you! We read every answer.",
            "Kiitos! Luemme jokaisen vastauksen.",
            "Tack! Vi läser varje svar."),
        List.of(SurveyPage.only(List.of(recommend(), mattered(), crew(), comment()))));
  }

  private static Question recommend() {
    return Question.plain(
        RECOMMEND,
        text(
            "How likely are you to recommend Aurora Air to a friend or colleague?",
            "Kuinka todennäköisesti suosittelisit Aurora Airia ystävälle tai kollegalle?",
            "Hur troligt är det att du rekommenderar Aurora Air till en vän eller kollega?"),
        true,
        new Nps(null, null));
  }

  private static Question mattered() {
    return optional(
        MATTERED,
        text(
            "What mattered most on this flight?",
            "Mikä oli tällä lennolla tärkeintä?",
            "Vad betydde mest på den här flygningen?"),
        new SingleChoice(
            List.of(
                option(0, "Being on time", "Aikataulu", "Punktlighet"),
                option(1, "The crew", "Miehistö", "Personalen"),
                option(2, "The seat", "Istuin", "Sätet"),
                option(3, "Food and drink", "Ruoka ja juoma", "Mat och dryck"),
                option(4, "Boarding", "Koneeseen nousu", "Ombordstigning")),
            ChoiceDisplay.RADIO,
            false));
  }

  private static Question crew() {
    return optional(
        CREW,
        text("How was our crew?", "Millainen miehistömme oli?", "Hur var vår personal?"),
        new Rating(
            5,
            RatingStyle.STARS,
            text("Poor", "Heikko", "Dålig"),
            text("Excellent", "Erinomainen", "Utmärkt")));
  }

  private static Question comment() {
    return optional(
        COMMENT,
        text(
            "What could we do better?",
            "Mitä voisimme tehdä paremmin?",
            "Vad kunde vi göra bättre?"),
        new Text(500, true));
  }

  private static Question optional(QuestionId id, LocalizedText text, QuestionType type) {
    return Question.plain(id, text, false, type);
  }

  private static Option option(int reason, String english, String finnish, String swedish) {
    return new Option(
        REASONS.get(reason), text(english, finnish, swedish), false, false, false, null);
  }

  private static LocalizedText text(String english, String finnish, String swedish) {
    return new LocalizedText(
        List.of(
            Translation.of("en", english),
            Translation.of("fi", finnish),
            Translation.of("sv", swedish)));
  }
}
