package io.luotain.respondent;

import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@LuotainTest
class SegmentApiTest {

  @Autowired Luotain luotain;
  private People people;

  @BeforeEach
  void someRespondents() {
    people = People.withAttributes(luotain.newTenant());
    people.upsert("ann", List.of(value("tier", "option", "gold"), value("visits", "number", 7)));
    people.upsert(
        "bob", List.of(value("tier", "option", "gold"), value("email", "text", "b@x.fi")));
    people.upsert("cid", List.of(value("tier", "option", "silver")));
    people.upsert("dan", List.of(value("joined", "date", "2024-05-01")));
  }

  private Response create(HttpGraphQlTester as, String expression) {
    return as.document(
            "mutation($e: String!) { segmentCreate(input: {name: \"Some\", expression: $e}) {"
                + " segment { id memberCount } userErrors { code message path } } }")
        .variable("e", expression)
        .execute();
  }

  private String segment(String expression) {
    return create(people.tenant().admin(), expression)
        .path("segmentCreate.segment.id")
        .entity(String.class)
        .get();
  }

  private Response read(HttpGraphQlTester as, String id) {
    return as.document(
            "query($id: ID!) { segment(id: $id) { name memberCount members(first: 1) { edges { node"
                + " { id } } pageInfo { hasNextPage endCursor } } } }")
        .variable("id", id)
        .execute();
  }

  private List<String> filtered(String filter, String arguments) {
    return people
        .tenant()
        .admin()
        .document(
            "query($f: String) { respondents(filter: $f%s) { edges { node { id } } } }"
                .formatted(arguments))
        .variable("f", filter)
        .execute()
        .path("respondents.edges[*].node.id")
        .entityList(String.class)
        .get();
  }

  @Test
  void countsAndListsItsMembersAsTheyAreNow() {
    var id = segment("respondent.tier == 'gold' || respondent.joined > date('2024-01-01')");
    var found = read(people.tenant().admin(), id);
    found.path("segment.memberCount").entity(Integer.class).isEqualTo(3);
    found.path("segment.members.edges[*].node.id").entityList(String.class).containsExactly("ann");
    found.path("segment.members.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
    people.upsert("ann", List.of(value("tier", "option", "silver")));
    read(people.tenant().admin(), id)
        .path("segment.memberCount")
        .entity(Integer.class)
        .isEqualTo(2);
  }

  @Test
  void filtersRespondentsPageByPage() {
    var filter = "respondent.tier == 'gold' || has(respondent.joined)";
    assertThat(filtered(filter, "")).containsExactly("ann", "bob", "dan");
    assertThat(filtered("respondent.visits >= 7", "")).containsExactly("ann");
    var page =
        people
            .tenant()
            .admin()
            .document(
                "query($f: String) { respondents(filter: $f, first: 2) { pageInfo { endCursor } }"
                    + " }")
            .variable("f", filter)
            .execute()
            .path("respondents.pageInfo.endCursor")
            .entity(String.class)
            .get();
    assertThat(filtered(filter, ", first: 2, after: \"" + page + "\"")).containsExactly("dan");
  }

  @Test
  void namesWhatIsWrongWithAnExpression() {
    var errors =
        create(people.tenant().admin(), "respondent.teir == 'gold'")
            .path("segmentCreate.userErrors")
            .entityList(Map.class)
            .get();
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.get("code")).isEqualTo("EXPRESSION_INVALID");
              assertThat(error.get("path")).isEqualTo(List.of("input", "expression"));
            });
    people
        .tenant()
        .admin()
        .document("{ respondents(filter: \"respondent.visits == 'x'\") { edges { cursor } } }")
        .execute()
        .errors()
        .satisfy(
            wrong ->
                assertThat(wrong)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("BAD_REQUEST"));
  }

  @Test
  void keepsWhatIsUsedFromBeingTakenAway() {
    var id = segment("respondent.tier == 'gold'");
    var refused = people.delete("tier");
    refused.path("attributeDelete.userErrors[0].code").entity(String.class).isEqualTo("IN_USE");
    refused.path("attributeDelete.users[*].id").entityList(String.class).containsExactly(id);
    for (var each : List.of("ann", "bob", "cid")) {
      people.upsert(each, List.of(Map.of("id", "tier")));
    }
    people
        .update(Map.of("id", "tier", "options", List.of(People.option("silver", "Silver"))))
        .path("attributeUpdate.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("IN_USE");
    people
        .update(Map.of("id", "tier", "options", List.of(People.option("gold", "Gold"))))
        .path("attributeUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    people
        .tenant()
        .admin()
        .document("mutation($id: ID!) { segmentDelete(id: $id) { segmentId } }")
        .variable("id", id)
        .executeAndVerify();
    people
        .delete("tier")
        .path("attributeDelete.attributeId")
        .entity(String.class)
        .isEqualTo("tier");
  }

  @Test
  void personalAttributesNeedTheScopeToSeeIdentities() {
    var reader = people.with("RESPONDENTS_READ, ATTRIBUTES_WRITE");
    var expression = "respondent.email == 'b@x.fi'";
    forbidden(create(reader, expression));
    forbidden(
        reader
            .document("query($f: String) { respondents(filter: $f) { edges { cursor } } }")
            .variable("f", expression)
            .execute());
    var seen = read(reader, segment(expression));
    forbidden(seen);
    assertThat(filtered(expression, "")).containsExactly("bob");
  }

  private static void forbidden(Response response) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("FORBIDDEN"));
  }

  @Test
  void changesNameAndExpression() {
    var id = segment("respondent.tier == 'gold'");
    people
        .tenant()
        .admin()
        .document(
            "mutation($id: ID!) { segmentUpdate(input: {id: $id, name: \"Silver\", expression:"
                + " \"respondent.tier == 'silver'\"}) { segment { name memberCount } } }")
        .variable("id", id)
        .execute()
        .path("segmentUpdate.segment.memberCount")
        .entity(Integer.class)
        .isEqualTo(1);
    people
        .tenant()
        .admin()
        .document("{ segments { edges { node { name } } } }")
        .execute()
        .path("segments.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("Silver");
  }

  @Test
  void refusesMoreThanOneRequestMayCost() {
    var one = "%s: segments(first: 100) { edges { node { memberCount } } }";
    assertThat(costly(one.formatted("a"))).isEmpty();
    var many =
        IntStream.range(0, 200)
            .mapToObj(i -> one.formatted("a" + i))
            .collect(Collectors.joining(" "));
    assertThat(costly(many)).singleElement().asString().contains("complexity");
  }

  private List<String> costly(String fields) {
    var messages = new ArrayList<String>();
    people
        .tenant()
        .admin()
        .document("{ " + fields + " }")
        .execute()
        .errors()
        .satisfy(errors -> errors.forEach(each -> messages.add(String.valueOf(each.getMessage()))));
    return messages;
  }
}
