package io.luotain.survey;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The scalar SurveyDocument: JSON in the request and the answer, not JSON in a string. */
final class SurveyDocumentScalar implements Coercing<SurveyDocument, Object> {

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar()
          .name("SurveyDocument")
          .coercing(new SurveyDocumentScalar())
          .build();

  /** Keeps nulls, which the format has not: they are to be refused. */
  private static final JsonMapper ALL = new JsonMapper();

  private static final Coercing<?, ?> ANY = ExtendedScalars.Json.getCoercing();

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof SurveyDocument document) {
      return SurveyFormat.JSON.convertValue(document.json(), Object.class);
    }
    throw new CoercingSerializeException("Not a document: " + value.getClass());
  }

  @Override
  public SurveyDocument parseValue(Object input, GraphQLContext context, Locale locale) {
    return new SurveyDocument(ALL.valueToTree(input));
  }

  @Override
  public SurveyDocument parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    var literal = ANY.parseLiteral(input, variables, context, locale);
    return new SurveyDocument(ALL.valueToTree(literal));
  }
}
