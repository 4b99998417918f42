package io.luotain.invitation;

import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@LuotainTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationApiTest {

  private static final String CREATE =
      "mutation($input: InvitationsCreateInput!) { invitationsCreate(input: $input) { entries {"
          + " respondentId outcome link userErrors { code path } } csv nextAfter userErrors { code"
          + " path } } }";
  private static final List<Map<String, Object>> ANSWERS =
      List.of(Workspace.number("recommend", 9));

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;
  private Workspace tenant;
  private People people;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
    survey = tenant.liveSurvey();
  }

  private Response create(HttpGraphQlTester as, Map<String, ?> to, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.putIfAbsent("surveyId", survey);
    input.put("to", to);
    return as.document(CREATE).variable("input", input).execute();
  }

  private Response invite(String... respondents) {
    return create(tenant.admin(), Map.of("respondents", List.of(respondents)), Map.of());
  }

  private static List<String> outcomes(Response created) {
    return created.path("invitationsCreate.entries[*].outcome").entityList(String.class).get();
  }

  /** What the links carry behind the number sign. */
  private static List<String> secrets(Response created) {
    return created.path("invitationsCreate.entries[*].link").entityList(String.class).get().stream()
        .map(link -> link.substring(link.indexOf('#') + 1))
        .toList();
  }

  private String secret(String respondent) {
    return secrets(invite(respondent)).getFirst();
  }

  private Response present(Map<String, ?> by) {
    var input = new HashMap<String, Object>(by);
    input.putIfAbsent("surveyId", survey);
    return tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token } userErrors { code message path } } }")
        .variable("input", input)
        .execute();
  }

  private String token(String secret) {
    return present(Map.of("invitation", secret))
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  private String refusal(Map<String, ?> by) {
    var refused = present(by);
    refused.path("surveyPresent.presentation").valueIsNull();
    return refused.path("surveyPresent.userErrors[0].message").entity(String.class).get();
  }

  /** The one user error, without its message. */
  private Object problem(Map<String, ?> by) {
    var errors =
        present(by).path("surveyPresent.userErrors[*]").entityList(Map.class).hasSize(1).get();
    return Map.of("code", errors.getFirst().get("code"), "path", errors.getFirst().get("path"));
  }

  private List<String> submit(String token, UUID id) {
    return tenant
        .submit(token, id, ANSWERS)
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .get();
  }

  private Map<String, String> states(String arguments) {
    var found =
        tenant
            .admin()
            .document(
                "query($id: ID!) { invitations(surveyId: $id %s) { edges { node { respondentId state } } } }"
                    .formatted(arguments))
            .variable("id", survey)
            .execute();
    var states = new HashMap<String, String>();
    found
        .path("invitations.edges[*].node")
        .entityList(Map.class)
        .get()
        .forEach(node -> states.put((String) node.get("respondentId"), (String) node.get("state")));
    return states;
  }

  private List<Document> responses() {
    return mongo.of(new TenantId(tenant.tenantId())).findAll(Document.class, "responses");
  }

  private List<Document> stored() {
    return mongo.of(new TenantId(tenant.tenantId())).findAll(Document.class, "invitations");
  }

  @Test
  void invitesAListAndSaysWhatBecameOfEachEntry() {
    var created = invite("ann", "=1+1", "ann", " bob");
    assertThat(outcomes(created)).containsExactly("CREATED", "CREATED", "REFUSED", "REFUSED");
    created
        .path("invitationsCreate.entries[2].userErrors[0]")
        .entity(Map.class)
        .isEqualTo(Map.of("code", "DUPLICATE", "path", List.of("input", "to", "respondents", "2")));
    created
        .path("invitationsCreate.entries[3].userErrors[0].code")
        .entity(String.class)
        .isEqualTo("INVALID");
    var csv = created.path("invitationsCreate.csv").entity(String.class).get().lines().toList();
    var links =
        created.path("invitationsCreate.entries[*].link").entityList(String.class).get().stream()
            .filter(java.util.Objects::nonNull)
            .toList();
    assertThat(csv)
        .containsExactly("respondent,link", "ann," + links.get(0), "'=1+1," + links.get(1));
    assertThat(links.getFirst()).contains("/s/" + survey + "#lt_in_");
  }

  @Test
  void storesNoLinkButItsHash() {
    var secret = secret("ann");
    assertThat(stored()).hasSize(1).allMatch(each -> !each.toJson().contains(secret.substring(40)));
  }

  @Test
  void whoComesByAnInvitationIsThatRespondent() {
    var secret = secret("ann");
    assertThat(states("")).containsExactly(Map.entry("ann", "CREATED"));
    assertThat(submit(token(secret), UUID.randomUUID())).isEmpty();
    assertThat(responses())
        .singleElement()
        .satisfies(each -> assertThat(each.getString("respondent")).isEqualTo("ann"));
    assertThat(states("")).containsExactly(Map.entry("ann", "ANSWERED"));
  }

  @Test
  void isUsedOnceWhereTheSurveyIsAnsweredOnce() {
    var secret = secret("ann");
    var first = token(secret);
    var second = token(secret);
    var id = UUID.randomUUID();
    assertThat(submit(first, id)).isEmpty();
    assertThat(submit(first, id)).as("a retry").isEmpty();
    assertThat(submit(first, UUID.randomUUID())).containsExactly("ALREADY_ANSWERED");
    assertThat(submit(second, UUID.randomUUID())).containsExactly("ALREADY_ANSWERED");
    assertThat(problem(Map.of("invitation", secret)))
        .isEqualTo(Map.of("code", "ALREADY_ANSWERED", "path", List.of("input", "invitation")));
    assertThat(outcomes(invite("ann", "bob"))).containsExactly("ANSWERED", "CREATED");
    assertThat(responses()).hasSize(1);
  }

  @Test
  void manyAtOnceByOneInvitationCountOnce() throws Exception {
    var secret = secret("ann");
    var tokens = IntStream.range(0, 20).mapToObj(_ -> token(secret)).toList();
    var codes = Collections.synchronizedList(new ArrayList<List<String>>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var token : tokens) {
        threads.execute(() -> codes.add(submit(token, UUID.randomUUID())));
      }
    }
    assertThat(codes).hasSize(20);
    assertThat(codes.stream().filter(List::isEmpty)).hasSize(1);
    assertThat(responses()).hasSize(1);
  }

  @Test
  void followsARepeatPolicyThatAllowsMore() {
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyRepeatSet(input: {id: $id, repeat: {kind: ALWAYS}}) {"
                + " userErrors { code } } }")
        .variable("id", survey)
        .executeAndVerify();
    var secret = secret("ann");
    assertThat(submit(token(secret), UUID.randomUUID())).isEmpty();
    assertThat(submit(token(secret), UUID.randomUUID())).isEmpty();
    assertThat(responses()).hasSize(2);
    assertThat(outcomes(invite("ann"))).containsExactly("RENEWED");
  }

  @Test
  void anAnswerByARespondentTokenCountsAsTheInvitedOnes() {
    secret("ann");
    var token =
        present(Map.of("respondentToken", people.token("ann", Map.of())))
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    assertThat(submit(token, UUID.randomUUID())).isEmpty();
    assertThat(states("")).containsExactly(Map.entry("ann", "ANSWERED"));
  }

  @Test
  void invitingAgainEndsTheFormerLink() {
    var old = secret("ann");
    var renewed = invite("ann");
    assertThat(outcomes(renewed)).containsExactly("RENEWED");
    assertThat(refusal(Map.of("invitation", old))).contains("damaged");
    assertThat(token(secrets(renewed).getFirst())).isNotEmpty();
    assertThat(stored()).hasSize(1);
  }

  @Test
  void takesEitherATokenOrAnInvitation() {
    var both = Map.of("invitation", secret("ann"), "respondentToken", people.token("b", Map.of()));
    assertThat(problem(both))
        .isEqualTo(Map.of("code", "INVALID", "path", List.of("input", "invitation")));
  }

  @Test
  void refusesWhatIsNoGoodInvitation() {
    var secret = secret("ann");
    var forged = secret.substring(0, secret.length() - 1) + (secret.endsWith("0") ? "1" : "0");
    for (var bad : List.of("", "lt_in_", forged, "x".repeat(100_000))) {
      assertThat(refusal(Map.of("invitation", bad))).contains("damaged");
    }
    assertThat(refusal(Map.of("invitation", secret, "surveyId", tenant.liveSurvey())))
        .contains("damaged");
    assertThat(token(secret)).isNotEmpty();
  }

  @Test
  void isForItsWaveOnly() {
    var secret = secret("ann");
    tenant.publish(survey, "COMPATIBLE", "Spring");
    assertThat(refusal(Map.of("invitation", secret))).contains("another wave");
    var next = invite("ann");
    assertThat(outcomes(next)).containsExactly("CREATED");
    assertThat(submit(token(secrets(next).getFirst()), UUID.randomUUID())).isEmpty();
    assertThat(stored()).hasSize(2);
    assertThat(states(", wave: \"Spring\"")).containsExactly(Map.entry("ann", "ANSWERED"));
  }

  @Test
  void endsWhenItIsRevokedOrItsTimeIsOver() {
    var secret = secret("ann");
    var late = token(secret);
    var id = stored().getFirst().getString("_id");
    for (int i = 0; i < 2; i++) {
      tenant
          .admin()
          .document(
              "mutation($id: ID!) { invitationRevoke(id: $id) { invitation { state } userErrors {"
                  + " code } } }")
          .variable("id", id)
          .execute()
          .path("invitationRevoke.invitation.state")
          .entity(String.class)
          .isEqualTo("REVOKED");
    }
    assertThat(refusal(Map.of("invitation", secret))).contains("revoked");
    assertThat(states(", state: REVOKED")).containsOnlyKeys("ann");
    assertThat(submit(late, UUID.randomUUID())).as("presented before").isEmpty();

    var bob = secret("bob");
    mongo
        .of(new TenantId(tenant.tenantId()))
        .getCollection("invitations")
        .updateOne(
            new Document("respondent", "bob"),
            new Document("$set", new Document("expiresAt", java.util.Date.from(Instant.EPOCH))));
    assertThat(refusal(Map.of("invitation", bob))).contains("expired");
    assertThat(states(", state: EXPIRED")).containsOnlyKeys("bob");
    assertThat(outcomes(invite("bob"))).containsExactly("RENEWED");
    assertThat(states(", state: CREATED")).containsOnlyKeys("bob");
    assertThat(states(", state: ANSWERED")).containsOnlyKeys("ann");
  }

  @Test
  void invitesASegmentToItsEnd() {
    people.upsert("ann", List.of(value("city", "text", "Turku")));
    people.upsert("bob", List.of(value("city", "text", "Oulu")));
    people.upsert("cid", List.of(value("city", "text", "Turku")));
    var segment =
        tenant
            .admin()
            .document(
                "mutation { segmentCreate(input: {name: \"Turku\", expression: \"respondent.city =="
                    + " 'Turku'\"}) { segment { id } } }")
            .execute()
            .path("segmentCreate.segment.id")
            .entity(String.class)
            .get();
    var created = create(tenant.admin(), Map.of("segment", Map.of("id", segment)), Map.of());
    created.path("invitationsCreate.nextAfter").valueIsNull();
    assertThat(states("")).containsOnlyKeys("ann", "cid");
    var rest =
        create(tenant.admin(), Map.of("segment", Map.of("id", segment, "after", "ann")), Map.of());
    assertThat(outcomes(rest)).containsExactly("RENEWED");
    create(luotain.newTenant().admin(), Map.of("segment", Map.of("id", segment)), Map.of())
        .path("invitationsCreate.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("NOT_FOUND");
    create(tenant.admin(), Map.of("segment", Map.of("id", "s_none")), Map.of())
        .path("invitationsCreate.userErrors[0].path")
        .entity(List.class)
        .isEqualTo(List.of("input", "to", "segment", "id"));
  }

  @Test
  void refusesARequestThatIsWrongAsAWhole() {
    var ann = Map.of("respondents", List.of("ann"));
    assertThat(codes(create(tenant.admin(), Map.of("respondents", List.of()), Map.of())))
        .containsExactly("REQUIRED");
    var many = IntStream.range(0, 1_001).mapToObj(Integer::toString).toList();
    assertThat(codes(create(tenant.admin(), Map.of("respondents", many), Map.of())))
        .containsExactly("TOO_LONG");
    assertThat(codes(create(tenant.admin(), ann, Map.of("surveyId", tenant.draft()))))
        .containsExactly("WRONG_STATE");
    assertThat(codes(create(tenant.admin(), ann, Map.of("expiresAt", Instant.EPOCH.toString()))))
        .containsExactly("INVALID");
    assertThat(stored()).isEmpty();
  }

  private static List<String> codes(Response created) {
    return created.path("invitationsCreate.userErrors[*].code").entityList(String.class).get();
  }

  @Test
  void eachNeedsItsScope() {
    var ann = Map.of("respondents", List.of("ann"));
    var documents =
        List.of(
            "{ invitations(surveyId: \"%s\") { edges { cursor } } }".formatted(survey),
            "{ invitation(id: \"x\") { id } }",
            "mutation { invitationRevoke(id: \"x\") { userErrors { code } } }",
            "mutation { invitationsCreate(input: {surveyId: \"%s\", to: {respondents: [\"a\"]}}) { csv } }"
                .formatted(survey));
    var others =
        people.with(
            "SURVEYS_WRITE, RESPONSES_READ, RESPONSES_IDENTITY, RESPONDENTS_READ,"
                + " RESPONDENTS_WRITE, TENANT_ADMIN");
    for (var document : documents) {
      others
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
    assertThat(outcomes(create(people.with("INVITATIONS_WRITE"), ann, Map.of())))
        .containsExactly("CREATED");
    assertThat(stored()).hasSize(1);
  }

  @Test
  void logsNoSecretAndNobodysId(CapturedOutput output) {
    var secret = secret("zaphod-42");
    submit(token(secret), UUID.randomUUID());
    refusal(Map.of("invitation", secret + "x"));
    assertThat(output).doesNotContain("zaphod").doesNotContain(secret.substring(38));
  }

  @Test
  void countsHowManyOfTheInvitedAnswered() {
    assertThat(counts("")).isEqualTo("{invited=0, answered=0, responseRate=null}");
    var secret = secrets(invite("ann", "bob", "cid", "dan")).getFirst();
    assertThat(submit(token(secret), UUID.randomUUID())).isEmpty();
    assertThat(counts("")).isEqualTo("{invited=4, answered=1, responseRate=0.25}");
    tenant.publish(survey, "COMPATIBLE", "Spring");
    secret("ann");
    assertThat(counts("")).isEqualTo("{invited=1, answered=0, responseRate=0.0}");
    assertThat(counts(", wave: \"Autumn\"")).startsWith("{invited=0");
  }

  private String counts(String wave) {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { invitationCounts(surveyId: $id %s) { invited answered responseRate } }"
                .formatted(wave))
        .variable("id", survey)
        .execute()
        .path("invitationCounts")
        .entity(Map.class)
        .get()
        .toString();
  }

  @Test
  void aPageOfManyIsFollowedByTheNext() {
    invite(IntStream.range(0, 25).mapToObj(i -> "p" + i).toArray(String[]::new));
    var seen = new ArrayList<String>();
    var after = "";
    for (int i = 0; i < 3; i++) {
      var page =
          tenant
              .admin()
              .document(
                  "query($id: ID!) { invitations(surveyId: $id, state: CREATED, first: 10 %s) {"
                          .formatted(after)
                      + " edges { node { respondentId } } pageInfo { endCursor hasNextPage } } }")
              .variable("id", survey)
              .execute();
      seen.addAll(
          page.path("invitations.edges[*].node.respondentId").entityList(String.class).get());
      page.path("invitations.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(i < 2);
      after =
          ", after: \"%s\""
              .formatted(page.path("invitations.pageInfo.endCursor").entity(String.class).get());
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  private Response admit(String who) {
    return tenant
        .admin()
        .document(
            "mutation($id: ID!, $who: Admission!) { surveyAdmissionSet(input: {id: $id, admission:"
                + " $who}) { survey { admission } userErrors { code path } } }")
        .variable("id", survey)
        .variable("who", who)
        .execute();
  }

  private String verified(String respondent) {
    return present(Map.of("respondentToken", people.token(respondent, Map.of())))
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  @Test
  void aClosedListTakesNobodyElse() {
    var stranger = tenant.present(survey);
    var outsider = verified("bob");
    var invited = secret("ann");
    var set = admit("INVITED");
    set.path("surveyAdmissionSet.survey.admission").entity(String.class).isEqualTo("INVITED");
    var refused = Map.of("code", "RESPONDENT_REQUIRED", "path", List.of("input"));
    assertThat(problem(Map.of())).isEqualTo(refused);
    assertThat(problem(Map.of("respondentToken", people.token("bob", Map.of()))))
        .isEqualTo(refused);
    assertThat(submit(stranger, UUID.randomUUID())).containsExactly("RESPONDENT_REQUIRED");
    assertThat(submit(outsider, UUID.randomUUID())).containsExactly("RESPONDENT_REQUIRED");
    tenant.tryOut(survey, ANSWERS);
    assertThat(submit(token(invited), UUID.randomUUID())).isEmpty();
    assertThat(mongo.of(new TenantId(tenant.tenantId())).findAll(Document.class, "responses"))
        .filteredOn(each -> !each.getBoolean("test", false))
        .hasSize(1);
  }

  @Test
  void somebodyInvitedMayComeByATokenToo() {
    invite("ann");
    admit("INVITED");
    assertThat(submit(verified("ann"), UUID.randomUUID())).isEmpty();
  }

  @Test
  void verifiedRespondentsNeedNoInvitation() {
    admit("VERIFIED");
    assertThat(problem(Map.of()))
        .isEqualTo(Map.of("code", "RESPONDENT_REQUIRED", "path", List.of("input")));
    assertThat(submit(verified("bob"), UUID.randomUUID())).isEmpty();
    assertThat(submit(token(secret("ann")), UUID.randomUUID())).isEmpty();
  }

  @Test
  void inAnonymousSurveysNobodyCanBeAskedFor() {
    survey = tenant.liveAnonymousSurvey(Map.of("minimumGroup", 5, "retentionDays", 365));
    admit("VERIFIED")
        .path("surveyAdmissionSet.userErrors[*].path")
        .entityList(List.class)
        .containsExactly(List.of("input", "admission"));
  }
}
