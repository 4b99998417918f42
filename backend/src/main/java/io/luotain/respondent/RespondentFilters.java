package io.luotain.respondent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.expression.Expression;
import io.luotain.expression.Expressions;
import io.luotain.expression.MongoFilter;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Conditions over background data as queries of the respondents' collection. */
@Component
class RespondentFilters {

  private static final int CACHED = 200_000;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  /**
   * A condition that was checked.
   *
   * @param query finds the respondents of whom it is true
   * @param personal whether it tells something of an attribute that is personal
   */
  record Filter(Expression expression, Document query, boolean personal) {

    boolean uses(AttributeId attribute) {
      return expression.uses().stream().anyMatch(each -> each.name().equals(attribute.value()));
    }
  }

  /** What conditions over one schema may say. Costly to make, cheap to use again. */
  record Checker(AttributeSchema schema, Variables variables) {

    static Checker of(AttributeSchema schema) {
      return new Checker(schema, Variables.of(RespondentVariables.of(schema)));
    }

    /** Checks and translates a condition; what is wrong goes to {@code errors}. */
    Optional<Filter> check(String source, UserErrors errors) {
      return Expressions.checkCondition(source, variables, errors)
          .flatMap(
              condition ->
                  MongoFilter.of(condition.expr(), RespondentFilters::field, errors)
                      .map(query -> new Filter(condition, query, isPersonal(condition))));
    }

    private boolean isPersonal(Expression condition) {
      return condition.uses().stream()
          .anyMatch(
              each ->
                  schema
                      .find(new AttributeId(each.name()))
                      .filter(Attribute::personal)
                      .isPresent());
    }
  }

  private final Cache<TenantId, Checker> checkers;

  RespondentFilters(Ticker ticker) {
    this.checkers =
        Caffeine.newBuilder()
            .maximumWeight(CACHED)
            .weigher((TenantId _, Checker checker) -> checker.schema().weight())
            .expireAfterAccess(UNUSED)
            .ticker(ticker)
            .build();
  }

  /** The checker of a tenant's schema, kept until the tenant comes with another. */
  Checker of(TenantId tenant, AttributeSchema schema) {
    return checkers
        .asMap()
        .compute(
            tenant,
            (_, kept) -> kept != null && kept.schema().equals(schema) ? kept : Checker.of(schema));
  }

  private static String field(Variable variable) {
    return StoredRespondent.field(new AttributeId(variable.name()));
  }
}
