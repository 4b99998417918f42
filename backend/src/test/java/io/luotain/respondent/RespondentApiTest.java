package io.luotain.respondent;

import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuotainTest
class RespondentApiTest {

  private static final List<Map<String, Object>> ANN =
      List.of(
          value("email", "text", "ann@example.com"),
          value("visits", "number", 7),
          value("member", "boolean", false),
          value("joined", "date", "2020-02-29"),
          value("tier", "option", "gold"));

  @Autowired Luotain luotain;
  private People people;

  @BeforeEach
  void newTenant() {
    people = People.withAttributes(luotain.newTenant());
  }

  @Test
  void keepsValuesOfEveryType() {
    people.upsert("ann", ANN).path("respondentUpsert.userErrors").entityList(Map.class).hasSize(0);
    var ann = people.read("ann");
    ann.path("respondent.attributes[*].attributeId")
        .entityList(String.class)
        .containsExactly("email", "joined", "member", "tier", "visits");
    ann.path("respondent.attributes[0].value.text")
        .entity(String.class)
        .isEqualTo("ann@example.com");
    ann.path("respondent.attributes[1].value.date").entity(String.class).isEqualTo("2020-02-29");
    ann.path("respondent.attributes[2].value.boolean").entity(Boolean.class).isEqualTo(false);
    ann.path("respondent.attributes[3].value.option").entity(String.class).isEqualTo("gold");
    ann.path("respondent.attributes[4].value.number").entity(Double.class).isEqualTo(7.0);
  }

  @Test
  void changesOnlyWhatIsGivenAndRemovesWhatIsNull() {
    people.upsert("ann", ANN);
    people.upsert(
        "ann",
        List.of(value("tier", "option", "silver"), Map.of("id", "email"), Map.of("id", "city")));
    var ann = people.read("ann");
    ann.path("respondent.attributes[*].attributeId")
        .entityList(String.class)
        .containsExactly("joined", "member", "tier", "visits");
    ann.path("respondent.attributes[2].value.option").entity(String.class).isEqualTo("silver");
  }

  @Test
  void namesTheValueThatIsWrong() {
    var errors =
        people
            .upsert(
                " ann",
                List.of(
                    value("nothing", "text", "x"),
                    value("visits", "text", "7"),
                    value("tier", "option", "bronze"),
                    value("city", "text", " "),
                    value("city", "text", "x".repeat(1001))))
            .path("respondentUpsert.userErrors")
            .entityList(Map.class)
            .get();
    assertThat(errors)
        .extracting(error -> error.get("code") + " " + error.get("path"))
        .containsExactlyInAnyOrder(
            "INVALID [input, id]",
            "UNKNOWN_ATTRIBUTE [input, attributes, 0, id]",
            "WRONG_VALUE_TYPE [input, attributes, 1, value]",
            "INVALID [input, attributes, 2, value]",
            "REQUIRED [input, attributes, 3, value]",
            "DUPLICATE [input, attributes, 4, id]",
            "TOO_LONG [input, attributes, 4, value]");
    people.read("ann").path("respondent").valueIsNull();
  }

  @Test
  void importsTheRowsThatAreRight() {
    people.upsert("ann", ANN);
    people.upsert("bob", List.of(value("visits", "number", 1)));
    var rows =
        people.rows(
            List.of(
                Map.of("id", "ann", "attributes", ANN),
                Map.of("id", "bob", "attributes", List.of(value("visits", "number", 2))),
                Map.of("id", "cid", "attributes", List.of(value("visits", "text", "2"))),
                Map.of("id", "dan", "attributes", List.of(value("member", "boolean", true))),
                Map.of("id", "dan", "attributes", List.of(value("visits", "number", 3)))));
    rows.path("respondentsImport.rows[*].outcome")
        .entityList(String.class)
        .containsExactly("UNCHANGED", "UPDATED", "REFUSED", "CREATED", "UPDATED");
    rows.path("respondentsImport.rows[2].userErrors[0].path")
        .entityList(String.class)
        .containsExactly("input", "rows", "2", "attributes", "0", "value");
    people
        .read("dan")
        .path("respondent.attributes[*].attributeId")
        .entityList(String.class)
        .containsExactly("member", "visits");
    people.read("cid").path("respondent").valueIsNull();
  }

  @Test
  void takesAtMostAThousandRows() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(Map.of("id", "p" + i, "attributes", List.of(value("visits", "number", i))));
    }
    people
        .rows(rows)
        .path("respondentsImport.rows[*].outcome")
        .entityList(String.class)
        .satisfies(outcomes -> assertThat(outcomes).hasSize(1_000).containsOnly("CREATED"));
    rows.add(Map.of("id", "one more"));
    people
        .rows(rows)
        .path("respondentsImport.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("TOO_LONG");
  }

  @Test
  void personalValuesAreNullWithoutTheScopeToSeeIdentities() {
    people.upsert("ann", ANN);
    var seen = People.read(people.with("RESPONDENTS_READ"), "ann");
    seen.path("respondent.attributes[0].attributeId").entity(String.class).isEqualTo("email");
    seen.path("respondent.attributes[0].value").valueIsNull();
    seen.path("respondent.attributes[3].value.option").entity(String.class).isEqualTo("gold");
    People.read(people.with("RESPONDENTS_READ, RESPONSES_IDENTITY"), "ann")
        .path("respondent.attributes[0].value.text")
        .entity(String.class)
        .isEqualTo("ann@example.com");
  }

  @Test
  void pagesInTheOrderOfIdsBothWays() {
    for (var id : List.of("c", "a", "d", "b")) {
      people.upsert(id, List.of());
    }
    var first = page("first: 3");
    assertThat(first.ids()).containsExactly("a", "b", "c");
    var rest = page("first: 3, after: \"" + first.end() + "\"");
    assertThat(rest.ids()).containsExactly("d");
    assertThat(page("last: 2, before: \"" + rest.end() + "\"").ids()).containsExactly("b", "c");
  }

  private record PageOfIds(List<String> ids, String end) {}

  private PageOfIds page(String arguments) {
    var page =
        people
            .tenant()
            .admin()
            .document(
                "{ respondents(%s) { edges { node { id } } pageInfo { endCursor } } }"
                    .formatted(arguments))
            .execute();
    return new PageOfIds(
        page.path("respondents.edges[*].node.id").entityList(String.class).get(),
        page.path("respondents.pageInfo.endCursor").entity(String.class).get());
  }

  @Test
  void outcomesDoNotTellWhatAPersonalValueIs() {
    people.upsert("ann", ANN);
    var writer = people.with("RESPONDENTS_WRITE");
    var before = updatedAt("ann");
    People.rows(
            writer,
            List.of(
                Map.of("id", "ann", "attributes", List.of(value("email", "text", "no@x.fi"))),
                Map.of("id", "ann", "attributes", List.of(value("email", "text", "no@x.fi"))),
                Map.of("id", "ann", "attributes", List.of(value("tier", "option", "gold")))))
        .path("respondentsImport.rows[*].outcome")
        .entityList(String.class)
        .containsExactly("UPDATED", "UPDATED", "UNCHANGED");
    var changed = updatedAt("ann");
    assertThat(changed).isNotEqualTo(before);
    People.upsert(writer, "ann", List.of(value("email", "text", "no@x.fi")));
    assertThat(updatedAt("ann")).isNotEqualTo(changed);
    People.rows(
            people.with("RESPONDENTS_WRITE, RESPONSES_IDENTITY"),
            List.of(Map.of("id", "ann", "attributes", List.of(value("email", "text", "no@x.fi")))))
        .path("respondentsImport.rows[*].outcome")
        .entityList(String.class)
        .containsExactly("UNCHANGED");
  }

  private String updatedAt(String id) {
    return people.read(id).path("respondent.updatedAt").entity(String.class).get();
  }

  @Test
  void whoMayOnlyWriteIsShownNothing() {
    people.upsert("ann", ANN);
    var written = People.upsert(people.with("RESPONDENTS_WRITE"), "ann", List.of());
    written.path("respondentUpsert.userErrors").entityList(Map.class).hasSize(0);
    written.path("respondentUpsert.respondent").valueIsNull();
    People.upsert(people.with("RESPONDENTS_WRITE, RESPONDENTS_READ"), "ann", List.of())
        .path("respondentUpsert.respondent.id")
        .entity(String.class)
        .isEqualTo("ann");
  }
}
