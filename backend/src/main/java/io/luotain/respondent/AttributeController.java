package io.luotain.respondent;

import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AttributeController {

  record AttributeCreateInput(
      String id,
      String name,
      @Nullable String description,
      AttributeType type,
      List<AttributeOption> options,
      boolean personal,
      boolean reportable,
      boolean targetable) {

    Attribute attribute() {
      return new Attribute(
          new AttributeId(id),
          name,
          description,
          type,
          options,
          personal,
          reportable,
          targetable,
          1);
    }
  }

  record AttributeUpdateInput(
      String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable List<AttributeOption> options,
      @Nullable Boolean personal,
      @Nullable Boolean reportable,
      @Nullable Boolean targetable) {

    Attribute applyTo(Attribute old) {
      return new Attribute(
          old.id(),
          requireNonNullElse(name, old.name()),
          changedDescription(old),
          old.type(),
          requireNonNullElse(options, old.options()),
          requireNonNullElse(personal, old.personal()),
          requireNonNullElse(reportable, old.reportable()),
          requireNonNullElse(targetable, old.targetable()),
          old.revision() + 1);
    }

    private @Nullable String changedDescription(Attribute old) {
      if (description == null) {
        return old.description();
      }
      return description.isEmpty() ? null : description;
    }
  }

  record AttributePayload(@Nullable Attribute attribute, List<UserError> userErrors) {}

  record AttributeDeletePayload(
      @Nullable AttributeId attributeId,
      List<AttributeUse.User> users,
      List<UserError> userErrors) {}

  private final Attributes attributes;

  AttributeController(Attributes attributes) {
    this.attributes = attributes;
  }

  @QueryMapping
  List<Attribute> attributes(TenantId tenant) {
    return attributes.list(tenant);
  }

  @MutationMapping
  AttributePayload attributeCreate(TenantId tenant, @Argument AttributeCreateInput input) {
    return attributes.create(tenant, input.attribute()).payload(AttributePayload::new);
  }

  @MutationMapping
  AttributePayload attributeUpdate(TenantId tenant, @Argument AttributeUpdateInput input) {
    return attributes
        .update(tenant, new AttributeId(input.id()), input::applyTo)
        .payload(AttributePayload::new);
  }

  @MutationMapping
  AttributeDeletePayload attributeDelete(TenantId tenant, @Argument String id) {
    var deletion = attributes.delete(tenant, new AttributeId(id));
    return deletion
        .outcome()
        .payload((done, errors) -> new AttributeDeletePayload(done, deletion.users(), errors));
  }

  @SchemaMapping(typeName = "BooleanValue", field = "boolean")
  boolean yes(BooleanValue value) {
    return value.yes();
  }
}
