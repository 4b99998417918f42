package io.luotain.results;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Every way by which numbers about responses leave the service, asked as the API asks. */
public final class AskedResults {

  private final ResultsController controller;

  AskedResults(ResultsController controller) {
    this.controller = controller;
  }

  /**
   * The answer of {@code surveyResults}.
   *
   * @param arguments as the API takes them
   */
  public SurveyResults results(TenantId tenant, SurveyId survey, Map<String, ?> arguments) {
    var interval = (String) arguments.get("interval");
    var found =
        controller.surveyResults(
            tenant,
            survey.value(),
            (String) arguments.get("filter"),
            days(arguments.get("days")),
            null,
            arguments.get("breakdownBy") instanceof List<?> paths
                ? paths.stream().map(String.class::cast).toList()
                : List.of(),
            interval == null ? null : Interval.valueOf(interval),
            compareTo(arguments.get("compareTo")));
    if (found == null) {
      throw new AssertionError("There is no survey " + survey);
    }
    return found;
  }

  private static ResultsRequest.@Nullable CompareTo compareTo(@Nullable Object given) {
    return given instanceof Map<?, ?> to
        ? new ResultsRequest.CompareTo(
            (String) to.get("filter"), days(to.get("days")), (Boolean) to.get("previousPeriod"))
        : null;
  }

  private static @Nullable DayRange days(@Nullable Object given) {
    return given instanceof Map<?, ?> days
        ? new DayRange(
            LocalDate.parse(String.valueOf(days.get("from"))),
            LocalDate.parse(String.valueOf(days.get("to"))))
        : null;
  }

  /** The answer of {@code surveyComparison}. */
  public List<ComparedResults> comparison(TenantId tenant, SurveyId survey, String by) {
    var found = controller.surveyComparison(tenant, survey.value(), Basis.valueOf(by), 12);
    if (found == null) {
      throw new AssertionError("There is no survey " + survey);
    }
    return found.results();
  }

  /** What {@code resultsChanged} pushes. */
  public Flux<SurveyResults> changes(TenantId tenant, SurveyId survey) {
    return controller.resultsChanged(
        tenant, survey.value(), null, null, null, List.of(), null, null);
  }
}
