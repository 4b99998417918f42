package io.luotain.results;

import io.luotain.expression.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results of the {@link LargeSurvey} as {@code surveyResults} computes them, for benchmarks. */
public final class LargeResults {

  private final EverAsked asked = new EverAsked(List.of(LargeSurvey.version()));
  private final Variables variables =
      ResultVariables.of(
          asked,
          LargeSurvey.attributes().stream().map(each -> each.id()).collect(Collectors.toSet()));
  private final ResultFilters filters = new ResultFilters();
  private final Projection projection = new Projection();

  public LargeResults(int responses) {
    for (int number = 0; number < responses; number++) {
      projection.add(LargeSurvey.response(number));
    }
  }

  /** A crosstab of one question, computed anew. */
  public SurveyResults crosstab(String filter, List<String> breakdownBy, String question) {
    var request =
        new ResultsRequest(filter, null, List.of(question), breakdownBy, null, null, null);
    return new Inquiry(
            projection, projection.fields(), asked, variables, filters, Map.of(), request)
        .results(Instant.EPOCH);
  }

  /** What the projection weighs in its cache, in bytes. */
  public long bytes() {
    return projection.bytes();
  }
}
