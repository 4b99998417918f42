package io.luotain.response;

import io.luotain.platform.Digests;
import io.luotain.survey.NpsQuestion;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.TextQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * How a response is stored: {@code answers} has a field for each question, a number, an option's id
 * or a text, as the version's question says.
 */
final class StoredResponse {

  private StoredResponse() {}

  static Document document(Response response, String eraseSecret) {
    return new Document("_id", response.id().value())
        .append("survey", response.surveyId().value())
        .append("version", response.version())
        .append("acceptedAt", Date.from(response.acceptedAt()))
        .append("day", response.day().toString())
        .append("locale", response.locale())
        .append("channel", response.channel().name())
        .append("answers", answers(response.answers()))
        .append("eraseHash", Digests.sha256(eraseSecret));
  }

  static Document answers(List<Answer> answers) {
    var document = new Document();
    for (var answer : answers) {
      var field = answer.questionId().value();
      switch (answer) {
        case NumberAnswer(_, var number) -> document.append(field, number);
        case OptionAnswer(_, var option) -> document.append(field, option.value());
        case TextAnswer(_, var text) -> document.append(field, text);
      }
    }
    return document;
  }

  static Response response(Document stored, SurveyContent content) {
    return new Response(
        new ResponseId(stored.get("_id", UUID.class)),
        new SurveyId(stored.getString("survey")),
        stored.getInteger("version"),
        stored.getDate("acceptedAt").toInstant(),
        LocalDate.parse(stored.getString("day")),
        stored.getString("locale"),
        Channel.valueOf(stored.getString("channel")),
        answers(stored.get("answers", Document.class), content));
  }

  private static List<Answer> answers(Document stored, SurveyContent content) {
    var answers = new ArrayList<Answer>(stored.size());
    for (var question : content.questions()) {
      var value = stored.get(question.id().value());
      if (value != null) {
        answers.add(answer(question, value));
      }
    }
    return answers;
  }

  private static Answer answer(Question question, Object value) {
    return switch (question) {
      case NpsQuestion _, RatingQuestion _ -> new NumberAnswer(question.id(), (Integer) value);
      case SingleChoiceQuestion _ -> new OptionAnswer(question.id(), new OptionId((String) value));
      case TextQuestion _ -> new TextAnswer(question.id(), (String) value);
    };
  }
}
