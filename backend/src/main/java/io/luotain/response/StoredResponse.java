package io.luotain.response;

import io.luotain.platform.Digests;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** How a response is stored; {@code answers} has a field for each answer, see StoredAnswer. */
final class StoredResponse {

  /** There and true for test answers; real ones have no such field. */
  static final String TEST = "test";

  /** The external id of who answered; strangers' responses have no such field. */
  static final String RESPONDENT = "respondent";

  /** Hash of the receipt's secret. */
  static final String ERASE_HASH = "eraseHash";

  static final String ATTRIBUTES = "attributes";
  static final String CLAIMED = "claimed";

  private StoredResponse() {}

  static Document document(Response response, String eraseSecret) {
    var document =
        new Document("_id", response.id().value())
            .append("survey", response.surveyId().value())
            .append("version", response.version())
            .append("acceptedAt", Date.from(response.acceptedAt()))
            .append("day", response.day().toString())
            .append("locale", response.locale())
            .append("channel", response.channel().name())
            .append("answers", answers(response.answers()))
            .append(ERASE_HASH, Digests.sha256(eraseSecret));
    if (response.test()) {
      document.append(TEST, true);
    }
    var respondent = response.respondent();
    if (respondent.id() != null) {
      document.append(RESPONDENT, respondent.id().value());
    }
    append(document, ATTRIBUTES, respondent.attributes());
    append(document, CLAIMED, respondent.claimed());
    return document;
  }

  private static void append(
      Document document, String field, Map<AttributeId, AttributeValue> values) {
    if (!values.isEmpty()) {
      var stored = new Document();
      values.forEach((id, value) -> stored.append(id.value(), value.stored()));
      document.append(field, stored);
    }
  }

  static Document answers(List<Answer> answers) {
    var document = new Document();
    answers.forEach(each -> document.append(each.questionId().value(), StoredAnswer.value(each)));
    return document;
  }

  /**
   * The response.
   *
   * @param attributes the version's
   */
  static Response response(Document stored, SurveyContent content, AttributeSchema attributes) {
    return new Response(
        new ResponseId(stored.get("_id", UUID.class)),
        new SurveyId(stored.getString("survey")),
        stored.getInteger("version"),
        stored.getDate("acceptedAt").toInstant(),
        LocalDate.parse(stored.getString("day")),
        stored.getString("locale"),
        Channel.valueOf(stored.getString("channel")),
        stored.getBoolean(TEST, false),
        respondent(stored, attributes),
        answers(stored.get("answers", Document.class), content));
  }

  private static KnownRespondent respondent(Document stored, AttributeSchema attributes) {
    var id = stored.getString(RESPONDENT);
    return new KnownRespondent(
        id == null ? null : new RespondentId(id),
        attributes.stored(stored.get(ATTRIBUTES, new Document())),
        attributes.stored(stored.get(CLAIMED, new Document())));
  }

  static List<Answer> answers(Document stored, SurveyContent content) {
    var answers = new ArrayList<Answer>(stored.size());
    for (var page : content.pages()) {
      for (var question : page.questions()) {
        var value = stored.get(question.id().value());
        if (value != null) {
          answers.add(StoredAnswer.answer(question, value));
        }
      }
    }
    return answers;
  }
}
