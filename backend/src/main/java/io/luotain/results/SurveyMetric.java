package io.luotain.results;

import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of one survey.
 *
 * @param title the survey's heading, in its default locale
 * @param text what was asked, in the default locale
 * @param n how many answered
 * @param value null when nobody answered
 * @param withheld why the answers to an anonymous survey are not all; null when they are
 * @param trend those periods that have responses, oldest first; empty when not asked for
 */
record SurveyMetric(
    SurveyId surveyId,
    String title,
    QuestionId questionId,
    String text,
    int n,
    @Nullable Estimate value,
    @Nullable WithheldResults withheld,
    List<MetricPeriod> trend) {

  /** Of results that are of one question. */
  static SurveyMetric of(SurveyResults results, SharedMetric metric) {
    var question = results.questions().getFirst();
    return new SurveyMetric(
        results.surveyId(),
        results.title(),
        question.questionId(),
        question.text(),
        question.n(),
        metric.of(question),
        results.withheld(),
        results.trend().stream().map(period -> period(period, metric)).toList());
  }

  private static MetricPeriod period(ResultsPeriod period, SharedMetric metric) {
    var question = period.questions().getFirst();
    return new MetricPeriod(period.from(), period.to(), question.n(), metric.of(question));
  }
}
