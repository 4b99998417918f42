package io.luotain;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes a valid operation for any root field, with made-up arguments. */
final class Documents {

  private Documents() {}

  static String of(String operation, GraphQLFieldDefinition field) {
    var arguments =
        field.getArguments().stream()
            .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
            .map(argument -> argument.getName() + ": " + value(argument.getType()))
            .collect(Collectors.joining(", "));
    boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    return "%s { %s%s%s }"
        .formatted(
            operation,
            field.getName(),
            arguments.isEmpty() ? "" : "(" + arguments + ")",
            leaf ? "" : " { __typename }");
  }

  private static String value(GraphQLInputType type) {
    if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list) {
      return "[" + value((GraphQLInputType) list.getWrappedType()) + "]";
    }
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLEnumType values -> values.getValues().getFirst().getName();
      case GraphQLInputObjectType input -> object(input);
      case GraphQLNamedType scalar -> scalar(scalar.getName());
    };
  }

  private static String object(GraphQLInputObjectType input) {
    Predicate<GraphQLInputObjectField> needed =
        input.isOneOf()
            ? field -> field.equals(input.getFields().getFirst())
            : field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    return input.getFields().stream()
        .filter(needed)
        .map(field -> field.getName() + ": " + value(field.getType()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String scalar(String name) {
    return switch (name) {
      case "Int" -> "1";
      case "Boolean" -> "true";
      case "UUID" -> "\"1f0b3a8e-6d2c-4f57-9a64-2b7d8c1e5f90\"";
      default -> "\"x\"";
    };
  }
}
