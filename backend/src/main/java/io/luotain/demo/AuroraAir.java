package io.luotain.demo;

import io.luotain.survey.LocalizedText;
import io.luotain.survey.NpsQuestion;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.TextQuestion;
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
    return new SurveyContent(
        text("How was your flight?", "Millainen lentosi oli?", "Hur var din flygning?"),
        text(
            "Thank you! We read every answer.",
            "Kiitos! Luemme jokaisen vastauksen.",
            "Tack! Vi läser varje svar."),
        List.of(recommend(), mattered(), crew(), comment()));
  }

  private static NpsQuestion recommend() {
    return new NpsQuestion(
        RECOMMEND,
        text(
            "How likely are you to recommend Aurora Air to a friend or colleague?",
            "Kuinka todennäköisesti suosittelisit Aurora Airia ystävälle tai kollegalle?",
            "Hur troligt är det att du rekommenderar Aurora Air till en vän eller kollega?"),
        true,
        null,
        null);
  }

  private static SingleChoiceQuestion mattered() {
    return new SingleChoiceQuestion(
        MATTERED,
        text(
            "What mattered most on this flight?",
            "Mikä oli tällä lennolla tärkeintä?",
            "Vad betydde mest på den här flygningen?"),
        false,
        List.of(
            new Option(REASONS.get(0), text("Being on time", "Aikataulu", "Punktlighet")),
            new Option(REASONS.get(1), text("The crew", "Miehistö", "Personalen")),
            new Option(REASONS.get(2), text("The seat", "Istuin", "Sätet")),
            new Option(REASONS.get(3), text("Food and drink", "Ruoka ja juoma", "Mat och dryck")),
            new Option(REASONS.get(4), text("Boarding", "Koneeseen nousu", "Ombordstigning"))));
  }

  private static RatingQuestion crew() {
    return new RatingQuestion(
        CREW,
        text("How was our crew?", "Millainen miehistömme oli?", "Hur var vår personal?"),
        false,
        5,
        text("Poor", "Heikko", "Dålig"),
        text("Excellent", "Erinomainen", "Utmärkt"));
  }

  private static TextQuestion comment() {
    return new TextQuestion(
        COMMENT,
        text(
            "What could we do better?",
            "Mitä voisimme tehdä paremmin?",
            "Vad kunde vi göra bättre?"),
        false,
        500);
  }

  private static LocalizedText text(String english, String finnish, String swedish) {
    return new LocalizedText(
        List.of(
            new Translation("en", english),
            new Translation("fi", finnish),
            new Translation("sv", swedish)));
  }
}
