package io.luotain;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every argument of root fields, as {@code field.argument}, and every field of inputs, as {@code
 * Input.field}; and which of them were given.
 */
final class SchemaInputs {

  private final Set<String> given = new HashSet<>();

  /** A document that asks a root field with each of these arguments as a variable. */
  static String document(
      String operation, GraphQLFieldDefinition field, Set<String> arguments, String selection) {
    if (arguments.isEmpty()) {
      return "%s { %s %s }".formatted(operation, field.getName(), selection);
    }
    return "%s(%s) { %s(%s) %s }"
        .formatted(
            operation,
            arguments.stream()
                .map(
                    each ->
                        "$%s: %s"
                            .formatted(
                                each, GraphQLTypeUtil.simplePrint(argument(field, each).getType())))
                .collect(Collectors.joining(", ")),
            field.getName(),
            arguments.stream()
                .map(each -> "%1$s: $%1$s".formatted(each))
                .collect(Collectors.joining(", ")),
            selection);
  }

  private static GraphQLArgument argument(GraphQLFieldDefinition field, String name) {
    var argument = field.getArgument(name);
    if (argument == null) {
      throw new AssertionError("%s has no argument %s".formatted(field.getName(), name));
    }
    return argument;
  }

  /** Notes what these arguments give. */
  void give(GraphQLFieldDefinition field, Map<String, ?> arguments) {
    arguments.forEach(
        (name, value) -> {
          given.add(field.getName() + "." + name);
          give(argument(field, name).getType(), value);
        });
  }

  private void give(GraphQLType type, @Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(each -> give(type, each));
    } else if (value instanceof Map<?, ?> fields
        && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
      fields.forEach(
          (name, each) -> {
            given.add(input.getName() + "." + name);
            give(input.getField(String.valueOf(name)).getType(), each);
          });
    }
  }

  /** What could be given and was not, in alphabetical order. */
  Set<String> missing(List<GraphQLObjectType> roots) {
    var all = new TreeSet<String>();
    for (var root : roots) {
      for (var field : root.getFieldDefinitions()) {
        for (var argument : field.getArguments()) {
          all.add(field.getName() + "." + argument.getName());
          addInputs(argument.getType(), all);
        }
      }
    }
    all.removeAll(given);
    return all;
  }

  private static void addInputs(GraphQLType type, Set<String> all) {
    if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
      for (var field : input.getFields()) {
        if (all.add(input.getName() + "." + field.getName())) {
          addInputs(field.getType(), all);
        }
      }
    }
  }
}
