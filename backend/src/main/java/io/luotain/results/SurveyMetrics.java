package io.luotain.results;

import io.luotain.platform.InvalidRequest;
import io.luotain.platform.RequiresScope;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Several surveys side by side on a metric they share. */
@Service
class SurveyMetrics {

  private static final int MOST = 20;

  /** A question of a survey. */
  record SurveyQuestion(String surveyId, String questionId) {

    SurveyId survey() {
      return new SurveyId(surveyId);
    }
  }

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Inquiries inquiries;

  SurveyMetrics(Surveys surveys, SurveyVersions versions, Inquiries inquiries) {
    this.surveys = surveys;
    this.versions = versions;
    this.inquiries = inquiries;
  }

  /**
   * The metric of each question, in the order of the questions; empty when the tenant does not have
   * one of the surveys, or it was never published.
   *
   * @param of 1 to 20, on one scale
   * @throws InvalidRequest naming the element that has no such metric, or another scale
   */
  @RequiresScope("results:read")
  public Optional<List<SurveyMetric>> compare(
      TenantId tenant,
      List<SurveyQuestion> of,
      SharedMetric metric,
      @Nullable DayRange days,
      @Nullable Interval interval) {
    if (of.isEmpty() || of.size() > MOST) {
      throw new InvalidRequest("`of`: Give 1 to %d questions.".formatted(MOST));
    }
    var published = of.stream().map(each -> published(tenant, each.survey())).toList();
    if (published.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var found = published.stream().map(Optional::orElseThrow).toList();
    check(tenant, of, found, metric);
    return Optional.of(
        IntStream.range(0, of.size())
            .mapToObj(
                i -> {
                  var question = List.of(of.get(i).questionId());
                  var request =
                      new ResultsRequest(null, days, question, List.of(), interval, null, null);
                  return SurveyMetric.of(inquiries.results(tenant, found.get(i), request), metric);
                })
            .toList());
  }

  private Optional<Survey> published(TenantId tenant, SurveyId id) {
    return surveys.recent(tenant, id).filter(survey -> survey.latest().isPresent());
  }

  private void check(
      TenantId tenant, List<SurveyQuestion> of, List<Survey> published, SharedMetric metric) {
    var first = "";
    for (int i = 0; i < of.size(); i++) {
      var scale = type(tenant, published.get(i), of.get(i)).map(metric::scale).orElse(null);
      if (scale == null) {
        throw new InvalidRequest(
            "`of[%d].questionId`: %s is no question of the survey that has %s, as %s do."
                .formatted(i, of.get(i).questionId(), metric, metric.questions()));
      }
      first = i == 0 ? scale : first;
      if (!scale.equals(first)) {
        throw new InvalidRequest(
            "`of[%d].questionId`: %s is a %s and the first is a %s; their means do not compare."
                .formatted(i, of.get(i).questionId(), scale, first));
      }
    }
  }

  private Optional<QuestionType> type(TenantId tenant, Survey survey, SurveyQuestion of) {
    return new EverAsked(versions.all(tenant, survey, 0))
        .question(new QuestionId(of.questionId()))
        .map(Question::type);
  }
}
