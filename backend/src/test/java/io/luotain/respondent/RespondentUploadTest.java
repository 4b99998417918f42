package io.luotain.respondent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LuotainTest
@TestPropertySource(properties = "luotain.respondents.max-upload=1MB")
@ExtendWith(OutputCaptureExtension.class)
class RespondentUploadTest {

  private static final Map<String, String> BY_ID = Map.of("idColumn", "id");

  @Autowired Luotain luotain;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private People people;

  @BeforeEach
  void newTenant() {
    people = People.withAttributes(luotain.newTenant());
  }

  private HttpResponse<String> post(String token, Map<String, String> query, BodyPublisher body)
      throws Exception {
    var uri = UriComponentsBuilder.fromUriString(luotain.url() + "/v1/respondents/imports");
    query.forEach((name, _) -> uri.queryParam(name, "{" + name + "}"));
    var request =
        HttpRequest.newBuilder(uri.encode().buildAndExpand(query).toUri())
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(body)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private JsonNode upload(Map<String, String> query, String csv) throws Exception {
    var answer = post(people.tenant().adminToken(), query, BodyPublishers.ofString(csv));
    return json.readTree(answer.body());
  }

  private HttpResponse<String> report(String token, String id) throws Exception {
    var uri = URI.create(luotain.url() + "/v1/respondents/imports/" + id + "/errors.csv");
    var request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).GET().build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String counts(JsonNode done) {
    return List.of("state", "rowsRead", "created", "updated", "unchanged", "refused").stream()
        .map(name -> done.get(name).asString())
        .toList()
        .toString();
  }

  @Test
  void importsTheRowsThatAreRightAndReportsTheOthers() throws Exception {
    var csv =
        "\uFEFFid,visits,member,joined,tier,city\r\n"
            + "ann,7,true,2020-02-29,gold,\"Espoo, \"\"north\"\"\"\r\n"
            + "=1+1,x,true,2020-02-30,bronze,\r\n"
            + "bob,1,,,,\r\n"
            + "\r\n"
            + "cid,1\r\n"
            + "bob,2,,,,\r\n"
            + ",2,,,,\r\n";
    var done = upload(BY_ID, csv);
    assertThat(counts(done)).isEqualTo("[COMPLETED, 6, 2, 1, 0, 3]");
    var ann = people.read("ann");
    ann.path("respondent.attributes[0].value.text")
        .entity(String.class)
        .isEqualTo("Espoo, \"north\"");
    ann.path("respondent.attributes[4].value.number").entity(Double.class).isEqualTo(7.0);
    var report = report(people.tenant().adminToken(), done.get("id").asString());
    assertThat(report.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(report.body().lines())
        .containsExactly(
            "line,respondent,column,code,message",
            "3,'=1+1,visits,WRONG_VALUE_TYPE,Give a number.",
            "3,'=1+1,joined,WRONG_VALUE_TYPE,Give a day such as 2026-11-23.",
            "3,'=1+1,tier,INVALID,Give the id of one of the options.",
            "6,cid,,INVALID,\"The row has 2 cells, the header 6.\"",
            "8,,id,INVALID,\"" + RespondentId.FORM_RULE + "\"");
  }

  @Test
  void sendingTheSameFileAgainChangesNothing() throws Exception {
    var csv = "id,visits\nann,1\nbob,2\n";
    assertThat(counts(upload(BY_ID, csv))).isEqualTo("[COMPLETED, 2, 2, 0, 0, 0]");
    assertThat(counts(upload(BY_ID, csv))).isEqualTo("[COMPLETED, 2, 0, 0, 2, 0]");
  }

  @Test
  void mapsColumnsAndSkipsThoseThatAreNotMapped() throws Exception {
    var query =
        Map.of(
            "idColumn", "Customer no",
            "columns", "{\"Home town\": \"city\", \"Level\": \"tier\"}",
            "separator", ";",
            "empty", "REMOVE");
    people.upsert("7", List.of(People.value("tier", "option", "gold")));
    var csv = "Customer no;Shoe size;Home town;Level\n7;43;Turku;\n";
    assertThat(counts(upload(query, csv))).isEqualTo("[COMPLETED, 1, 0, 1, 0, 0]");
    people
        .read("7")
        .path("respondent.attributes[*].attributeId")
        .entityList(String.class)
        .containsExactly("city");
  }

  @Test
  void saysWhatIsWrongWithAFileAsAWhole() throws Exception {
    assertThat(upload(BY_ID, "").get("failure").asString()).startsWith("The file is empty");
    assertThat(upload(BY_ID, "id,shoe\n1,43\n").get("failure").asString()).startsWith("Column 2: ");
    assertThat(upload(BY_ID, "no,city\n1,Turku\n").get("failure").asString()).contains("\"id\"");
    assertThat(upload(BY_ID, "id,city,city\n1,a,b\n").get("failure").asString())
        .isEqualTo("Columns 2 and 3 have the same heading.");
    assertThat(upload(BY_ID, "id,city\nann,Oulu\nbob,\"a\"b\n").get("failure").asString())
        .isEqualTo("The file is no good CSV, after line 2.");
    people.read("ann").path("respondent.id").hasValue();
  }

  @Test
  void refusesOtherEncodingsAndFilesThatAreTooLarge() throws Exception {
    var token = people.tenant().adminToken();
    var latin = post(token, BY_ID, BodyPublishers.ofString("id,city\n1,J\u00e4rvi\n", ISO_8859_1));
    assertThat(latin.statusCode()).isEqualTo(422);
    assertThat(latin.body()).contains("not in UTF-8");
    var large = "id,city\n" + "1,Turku\n".repeat(200_000);
    assertThat(post(token, BY_ID, BodyPublishers.ofString(large)).statusCode()).isEqualTo(413);
    var unknownLength =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)));
    var cut = post(token, BY_ID, unknownLength);
    assertThat(cut.statusCode()).isEqualTo(422);
    assertThat(cut.body()).contains("The file is too large");
  }

  @Test
  void takesMoreThanAnOrdinaryRequestMayHold() throws Exception {
    var csv = new StringBuilder("id,visits,city\n");
    for (int i = 0; i < 12_000; i++) {
      csv.append("person-").append(i).append(',').append(i).append(",Kajaani and more of it\n");
    }
    assertThat(csv.length()).isGreaterThan(256 * 1024);
    assertThat(counts(upload(BY_ID, csv.toString())))
        .isEqualTo("[COMPLETED, 12000, 12000, 0, 0, 0]");
  }

  @Test
  void canBeFollowedByAnIdOfTheClientsChoice() throws Exception {
    var id = UUID.randomUUID();
    var body =
        BodyPublishers.ofInputStream(
            () -> new Rows("id,visits\n", 2_500, () -> assertThat(state(id)).isEqualTo("RUNNING")));
    var query = Map.of("idColumn", "id", "importId", id.toString());
    var done = post(people.tenant().adminToken(), query, body);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(state(id)).isEqualTo("COMPLETED");
    people
        .tenant()
        .admin()
        .document("{ respondentImports { edges { node { id rowsRead created refused } } } }")
        .execute()
        .path("respondentImports.edges[*].node.created")
        .entityList(Integer.class)
        .containsExactly(2_500);
    assertThat(
            post(people.tenant().adminToken(), query, BodyPublishers.ofString("id\n")).statusCode())
        .isEqualTo(409);
  }

  private String state(UUID id) {
    return people
        .tenant()
        .admin()
        .document("query($id: UUID!) { respondentImport(id: $id) { state } }")
        .variable("id", id)
        .execute()
        .path("respondentImport.state")
        .entity(String.class)
        .get();
  }

  /** A file that looks at the import when its last row was sent. */
  private static final class Rows extends InputStream {

    private final List<byte[]> parts = new ArrayList<>();
    private final Runnable atTheEnd;
    private int part;

    Rows(String header, int rows, Runnable atTheEnd) {
      this.atTheEnd = atTheEnd;
      parts.add(header.getBytes(UTF_8));
      for (int i = 0; i < rows; i++) {
        parts.add("p%d,%d\n".formatted(i, i).getBytes(UTF_8));
      }
    }

    @Override
    public int read() {
      throw new IllegalStateException("Read by parts.");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (part == parts.size()) {
        atTheEnd.run();
        return -1;
      }
      var next = parts.get(part++);
      System.arraycopy(next, 0, target, offset, next.length);
      return next.length;
    }
  }

  @Test
  void anUploadThatBreaksIsShownAsFailedAndKeepsWhatCameBefore() throws Exception {
    var id = UUID.randomUUID();
    var head =
        """
        POST /v1/respondents/imports?idColumn=id&importId=%s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: text/csv\r
        Content-Length: 1000\r
        \r
        id,visits
        ann,1
        bo\
        """
            .formatted(id, people.tenant().adminToken());
    try (var socket = new Socket("localhost", URI.create(luotain.url()).getPort())) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().flush();
    }
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("FAILED"));
    people.read("ann").path("respondent.id").hasValue();
  }

  @Test
  void anImportThatNobodyHearsOfWasInterrupted() {
    var now = Instant.parse("2026-11-25T08:00:00Z");
    var running = RespondentImport.started(UUID.randomUUID(), now);
    assertThat(running.at(now.plusSeconds(120)).state()).isEqualTo(RespondentImport.State.RUNNING);
    assertThat(running.at(now.plusSeconds(121)).state())
        .isEqualTo(RespondentImport.State.INTERRUPTED);
  }

  @Test
  void onlyWhoMayWriteRespondentsGetsIn() throws Exception {
    var body = BodyPublishers.ofString("id\nann\n");
    assertThat(post("nobody", BY_ID, body).statusCode()).isEqualTo(401);
    for (var token :
        List.of(people.key("RESPONDENTS_READ, RESPONSES_IDENTITY"), people.tenant().siteKey())) {
      assertThat(post(token, BY_ID, body).statusCode()).isEqualTo(403);
    }
    assertThat(post(people.key("RESPONDENTS_WRITE"), BY_ID, body).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherTenantsImportIsNotFound() throws Exception {
    var done = upload(BY_ID, "id,visits\nann,x\n");
    var id = done.get("id").asString();
    var stranger = luotain.newTenant();
    assertThat(report(stranger.adminToken(), id).statusCode()).isEqualTo(404);
    stranger
        .admin()
        .document("query($id: UUID!) { respondentImport(id: $id) { state } }")
        .variable("id", id)
        .execute()
        .path("respondentImport")
        .valueIsNull();
  }

  @Test
  void logsNothingOfWhatIsInTheFile(CapturedOutput output) throws Exception {
    upload(BY_ID, "id,email,visits\nzaphod-42,zaphod@example.com,towel\n\"x\"y,,\n");
    assertThat(output).contains("Import ").doesNotContain("zaphod").doesNotContain("towel");
  }

  @Test
  void refusesTheRowWhoseQuoteIsNeverClosed() throws Exception {
    var done = upload(BY_ID, "id,city\nann,Oulu\nbob,\"foo\ncid,bar\ndan,baz\n");
    assertThat(counts(done)).isEqualTo("[FAILED, 1, 1, 0, 0, 0]");
    assertThat(done.get("failure").asString()).isEqualTo("A quote is never closed, after line 2.");
    assertThat(upload(BY_ID, "id,\"city\nann,Oulu\n").get("state").asString()).isEqualTo("FAILED");
    assertThat(counts(upload(BY_ID, "id,city\nann,O\"u\nbob,\"a\"\"\"\ncid,\"\"")))
        .isEqualTo("[COMPLETED, 3, 2, 1, 0, 0]");
  }

  @Test
  void stopsWhenAnAttributeOfTheFileIsDeletedMeanwhile() throws Exception {
    var id = UUID.randomUUID();
    var body =
        BodyPublishers.ofInputStream(
            () -> new Rows("id,visits\n", 2_500, () -> people.delete("visits")));
    var query = Map.of("idColumn", "id", "importId", id.toString());
    var done = post(people.tenant().adminToken(), query, body);
    assertThat(done.body()).contains("deleted");
    assertThat(state(id)).isEqualTo("FAILED");
    people.define("visits", "NUMBER", Map.of());
    people
        .tenant()
        .admin()
        .document("{ respondents(filter: \"has(respondent.visits)\") { edges { cursor } } }")
        .execute()
        .path("respondents.edges")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void repeatsNothingOfAFileWithoutAHeader() throws Exception {
    for (var query : List.of(BY_ID, Map.of("idColumn", "id", "columns", "{\"Town\": \"city\"}"))) {
      assertThat(upload(query, "Zaphod,Zaphod,towel-42\n").get("failure").asString())
          .contains("\"id\"")
          .doesNotContain("Zaphod")
          .doesNotContain("towel");
    }
    assertThat(upload(Map.of("idColumn", "Zaphod"), "Zaphod,towel,towel\n").get("failure"))
        .asString()
        .doesNotContain("towel");
  }

  @Test
  void refusesAMappingToNothing() throws Exception {
    for (var columns : List.of("null", "{\"Tier\": null}", "[]")) {
      var query = Map.of("idColumn", "id", "columns", columns);
      var answer =
          post(people.tenant().adminToken(), query, BodyPublishers.ofString("id,tier\n1,gold\n"));
      assertThat(answer.statusCode()).as(columns).isEqualTo(400);
      assertThat(answer.body()).contains("columns");
    }
  }

  @Test
  void countsDoNotTellWhatAPersonalValueIs() throws Exception {
    people.upsert("ann", List.of(People.value("email", "text", "a@x.fi")));
    var guesses = BodyPublishers.ofString("id,email\nann,a@x.fi\n");
    var done = json.readTree(post(people.key("RESPONDENTS_WRITE"), BY_ID, guesses).body());
    assertThat(counts(done)).isEqualTo("[COMPLETED, 1, 0, 1, 0, 0]");
  }
}
