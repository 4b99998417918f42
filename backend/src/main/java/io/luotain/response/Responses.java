package io.luotain.response;

import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.Withheld;
import io.luotain.respondent.AttributeSchema;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.bson.Document;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** The responses that were accepted. */
@Service
public class Responses {

  private final ResponseRepository repository;
  private final ResponseTextRepository texts;
  private final Surveys surveys;

  Responses(ResponseRepository repository, ResponseTextRepository texts, Surveys surveys) {
    this.repository = repository;
    this.texts = texts;
    this.surveys = surveys;
  }

  /**
   * A page of a survey's responses, newest first; empty when there is no such survey.
   *
   * @param test true for test answers and nothing else, false for all others
   */
  @RequiresScope("responses:read")
  public Optional<Window<Response>> page(TenantId tenant, SurveyId id, boolean test, Page page) {
    return surveys
        .recent(tenant, id)
        .map(survey -> test ? survey : listed(survey))
        .map(survey -> repository.page(tenant, id, test, page).map(reader(tenant, survey)::read));
  }

  private static Survey listed(Survey survey) {
    if (survey.contract().isPresent()) {
      throw new Withheld(
          "Anonymous answers are published in blocks and never listed; see `surveyResults`.");
    }
    return survey;
  }

  /**
   * Reads every response to the survey that counts, which test answers do not, and was accepted at
   * {@code since} or later, from the primary, in no particular order.
   */
  public void forEachSince(
      TenantId tenant, Survey survey, Instant since, Consumer<Response> action) {
    var reader = reader(tenant, survey);
    repository.forEachSince(
        tenant, survey.id(), since, document -> action.accept(reader.read(document)));
  }

  /**
   * Tells the ids of responses to the survey that were erased at {@code since} or later, in no
   * particular order.
   */
  public void forEachErasedSince(
      TenantId tenant, SurveyId survey, Instant since, Consumer<ResponseId> action) {
    repository.forEachErasedSince(
        tenant, survey, since, each -> action.accept(new ResponseId(each)));
  }

  /**
   * Reads the first {@code limit} responses of a range that count, which test answers do not; of
   * their answers only those to its questions, and nothing of the respondent.
   */
  public List<Response> texts(TenantId tenant, Survey survey, TextsRange range, int limit) {
    return texts.read(tenant, survey.id(), range, limit).stream()
        .map(reader(tenant, survey)::read)
        .toList();
  }

  private Reader reader(TenantId tenant, Survey survey) {
    var versions = new HashMap<Integer, Form>();
    return new Reader(
        number -> versions.computeIfAbsent(number, _ -> form(tenant, survey.id(), number)));
  }

  private Form form(TenantId tenant, SurveyId survey, int number) {
    var version = surveys.version(tenant, survey, number);
    return new Form(version.content(), AttributeSchema.of(version.attributes()));
  }

  /** What is needed to read responses to a version. */
  private record Form(SurveyContent content, AttributeSchema attributes) {}

  private record Reader(IntFunction<Form> forms) {

    Response read(Document stored) {
      var form = forms.apply(stored.getInteger("version"));
      return StoredResponse.response(stored, form.content(), form.attributes());
    }
  }
}
