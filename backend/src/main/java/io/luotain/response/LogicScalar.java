package io.luotain.response;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** The scalar Logic: what is left of an expression or a text, as JSON; only ever sent. */
final class LogicScalar implements Coercing<Object, Object> {

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar().name("Logic").coercing(new LogicScalar()).build();

  private LogicScalar() {}

  /** It is made of lists, texts, numbers, booleans and nulls, which are JSON as they are. */
  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return value;
  }
}
