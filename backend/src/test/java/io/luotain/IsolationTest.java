package io.luotain;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.http.MediaType;

/** Walks over the schema: nothing of another tenant is found, and nothing answers to nobody. */
@LuotainTest
class IsolationTest {

  private static final Set<String> VISITORS =
      Set.of("surveyPresent", "responseSubmit", "responseErase", "participationSign");
  private static final Set<String> OPERATORS =
      Set.of("tenantCreate", "tenantAdminKeyCreate", "issuerTrust", "issuerDistrust");

  /** Fields that create an object under an id of the caller's choice. */
  private static final Set<String> CHOSEN_IDS =
      Set.of("attributeCreate", "respondentUpsert", "responseSubmit");

  @Autowired Luotain luotain;
  @Autowired GraphQlSource source;
  private Workspace own;
  private Workspace other;

  private record RootField(String operation, GraphQLFieldDefinition field) {

    String name() {
      return field.getName();
    }

    String document() {
      return Documents.of(operation, field);
    }
  }

  @BeforeEach
  void twoTenants() {
    own = luotain.newTenant();
    other = luotain.newTenant();
  }

  private Stream<RootField> rootFields() {
    var schema = source.schema();
    return Stream.concat(
        schema.getQueryType().getFieldDefinitions().stream()
            .map(field -> new RootField("query", field)),
        schema.getMutationType().getFieldDefinitions().stream()
            .map(field -> new RootField("mutation", field)));
  }

  /** Fields that name an object by its id, in an argument or in an input's own field. */
  private Set<String> fieldsWithAnId() {
    return rootFields()
        .filter(root -> root.field().getArguments().stream().anyMatch(IsolationTest::namesAnId))
        .map(RootField::name)
        .collect(Collectors.toSet());
  }

  private static boolean namesAnId(GraphQLArgument argument) {
    var type = GraphQLTypeUtil.unwrapAll(argument.getType());
    return isId(type)
        || (type instanceof GraphQLInputObjectType input
            && input.getFields().stream()
                .anyMatch(field -> isId(GraphQLTypeUtil.unwrapAll(field.getType()))));
  }

  private static boolean isId(GraphQLNamedType type) {
    return type.getName().equals("ID") || type.getName().equals("UUID");
  }

  /** For each such field, the other tenant's id put where an own one belongs. */
  private Map<String, String> requestsForAnothersObjects() {
    var survey = quoted(other.liveSurvey());
    var requests = new HashMap<String, String>();
    requests.put("survey", "{ survey(id: %s) { id } }".formatted(survey));
    requests.put(
        "surveyPreview", "{ surveyPreview(surveyId: %s) { hidden { id } } }".formatted(survey));
    requests.put("responses", "{ responses(surveyId: %s) { edges { cursor } } }".formatted(survey));
    requests.put("surveyResults", "{ surveyResults(surveyId: %s) { n } }".formatted(survey));
    requests.put(
        "surveyComments",
        "{ surveyComments(surveyId: %s) { edges { cursor } } }".formatted(survey));
    requests.put(
        "metricAcrossSurveys",
        "{ metricAcrossSurveys(of: {surveyId: %s, questionId: \"recommend\"}, metric: NPS) { metric } }"
            .formatted(survey));
    requests.put("surveyUpdate", change("surveyUpdate(input: {id: %s, revision: 3})", survey));
    requests.put("surveyPublish", change("surveyPublish(id: %s)", survey));
    requests.put("surveyClose", change("surveyClose(id: %s)", survey));
    requests.put("surveyPresent", change("surveyPresent(input: {surveyId: %s})", survey));
    requests.put(
        "surveyRetention", "{ surveyRetention(surveyId: %s) { blocks } }".formatted(survey));
    requests.put(
        "responseErase", change("responseErase(input: {surveyId: %s, " + receipt() + "})", survey));
    requests.putAll(requestsForAnothersVersions(survey));
    requests.put("resultsShareCreate", change("resultsShareCreate(input: {surveyId: %s})", survey));
    requests.put("resultsShareRevoke", change("resultsShareRevoke(id: %s)", share(survey)));
    requests.put("apiKeyRevoke", change("apiKeyRevoke(id: %s)", created("apiKey")));
    requests.put("siteKeyRevoke", change("siteKeyRevoke(id: %s)", created("siteKey")));
    requests.put("oauthClientRevoke", change("oauthClientRevoke(id: %s)", client()));
    requests.putAll(requestsForAnothersRespondents());
    requests.putAll(requestsForAnothersInvitations(survey));
    return requests;
  }

  private static Map<String, String> requestsForAnothersVersions(String survey) {
    var requests = new HashMap<String, String>();
    requests.put("surveyExport", "{ surveyExport(id: %s) }".formatted(survey));
    requests.put(
        "surveyComparison",
        "{ surveyComparison(surveyId: %s) { results { n } } }".formatted(survey));
    requests.put("surveyScheduleSet", change("surveyScheduleSet(input: {id: %s})", survey));
    requests.put(
        "surveyRepeatSet",
        change("surveyRepeatSet(input: {id: %s, repeat: {kind: ONCE}})", survey));
    requests.put(
        "surveyAdmissionSet",
        change("surveyAdmissionSet(input: {id: %s, admission: ANYBODY})", survey));
    requests.put("surveyDuplicate", change("surveyDuplicate(input: {id: %s})", survey));
    requests.put(
        "surveyCreateFromTemplate",
        change("surveyCreateFromTemplate(input: {templateId: %s})", survey));
    return requests;
  }

  private Map<String, String> requestsForAnothersInvitations(String survey) {
    var requests = new HashMap<String, String>();
    var create = "invitationsCreate(input: {surveyId: %s, to: {respondents: [\"ann\"]}})";
    other
        .admin()
        .document(change(create, survey))
        .execute()
        .path("invitationsCreate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    var invitation =
        id(
            "{ invitations(surveyId: %s) { edges { node { id } } } }".formatted(survey),
            "invitations.edges[0].node.id");
    requests.put("invitationsCreate", change(create, survey));
    requests.put(
        "invitations", "{ invitations(surveyId: %s) { edges { cursor } } }".formatted(survey));
    requests.put(
        "invitationCounts", "{ invitationCounts(surveyId: %s) { invited } }".formatted(survey));
    requests.put("invitation", "{ invitation(id: %s) { id } }".formatted(invitation));
    requests.put(
        "blindWaveOpen",
        change("blindWaveOpen(input: {surveyId: %s, to: {respondents: [\"ann\"]}})", survey));
    requests.put(
        "participationSign",
        change(
            "participationSign(input: {surveyId: %s, invitation: \"x\", blinded: \"x\"})", survey));
    requests.put("invitationRevoke", change("invitationRevoke(id: %s)", invitation));
    return requests;
  }

  private Map<String, String> requestsForAnothersRespondents() {
    var attribute = quoted(attribute(other, "tier"));
    var respondent = quoted(respondent(other, "tier", "gold"));
    var requests = new HashMap<String, String>();
    requests.put("respondent", "{ respondent(id: %s) { id } }".formatted(respondent));
    requests.put(
        "attributeUpdate", change("attributeUpdate(input: {id: %s, name: \"N\"})", attribute));
    requests.put(
        "surveyCreate",
        change(
            "surveyCreate(input: {name: \"S\", title: [{locale: \"en\", text: \"S\"}],"
                + " frozenAttributes: [%s]})",
            attribute));
    requests.put("attributeDelete", change("attributeDelete(id: %s)", attribute));
    requests.put("respondentErase", change("respondentErase(id: %s)", respondent));
    requests.put("respondentExport", "{ respondentExport(id: %s) { id } }".formatted(respondent));
    var segment = segment();
    requests.put("segment", "{ segment(id: %s) { id } }".formatted(segment));
    requests.put("segmentUpdate", change("segmentUpdate(input: {id: %s, name: \"N\"})", segment));
    requests.put("segmentDelete", change("segmentDelete(id: %s)", segment));
    requests.put("respondentImport", "{ respondentImport(id: %s) { id } }".formatted(upload()));
    requests.put("respondentKeyRevoke", change("respondentKeyRevoke(id: %s)", respondentKey()));
    return requests;
  }

  private String segment() {
    return id(
        "mutation { segmentCreate(input: {name: \"S\", expression: \"respondent.tier == 'gold'\"})"
            + " { segment { id } } }",
        "segmentCreate.segment.id");
  }

  private String upload() {
    var id = UUID.randomUUID().toString();
    luotain
        .web()
        .post()
        .uri("/v1/respondents/imports?idColumn=id&importId={id}", id)
        .headers(headers -> headers.setBearerAuth(other.adminToken()))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue("id\nann\n")
        .exchange()
        .expectStatus()
        .isOk();
    return quoted(id);
  }

  private String respondentKey() {
    return id(
        "mutation { respondentKeyCreate(input: {name: \"K\", algorithm: HS256}) { respondentKey {"
            + " id } } }",
        "respondentKeyCreate.respondentKey.id");
  }

  private static String attribute(Workspace tenant, String id) {
    return tenant
        .admin()
        .document(
            "mutation($id: ID!) { attributeCreate(input: {id: $id, name: \"A\", type: TEXT}) {"
                + " attribute { id } } }")
        .variable("id", id)
        .execute()
        .path("attributeCreate.attribute.id")
        .entity(String.class)
        .get();
  }

  private static String respondent(Workspace tenant, String attribute, String value) {
    return tenant
        .admin()
        .document(
            "mutation($attributes: [RespondentAttributeInput!]!) { respondentUpsert(input: {id:"
                + " \"person\", attributes: $attributes}) { respondent { id } } }")
        .variable("attributes", List.of(Map.of("id", attribute, "value", Map.of("text", value))))
        .execute()
        .path("respondentUpsert.respondent.id")
        .entity(String.class)
        .get();
  }

  @Test
  void theSameIdInTwoTenantsNamesTwoThings() {
    attribute(other, "tier");
    respondent(other, "tier", "gold");
    attribute(own, "tier");
    respondent(own, "tier", "silver");
    for (var tenant : Map.of(other, "gold", own, "silver").entrySet()) {
      tenant
          .getKey()
          .admin()
          .document(
              "{ respondents { edges { node { id attributes { value { ... on TextValue { text } }"
                  + " } } } } }")
          .execute()
          .path("respondents.edges[*].node.attributes[*].value.text")
          .entityList(String.class)
          .containsExactly(tenant.getValue());
    }
  }

  private static String change(String field, String id) {
    return "mutation { " + field.formatted(id) + " { userErrors { code } } }";
  }

  /** Of a response that the other tenant took. */
  private String receipt() {
    var receipt =
        other.submit(
            other.present(other.liveSurvey()),
            UUID.randomUUID(),
            List.of(Workspace.number("recommend", 9)));
    return "responseId: \"%s\", eraseSecret: \"%s\""
        .formatted(
            receipt.path("responseSubmit.receipt.responseId").entity(String.class).get(),
            receipt.path("responseSubmit.receipt.eraseSecret").entity(String.class).get());
  }

  private String share(String survey) {
    return id(
        "mutation { resultsShareCreate(input: {surveyId: %s}) { share { id } } }".formatted(survey),
        "resultsShareCreate.share.id");
  }

  private String created(String kind) {
    var scopes = kind.equals("apiKey") ? ", scopes: [SURVEYS_READ]" : "";
    return id(
        "mutation { %1$sCreate(input: {name: \"Key\"%2$s}) { %1$s { id } } }"
            .formatted(kind, scopes),
        "%1$sCreate.%1$s.id".formatted(kind));
  }

  private String client() {
    return id(
        "mutation { oauthClientCreate(input: {name: \"C\", scopes: [SURVEYS_READ]}) { clientId } }",
        "oauthClientCreate.clientId");
  }

  private String id(String document, String path) {
    return quoted(other.admin().document(document).execute().path(path).entity(String.class).get());
  }

  private static String quoted(String id) {
    return "\"" + id + "\"";
  }

  @Test
  void anotherTenantsIdIsNotFoundByAnyField() {
    var requests = requestsForAnothersObjects();
    var covered = new java.util.HashSet<>(requests.keySet());
    covered.addAll(OPERATORS);
    covered.addAll(CHOSEN_IDS);
    assertThat(covered)
        .as("Every field with an id needs a request here")
        .isEqualTo(fieldsWithAnId());
    requests.forEach(
        (field, document) -> {
          var tester = VISITORS.contains(field) ? own.visitor() : own.admin();
          var found = tester.document(document).execute();
          if (document.startsWith("mutation")) {
            found
                .path(field + ".userErrors[*].code")
                .entityList(String.class)
                .satisfies(
                    codes ->
                        assertThat(codes)
                            .as(field)
                            .singleElement()
                            .isIn("NOT_FOUND", "SURVEY_NOT_LIVE", "UNKNOWN_ATTRIBUTE"));
          } else {
            found.path(field).valueIsNull();
          }
        });
    other.admin().document("{ tenant { id } }").executeAndVerify();
  }

  @Test
  void nothingAnswersWithoutAToken() {
    assertThat(rootFields())
        .allSatisfy(
            root ->
                luotain
                    .web()
                    .post()
                    .uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Map.of("query", root.document()))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.data")
                    .doesNotExist());
  }

  @Test
  void aSiteKeyOpensOnlyWhatVisitorsNeed() {
    assertThat(rootFields().filter(root -> !VISITORS.contains(root.name())))
        .allSatisfy(root -> assertRefused(root, own.visitor().document(root.document()).execute()));
  }

  @Test
  void aTenantsAdminIsNoOperator() {
    assertThat(rootFields().filter(root -> OPERATORS.contains(root.name())))
        .hasSize(OPERATORS.size())
        .allSatisfy(root -> assertRefused(root, own.admin().document(root.document()).execute()));
  }

  @Test
  void aShareTokenOpensItsSurveysResultsAndNothingElse() {
    var survey = own.liveSurvey();
    var second = own.liveSurvey();
    var token =
        own.admin()
            .document("mutation($id: ID!) { resultsShareCreate(input: {surveyId: $id}) { token } }")
            .variable("id", survey)
            .execute()
            .path("resultsShareCreate.token")
            .entity(String.class)
            .get();
    var shared = luotain.as(token);
    shared
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", survey)
        .execute()
        .path("surveyResults.n")
        .entity(Integer.class)
        .isEqualTo(0);
    shared
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", second)
        .execute()
        .errors()
        .satisfy(errors -> assertThat(errors).hasSize(1));
    assertThat(rootFields())
        .allSatisfy(root -> assertRefused(root, shared.document(root.document()).execute()));
  }

  private static void assertRefused(RootField root, Response response) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .as(root.name())
                    .isNotEmpty()
                    .allSatisfy(
                        error ->
                            assertThat(error.getErrorType().toString()).isEqualTo("FORBIDDEN")));
  }
}
