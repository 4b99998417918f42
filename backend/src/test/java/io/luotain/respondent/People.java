package io.luotain.respondent;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.luotain.Workspace;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** One tenant's background data as the API gives and takes it. */
public record People(Workspace tenant) {

  static final String VALUES =
      "attributes { attributeId value { __typename ... on TextValue { text } ... on NumberValue {"
          + " number } ... on BooleanValue { boolean } ... on DateValue { date } ... on OptionValue"
          + " { option } } }";

  /** A tenant with one attribute of each type, of which the e-mail address is personal. */
  public static People withAttributes(Workspace tenant) {
    var people = new People(tenant);
    people.define("email", "TEXT", Map.of("personal", true, "targetable", true));
    people.define("city", "TEXT", Map.of("reportable", true, "targetable", true));
    people.define("visits", "NUMBER", Map.of());
    people.define("member", "BOOLEAN", Map.of("targetable", true));
    people.define("joined", "DATE", Map.of());
    people.define(
        "tier",
        "CHOICE",
        Map.of("options", List.of(option("gold", "Gold"), option("silver", "Silver"))));
    return people;
  }

  public static Map<String, String> option(String id, String label) {
    return Map.of("id", id, "label", label);
  }

  public static Map<String, Object> value(String attribute, String form, Object value) {
    return Map.of("id", attribute, "value", Map.of(form, value));
  }

  public void define(String id, String type, Map<String, ?> more) {
    create(id, type, more).path("attributeCreate.userErrors").entityList(Object.class).hasSize(0);
  }

  public Response create(String id, String type, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("id", id);
    input.put("name", "The " + id);
    input.put("type", type);
    return tenant
        .admin()
        .document(
            "mutation($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute {"
                + " id } userErrors { code path } } }")
        .variable("input", input)
        .execute();
  }

  Response update(Map<String, ?> input) {
    return update(tenant.admin(), input);
  }

  static Response update(HttpGraphQlTester as, Map<String, ?> input) {
    return as.document(
            "mutation($input: AttributeUpdateInput!) { attributeUpdate(input: $input) { attribute {"
                + " id name description type personal options { id label } } userErrors { code"
                + " message path } } }")
        .variable("input", input)
        .execute();
  }

  public Response delete(String id) {
    return tenant
        .admin()
        .document(
            "mutation($id: ID!) { attributeDelete(id: $id) { attributeId users { kind id name }"
                + " userErrors { code path } } }")
        .variable("id", id)
        .execute();
  }

  public Response upsert(String id, List<Map<String, Object>> attributes) {
    return upsert(tenant.admin(), id, attributes);
  }

  static Response upsert(HttpGraphQlTester as, String id, List<Map<String, Object>> attributes) {
    return as.document(
            "mutation($input: RespondentUpsertInput!) { respondentUpsert(input: $input) {"
                + " respondent { id %s } userErrors { code message path } } }".formatted(VALUES))
        .variable("input", Map.of("id", id, "attributes", attributes))
        .execute();
  }

  /** A key of this tenant for respondent tokens. */
  public record Key(String id, String secret) {

    /** A token that holds for ten minutes. */
    public String token(String respondent, Map<String, ?> attributes) {
      var now = Instant.now();
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(),
              new JWTClaimsSet.Builder()
                  .subject(respondent)
                  .claim("attributes", attributes)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(600)))
                  .build());
      try {
        jwt.sign(new MACSigner(Base64.getUrlDecoder().decode(secret)));
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
      return jwt.serialize();
    }
  }

  public Key newKey() {
    var created =
        tenant
            .admin()
            .document(
                "mutation { respondentKeyCreate(input: {name: \"Site\", algorithm: HS256}) {"
                    + " respondentKey { id } secret } }")
            .execute();
    return new Key(
        created.path("respondentKeyCreate.respondentKey.id").entity(String.class).get(),
        created.path("respondentKeyCreate.secret").entity(String.class).get());
  }

  /** A respondent token of this tenant, signed with a new key. */
  public String token(String respondent, Map<String, ?> attributes) {
    return newKey().token(respondent, attributes);
  }

  Response read(String id) {
    return read(tenant.admin(), id);
  }

  static Response read(HttpGraphQlTester as, String id) {
    return as.document(
            "query($id: ID!) { respondent(id: $id) { id updatedAt %s } }".formatted(VALUES))
        .variable("id", id)
        .execute();
  }

  Response rows(List<Map<String, Object>> rows) {
    return rows(tenant.admin(), rows);
  }

  static Response rows(HttpGraphQlTester as, List<Map<String, Object>> rows) {
    return as.document(
            "mutation($rows: [RespondentUpsertInput!]!) { respondentsImport(input: {rows: $rows})"
                + " { rows { id outcome userErrors { code path } } userErrors { code path } } }")
        .variable("rows", rows)
        .execute();
  }

  /** A secret API key of this tenant with these scopes, as the schema writes them. */
  public String key(String scopes) {
    return tenant
        .admin()
        .document(
            "mutation { apiKeyCreate(input: {name: \"k\", scopes: [%s]}) { secret } }"
                .formatted(scopes))
        .execute()
        .path("apiKeyCreate.secret")
        .entity(String.class)
        .get();
  }

  public HttpGraphQlTester with(String scopes) {
    return tenant.luotain().as(key(scopes));
  }
}
