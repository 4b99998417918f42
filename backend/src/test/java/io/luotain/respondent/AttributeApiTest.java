package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@LuotainTest
class AttributeApiTest {

  @Autowired Luotain luotain;
  @Autowired Attributes attributes;
  @Autowired AttributeRepository repository;
  @Autowired TenantMongo mongo;
  private People people;

  @BeforeEach
  void newTenant() {
    people = People.withAttributes(luotain.newTenant());
  }

  private static List<String> errors(Response response, String field) {
    return response.path(field + ".userErrors").entityList(Map.class).get().stream()
        .map(error -> error.get("code") + " " + error.get("path"))
        .toList();
  }

  @Test
  void listsAttributesInTheOrderOfTheirIds() {
    people
        .tenant()
        .admin()
        .document("{ attributes { id type personal options { id } } }")
        .execute()
        .path("attributes[*].id")
        .entityList(String.class)
        .containsExactly("city", "email", "joined", "member", "tier", "visits");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(errors(people.create("1x", "CHOICE", Map.of()), "attributeCreate"))
        .containsExactlyInAnyOrder("INVALID [input, id]", "TOO_LONG [input, options]");
    assertThat(errors(people.create("city", "TEXT", Map.of()), "attributeCreate"))
        .containsExactly("DUPLICATE [input, id]");
    assertThat(errors(people.create("in", "TEXT", Map.of()), "attributeCreate"))
        .containsExactly("INVALID [input, id]");
    var options = Map.of("options", List.of(People.option("a", "A"), People.option("a", " ")));
    assertThat(errors(people.create("plan", "CHOICE", options), "attributeCreate"))
        .containsExactlyInAnyOrder(
            "DUPLICATE [input, options, 1, id]", "REQUIRED [input, options, 1, label]");
    assertThat(errors(people.create("plan", "TEXT", options), "attributeCreate"))
        .containsExactly("INVALID [input, options]");
  }

  @Test
  void aRenameKeepsIdAndType() {
    var changed =
        people.update(Map.of("id", "tier", "name", "Level", "description", "Bonus level"));
    changed.path("attributeUpdate.attribute.name").entity(String.class).isEqualTo("Level");
    changed.path("attributeUpdate.attribute.type").entity(String.class).isEqualTo("CHOICE");
    changed
        .path("attributeUpdate.attribute.options[*].label")
        .entityList(String.class)
        .containsExactly("Gold", "Silver");
  }

  @Test
  void refusesToRemoveAnOptionThatARespondentHas() {
    people.upsert("ann", List.of(People.value("tier", "option", "gold")));
    var onlySilver = Map.of("id", "tier", "options", List.of(People.option("silver", "Silver")));
    assertThat(errors(people.update(onlySilver), "attributeUpdate"))
        .containsExactly("IN_USE [input, options]");
    people.upsert("ann", List.of(People.value("tier", "option", "silver")));
    assertThat(errors(people.update(onlySilver), "attributeUpdate")).isEmpty();
    assertThat(
            errors(
                people.upsert("ann", List.of(People.value("tier", "option", "gold"))),
                "respondentUpsert"))
        .containsExactly("INVALID [input, attributes, 0, value]");
  }

  @Test
  void deletingAnAttributeDeletesItsValues() {
    people.upsert("ann", List.of(People.value("city", "text", "Espoo")));
    people
        .delete("city")
        .path("attributeDelete.attributeId")
        .entity(String.class)
        .isEqualTo("city");
    people.define("city", "TEXT", Map.of());
    people.read("ann").path("respondent.attributes").entityList(Object.class).hasSize(0);
    assertThat(errors(people.delete("nothing"), "attributeDelete"))
        .containsExactly("NOT_FOUND [id]");
  }

  @Test
  void thereAreAtMost200() {
    for (int i = 6; i < 200; i++) {
      people.define("a" + i, "TEXT", Map.of());
    }
    assertThat(errors(people.create("one_more", "TEXT", Map.of()), "attributeCreate"))
        .containsExactly("TOO_LONG [input]");
  }

  @Test
  void onlyWhoMaySeeIdentitiesMakesAPersonalAttributePublic() {
    var writer = people.with("ATTRIBUTES_WRITE, RESPONDENTS_READ");
    People.update(writer, Map.of("id", "email", "name", "E-mail"))
        .path("attributeUpdate.attribute.personal")
        .entity(Boolean.class)
        .isEqualTo(true);
    People.update(writer, Map.of("id", "email", "personal", false))
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("FORBIDDEN"));
    people
        .update(Map.of("id", "email", "personal", false))
        .path("attributeUpdate.attribute.personal")
        .entity(Boolean.class)
        .isEqualTo(false);
  }

  private TenantId tenantId() {
    return new TenantId(people.tenant().tenantId());
  }

  @Test
  void aNewAttributeHasNoValues() {
    var leftOver = new Document("phone", "050 1234567").append("city", "Espoo");
    mongo
        .of(tenantId())
        .insert(
            new Document("_id", "ann")
                .append("attributes", leftOver)
                .append("updatedAt", Instant.EPOCH),
            RespondentRepository.COLLECTION);
    assertThat(errors(people.create("city", "TEXT", Map.of()), "attributeCreate"))
        .containsExactly("DUPLICATE [input, id]");
    people.define("phone", "TEXT", Map.of());
    people
        .read("ann")
        .path("respondent.attributes[*].attributeId")
        .entityList(String.class)
        .containsExactly("city");
  }

  @Test
  void aDeletionThatBrokeOffKeepsTheIdAndIsFinishedByDeletingAgain() {
    people.upsert("ann", List.of(People.value("email", "text", "ann@example.com")));
    repository.hide(tenantId(), new AttributeId("email"));
    assertThat(attributes.fresh(tenantId()).find(new AttributeId("email"))).isEmpty();
    assertThat(errors(people.create("email", "TEXT", Map.of()), "attributeCreate"))
        .containsExactly("DUPLICATE [input, id]");
    assertThat(errors(people.update(Map.of("id", "email", "name", "N")), "attributeUpdate"))
        .containsExactly("NOT_FOUND [input, id]");
    assertThat(errors(people.delete("email"), "attributeDelete")).isEmpty();
    people.define("email", "TEXT", Map.of());
    people.read("ann").path("respondent.attributes").entityList(Object.class).hasSize(0);
  }

  @Test
  void changesAtTheSameTimeBothCount() {
    var authorities = List.of("SCOPE_attributes:write", "SCOPE_responses:identity");
    var first = new AtomicBoolean(true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken("ann", "", authorities.toArray(String[]::new)));
    try {
      attributes.update(
          tenantId(),
          new AttributeId("city"),
          old -> {
            if (first.getAndSet(false)) {
              people.update(Map.of("id", "city", "personal", true));
            }
            return new AttributeController.AttributeUpdateInput(
                    "city", "Town", null, null, null, null, null)
                .applyTo(old);
          });
    } finally {
      SecurityContextHolder.clearContext();
    }
    var city = attributes.fresh(tenantId()).find(new AttributeId("city")).orElseThrow();
    assertThat(city.name()).isEqualTo("Town");
    assertThat(city.personal()).isTrue();
  }

  @Test
  void anEmptyDescriptionRemovesIt() {
    people.update(Map.of("id", "tier", "description", "Bonus level"));
    people
        .update(Map.of("id", "tier", "description", ""))
        .path("attributeUpdate.attribute.description")
        .valueIsNull();
  }

  @Test
  void allTogetherHaveAtMost20000Options() {
    var options = IntStream.range(0, 500).mapToObj(i -> People.option("o" + i, "O")).toList();
    for (int i = 0; i < 39; i++) {
      people.define("c" + i, "CHOICE", Map.of("options", options));
    }
    assertThat(
            errors(people.create("last", "CHOICE", Map.of("options", options)), "attributeCreate"))
        .containsExactly("TOO_LONG [input, options]");
    people.define("last", "CHOICE", Map.of("options", options.subList(0, 498)));
    assertThat(
            errors(
                people.update(Map.of("id", "last", "options", options.subList(0, 499))),
                "attributeUpdate"))
        .containsExactly("TOO_LONG [input, options]");
    assertThat(errors(people.update(Map.of("id", "last", "name", "Last")), "attributeUpdate"))
        .isEmpty();
  }
}
