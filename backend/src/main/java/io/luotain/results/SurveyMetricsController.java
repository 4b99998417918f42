package io.luotain.results;

import io.luotain.results.SurveyMetrics.SurveyQuestion;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SurveyMetricsController {

  record MetricAcrossSurveys(SharedMetric metric, List<SurveyMetric> surveys) {}

  private final SurveyMetrics metrics;

  SurveyMetricsController(SurveyMetrics metrics) {
    this.metrics = metrics;
  }

  @QueryMapping
  @Nullable MetricAcrossSurveys metricAcrossSurveys(
      TenantId tenant,
      @Argument List<SurveyQuestion> of,
      @Argument SharedMetric metric,
      @Argument @Nullable DayRange days,
      @Argument @Nullable Interval interval) {
    return metrics
        .compare(tenant, of, metric, days, interval)
        .map(surveys -> new MetricAcrossSurveys(metric, surveys))
        .orElse(null);
  }
}
