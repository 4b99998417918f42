package io.luotain.respondent;

import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

@LuotainTest
class RespondentEraseTest {

  private static final List<String> TRACES =
      List.of("ann-4711", "ann@example.com", "Hattula", "1977-07-07", "770077");

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private People people;

  @BeforeEach
  void aPersonWhoIsKnownEverywhere() {
    people = People.withAttributes(luotain.newTenant());
    people.upsert(
        "ann-4711",
        List.of(
            value("email", "text", "ann@example.com"),
            value("city", "text", "Hattula"),
            value("joined", "date", "1977-07-07"),
            value("visits", "number", 770077)));
    people.upsert("bob", List.of(value("city", "text", "Turku")));
    importRefused();
  }

  private void importRefused() {
    luotain
        .web()
        .post()
        .uri("/v1/respondents/imports?idColumn=id")
        .headers(headers -> headers.setBearerAuth(people.tenant().adminToken()))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("id,visits\nann-4711,many\nbob,2\n")
        .exchange()
        .expectStatus()
        .isOk();
  }

  /** Every document of every collection of the tenant's database, as text. */
  private List<String> everything() {
    var operations = mongo.of(new TenantId(people.tenant().tenantId()));
    var all = new ArrayList<String>();
    for (var collection : operations.getCollectionNames()) {
      for (var document : operations.findAll(Document.class, collection)) {
        all.add(collection + " " + document.toJson());
      }
    }
    return all;
  }

  private long erase(String id) {
    return people
        .tenant()
        .admin()
        .document("mutation($id: ID!) { respondentErase(id: $id) { erased } }")
        .variable("id", id)
        .execute()
        .path("respondentErase.erased")
        .entity(Long.class)
        .get();
  }

  @Test
  void leavesNoTraceInTheWholeDatabase() {
    for (var trace : TRACES) {
      assertThat(everything()).as(trace).anyMatch(document -> document.contains(trace));
    }
    assertThat(erase("ann-4711")).isEqualTo(2);
    for (var trace : TRACES) {
      assertThat(everything()).as(trace).noneMatch(document -> document.contains(trace));
    }
    people.read("bob").path("respondent.id").hasValue();
    people
        .tenant()
        .admin()
        .document("mutation { respondentErase(id: \"ann-4711\") { userErrors { code } } }")
        .execute()
        .path("respondentErase.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void exportsEverythingThatIsKept() {
    var text =
        people
            .tenant()
            .admin()
            .document("{ respondentExport(id: \"ann-4711\") { json } }")
            .execute()
            .path("respondentExport.json")
            .entity(String.class)
            .get();
    var json = new JsonMapper().readTree(text);
    assertThat(json.at("/data/respondents/0/attributes/email").asString())
        .isEqualTo("ann@example.com");
    assertThat(json.at("/data/respondents/0/attributes/visits").asDouble()).isEqualTo(770077);
    assertThat(json.at("/data/importErrors/0/column").asString()).isEqualTo("visits");
    people
        .tenant()
        .admin()
        .document("{ respondentExport(id: \"nobody\") { json } }")
        .execute()
        .path("respondentExport")
        .valueIsNull();
  }

  @Test
  void eachNeedsItsScope() {
    for (var document :
        List.of(
            "{ respondentExport(id: \"bob\") { json } }",
            "mutation { respondentErase(id: \"bob\") { erased } }")) {
      people
          .with("RESPONDENTS_READ, RESPONDENTS_WRITE, RESPONSES_READ, TENANT_ADMIN")
          .document(document)
          .execute()
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .singleElement()
                      .extracting(error -> error.getErrorType().toString())
                      .isEqualTo("FORBIDDEN"));
    }
  }
}
