package io.luotain;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every field that a root field leads to, asked once on each way into its type. */
final class SchemaWalk {

  private final GraphQLSchema schema;
  private final List<String> selections = new ArrayList<>();
  private final Set<String> expanded = new HashSet<>();

  SchemaWalk(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Selections that together ask a root field for everything; an empty one for a value. */
  List<String> selections(GraphQLFieldDefinition root) {
    selections.clear();
    var type = type(root);
    if (type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType) {
      expanded.clear();
      into(type, "%s");
    } else {
      selections.add("");
    }
    return List.copyOf(selections);
  }

  private static GraphQLNamedType type(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType());
  }

  private List<GraphQLObjectType> objects(GraphQLNamedType type) {
    return switch (type) {
      case GraphQLObjectType object -> List.of(object);
      case GraphQLInterfaceType shared -> schema.getImplementations(shared);
      case GraphQLUnionType union ->
          union.getTypes().stream()
              .map(GraphQLNamedOutputType::getName)
              .map(schema::getObjectType)
              .toList();
      default -> throw new IllegalArgumentException(type.getName());
    };
  }

  /**
   * Asks for the values of a type, and goes on from it where no other way did before.
   *
   * @param way with a place for the selection
   */
  private void into(GraphQLNamedType type, String way) {
    for (GraphQLObjectType object : objects(type)) {
      boolean isNew = expanded.add(object.getName());
      var inside = way.formatted("{ ... on " + object.getName() + " %s }");
      var values = new ArrayList<String>();
      for (var field : object.getFieldDefinitions()) {
        if (GraphQLTypeUtil.isLeaf(type(field))) {
          values.add(field.getName());
        } else if (isNew) {
          into(type(field), inside.formatted("{ " + field.getName() + " %s }"));
        }
      }
      if (!values.isEmpty()) {
        selections.add(inside.formatted("{ " + String.join(" ", values) + " }"));
      }
    }
  }
}
