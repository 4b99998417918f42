package io.luotain.results;

import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.disclosure.Blocks;
import io.luotain.response.Responses;
import io.luotain.survey.Survey;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.unit.DataSize;

/** Fills projections from the store as the first look at a survey does, for benchmarks. */
public final class ColdFill {

  private static final DataSize AMPLE = DataSize.ofGigabytes(1);

  private final BeanFactory beans;

  public ColdFill(BeanFactory beans) {
    this.beans = beans;
  }

  /** How many responses the survey has, by a projection that was empty. */
  public int count(TenantId tenant, Survey survey) {
    var projections =
        new Projections(
            beans.getBean(Responses.class),
            beans.getBean(Surveys.class),
            beans.getBean(Blocks.class),
            Clock.systemUTC(),
            Ticker.systemTicker(),
            new ResultsProperties(AMPLE));
    return projections.projection(tenant, survey).tally().n();
  }
}
