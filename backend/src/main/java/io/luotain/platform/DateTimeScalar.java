package io.luotain.platform;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalar DateTime: an {@link Instant}, written in UTC, read with any offset (RFC 3339). */
final class DateTimeScalar implements Coercing<Instant, String> {

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar().name("DateTime").coercing(new DateTimeScalar()).build();

  /** What RFC 3339 can write, and every store keeps. */
  private static final ValueRange YEARS = ValueRange.of(0, 9_999);

  private static final String FORM = "Write an instant such as 2026-11-23T08:15:30Z.";

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Instant instant) {
      return instant.toString();
    }
    throw new CoercingSerializeException("Not an instant: " + value.getClass());
  }

  @Override
  public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
    var instant = input instanceof String text ? parse(text) : null;
    if (instant == null) {
      throw new CoercingParseValueException(FORM);
    }
    return instant;
  }

  @Override
  public Instant parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    var instant = input instanceof StringValue text ? parse(String.valueOf(text.getValue())) : null;
    if (instant == null) {
      throw new CoercingParseLiteralException(FORM);
    }
    return instant;
  }

  private static @Nullable Instant parse(String text) {
    try {
      var moment = OffsetDateTime.parse(text);
      return YEARS.isValidIntValue(moment.getYear()) ? moment.toInstant() : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
