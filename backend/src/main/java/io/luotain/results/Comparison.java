package io.luotain.results;

import io.luotain.platform.InvalidRequest;
import io.luotain.platform.RequiresScope;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The results of a survey's waves or versions, side by side. */
@Service
class Comparison {

  private static final int MOST = 50;

  private final Surveys surveys;
  private final Projections projections;
  private final Clock clock;

  Comparison(Surveys surveys, Projections projections, Clock clock) {
    this.surveys = surveys;
    this.projections = projections;
    this.clock = clock;
  }

  /**
   * The newest waves or versions, oldest first; empty when the tenant has no such survey, or it was
   * never published.
   *
   * @param last how many at most, 1 to 50
   */
  @RequiresScope("results:read")
  public Optional<SurveyComparison> compare(TenantId tenant, SurveyId id, Basis basis, int last) {
    if (last < 1 || last > MOST) {
      throw new InvalidRequest("`last` must be 1 to 50.");
    }
    return surveys
        .recent(tenant, id)
        .filter(survey -> survey.latest().isPresent())
        .map(survey -> new SurveyComparison(id, compare(tenant, survey, basis, last)));
  }

  private List<ComparedResults> compare(TenantId tenant, Survey survey, Basis basis, int last) {
    var projection = projections.projection(tenant, survey);
    var groups = List.copyOf(groups(survey, basis));
    var shown = groups.subList(Math.max(0, groups.size() - last), groups.size());
    var compared = shown.stream().map(refs -> results(tenant, survey, projection, refs)).toList();
    var rows =
        shown.stream()
            .map(Comparison::numbers)
            .map(numbers -> projection.rowsOf(numbers::contains))
            .toList();
    var owners = projection.owners();
    var differences =
        Difference.adjusted(
            IntStream.range(1, compared.size())
                .mapToObj(
                    i ->
                        projection.differences(
                            rows.get(i),
                            compared.get(i).questions(),
                            rows.get(i - 1),
                            compared.get(i - 1).questions(),
                            owners))
                .toList());
    return IntStream.range(0, compared.size())
        .mapToObj(i -> i == 0 ? compared.get(i) : compared.get(i).with(differences.get(i - 1)))
        .toList();
  }

  /** Versions that belong together, in the order in which the groups began. */
  private static Collection<List<SurveyVersion.Ref>> groups(Survey survey, Basis basis) {
    return survey.versions().stream()
        .collect(
            Collectors.groupingBy(
                ref ->
                    switch (basis) {
                      case WAVE -> Optional.ofNullable(ref.wave());
                      case VERSION -> ref.number();
                    },
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private static List<Integer> numbers(List<SurveyVersion.Ref> refs) {
    return refs.stream().map(SurveyVersion.Ref::number).toList();
  }

  private ComparedResults results(
      TenantId tenant, Survey survey, Projection projection, List<SurveyVersion.Ref> refs) {
    var numbers = numbers(refs);
    var versions = refs.stream().map(ref -> surveys.version(tenant, survey, ref)).toList();
    var tally = projection.tallyOf(numbers::contains);
    var results = new Summary(versions, tally).results(clock.instant());
    return new ComparedResults(
        refs.getFirst().wave(),
        numbers,
        refs.getFirst().publishedAt(),
        results.n(),
        results.withheld(),
        results.days(),
        results.questions(),
        List.of());
  }
}
