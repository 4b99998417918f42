package io.luotain.respondent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.luotain.expression.Expression;
import io.luotain.expression.Expressions;
import io.luotain.expression.MongoFilter;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Conditions over background data as queries of the respondents' collection. */
@Component
class RespondentFilters {

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

  private final LoadingCache<AttributeSchema, Variables> variables =
      Caffeine.newBuilder()
          .maximumSize(500)
          .build(schema -> Variables.of(RespondentVariables.of(schema)));

  /** Checks and translates a condition; what is wrong goes to {@code errors}. */
  Optional<Filter> check(AttributeSchema schema, String source, UserErrors errors) {
    return Expressions.checkCondition(source, variables.get(schema), errors)
        .flatMap(
            condition ->
                MongoFilter.of(condition.expr(), RespondentFilters::field, errors)
                    .map(query -> new Filter(condition, query, isPersonal(schema, condition))));
  }

  private static boolean isPersonal(AttributeSchema schema, Expression condition) {
    return condition.uses().stream()
        .anyMatch(
            each ->
                schema.find(new AttributeId(each.name())).filter(Attribute::personal).isPresent());
  }

  private static String field(Variable variable) {
    return StoredRespondent.field(new AttributeId(variable.name()));
  }
}
