package io.luotain;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The contract keeps to the house rules, and every field of it is served. */
@LuotainTest
class SchemaTest {

  private static final Pattern CREDENTIAL = Pattern.compile("(Scope `[a-z:]+`|Credential: ).*");

  @Autowired GraphQlSource source;
  @Autowired SchemaInspection inspection;
  private GraphQLSchema schema;

  @BeforeEach
  void schema() {
    schema = source.schema();
  }

  private Stream<GraphQLNamedType> ownTypes() {
    return schema.getAllTypesAsList().stream().filter(type -> !type.getName().startsWith("__"));
  }

  private Stream<GraphQLFieldDefinition> rootFields() {
    return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
        .flatMap(type -> type.getFieldDefinitions().stream());
  }

  @Test
  void everythingIsDescribed() {
    var bare = new ArrayList<String>();
    ownTypes()
        .forEach(
            type -> {
              note(bare, type.getName(), type.getDescription());
              switch (type) {
                case GraphQLFieldsContainer fields -> describedFields(bare, fields);
                case GraphQLInputObjectType input ->
                    input
                        .getFields()
                        .forEach(
                            field ->
                                note(
                                    bare,
                                    type.getName() + "." + field.getName(),
                                    field.getDescription()));
                case GraphQLEnumType values ->
                    values
                        .getValues()
                        .forEach(
                            value ->
                                note(
                                    bare,
                                    type.getName() + "." + value.getName(),
                                    value.getDescription()));
                default -> {}
              }
            });
    assertThat(bare).isEmpty();
  }

  private static void describedFields(List<String> bare, GraphQLFieldsContainer type) {
    for (var field : type.getFieldDefinitions()) {
      note(bare, type.getName() + "." + field.getName(), field.getDescription());
      for (var argument : field.getArguments()) {
        note(
            bare,
            type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
            argument.getDescription());
      }
    }
  }

  private static void note(List<String> bare, String name, String description) {
    if (description == null || description.isBlank()) {
      bare.add(name);
    }
  }

  @Test
  void everyRootFieldNamesItsScope() {
    assertThat(rootFields())
        .allSatisfy(
            field ->
                assertThat(field.getDescription()).as(field.getName()).containsPattern(CREDENTIAL));
  }

  @Test
  void everyMutationGivesUserErrors() {
    assertThat(schema.getMutationType().getFieldDefinitions())
        .allSatisfy(
            field -> {
              var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
              assertThat(payload.getName()).endsWith("Payload");
              assertThat(payload.getFieldDefinition("userErrors")).as(field.getName()).isNotNull();
            });
  }

  @Test
  void listsHaveNoHoles() {
    var holes =
        ownTypes()
            .filter(GraphQLFieldsContainer.class::isInstance)
            .map(GraphQLFieldsContainer.class::cast)
            .flatMap(
                type ->
                    type.getFieldDefinitions().stream()
                        .filter(field -> hasHoles(field.getType()))
                        .map(field -> type.getName() + "." + field.getName()));
    assertThat(holes).isEmpty();
  }

  private static boolean hasHoles(GraphQLOutputType type) {
    if (type instanceof GraphQLNonNull nonNull) {
      return nonNull.getWrappedType() instanceof GraphQLList list
          && !(list.getWrappedType() instanceof GraphQLNonNull);
    }
    return type instanceof GraphQLList;
  }

  @Test
  void everyFieldAndArgumentIsServed() {
    var report = inspection.report();
    assertThat(schema.getMutationType().getFieldDefinitions()).hasSizeGreaterThan(10);
    assertThat(report.unmappedFields())
        .allMatch(
            field ->
                field.getTypeName().endsWith("Connection")
                    && List.of("edges", "pageInfo").contains(field.getFieldName()));
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }
}
