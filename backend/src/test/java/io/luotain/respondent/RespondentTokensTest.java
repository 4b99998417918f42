package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@LuotainTest
class RespondentTokensTest {

  @Autowired Luotain luotain;
  @Autowired RespondentTokens tokens;
  @Autowired Respondents respondents;
  private Workspace tenant;
  private People people;

  private record Key(String id, String secret) {

    JWSSigner signer() throws Exception {
      return new MACSigner(Base64.getUrlDecoder().decode(secret));
    }
  }

  @BeforeEach
  void newTenant() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
  }

  private Response createKey(Workspace in, String algorithm, @Nullable String publicKey) {
    return in.admin()
        .document(
            "mutation($algorithm: KeyAlgorithm!, $publicKey: String) { respondentKeyCreate(input:"
                + " {name: \"Site\", algorithm: $algorithm, publicKey: $publicKey}) { respondentKey"
                + " { id } secret userErrors { code path } } }")
        .variable("algorithm", algorithm)
        .variable("publicKey", publicKey)
        .execute();
  }

  private Key secretKey(Workspace in) {
    var created = createKey(in, "HS256", null);
    return new Key(
        created.path("respondentKeyCreate.respondentKey.id").entity(String.class).get(),
        created.path("respondentKeyCreate.secret").entity(String.class).get());
  }

  private String publicKey(String algorithm, String publicKey) {
    var created = createKey(tenant, algorithm, publicKey);
    created.path("respondentKeyCreate.secret").valueIsNull();
    return created.path("respondentKeyCreate.respondentKey.id").entity(String.class).get();
  }

  private static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .subject("ann")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  private static String sign(
      JWSAlgorithm algorithm, @Nullable String kid, JWTClaimsSet.Builder claims, JWSSigner signer)
      throws Exception {
    var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims.build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static String sign(Key key, JWTClaimsSet.Builder claims) throws Exception {
    return sign(JWSAlgorithm.HS256, key.id(), claims, key.signer());
  }

  private Outcome<VerifiedRespondent> verify(String token) {
    return verify(tenant, token);
  }

  private Outcome<VerifiedRespondent> verify(Workspace in, String token) {
    return tokens.verify(new TenantId(in.tenantId()), token, "input", "respondentToken");
  }

  private void assertGood(String token) {
    assertThat(verify(token).orThrow().externalId()).isEqualTo(new RespondentId("ann"));
  }

  private void assertRefused(String token) {
    assertRefused(verify(token));
  }

  private static void assertRefused(Outcome<VerifiedRespondent> outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.errors().toString()).contains("RESPONDENT_TOKEN_INVALID"));
  }

  @Test
  void takesATokenOfEveryAlgorithm() throws Exception {
    assertGood(sign(secretKey(tenant), claims()));
    var ec = new ECKeyGenerator(Curve.P_256).generate();
    assertGood(
        sign(
            JWSAlgorithm.ES256,
            publicKey("ES256", ec.toPublicJWK().toJSONString()),
            claims(),
            new ECDSASigner(ec)));
    var rsa = new RSAKeyGenerator(2048).generate();
    assertGood(
        sign(
            JWSAlgorithm.RS256,
            publicKey("RS256", pem(rsa.toRSAPublicKey().getEncoded())),
            claims(),
            new RSASSASigner(rsa)));
    assertGood(ed25519());
  }

  private static String pem(byte[] encoded) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END PUBLIC KEY-----\n";
  }

  private String ed25519() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
    var x = Base64URL.encode(Arrays.copyOfRange(encoded, 12, 44));
    var kid = publicKey("EDDSA", "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}".formatted(x));
    var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(kid).build();
    var input = header.toBase64URL() + "." + claims().build().toPayload().toBase64URL();
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64URL.encode(signature.sign());
  }

  @Test
  void carriesTypedAttributes() throws Exception {
    var given = new HashMap<String, Object>();
    given.put("email", "ann@example.com");
    given.put("visits", 7);
    given.put("member", true);
    given.put("joined", "2020-02-29");
    given.put("tier", "gold");
    given.put("city", null);
    var token = sign(secretKey(tenant), claims().claim("attributes", given));
    assertThat(verify(token).orThrow().attributes())
        .hasToString(
            "{email=TextValue[text=ann@example.com], joined=DateValue[date=2020-02-29],"
                + " member=BooleanValue[yes=true], tier=OptionValue[option=gold],"
                + " visits=NumberValue[number=7.0]}");
  }

  @Test
  void refusesUnknownAndIllTypedAttributes() throws Exception {
    var key = secretKey(tenant);
    var given = Map.of("nothing", "x", "visits", "7", "tier", "bronze");
    var refused =
        (Outcome.Refused<VerifiedRespondent>)
            verify(sign(key, claims().claim("attributes", given)));
    assertThat(refused.errors())
        .extracting(error -> error.code() + " " + error.path())
        .containsExactlyInAnyOrder(
            "UNKNOWN_ATTRIBUTE [input, respondentToken, attributes, nothing]",
            "WRONG_VALUE_TYPE [input, respondentToken, attributes, visits]",
            "INVALID [input, respondentToken, attributes, tier]");
    assertRefused(sign(key, claims().claim("attributes", "gold")));
  }

  @Test
  void refusesForgedTokens() throws Exception {
    var key = secretKey(tenant);
    var good = sign(key, claims());
    assertGood(good);
    var other = new Key(key.id(), Base64.getUrlEncoder().encodeToString(new byte[32]));
    assertRefused(sign(other, claims()));
    var parts = good.split("\\.", -1);
    var payload = claims().subject("bob").build().toPayload().toBase64URL();
    assertRefused(parts[0] + "." + payload + "." + parts[2]);
    assertRefused(parts[0] + "." + parts[1] + ".");
    assertRefused("not a token");
    assertRefused("x".repeat(10_000));
  }

  @Test
  void refusesTheAlgorithmNone() throws Exception {
    var key = secretKey(tenant);
    assertRefused(new PlainJWT(claims().build()).serialize());
    var header = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(key.id()));
    assertRefused(header + "." + claims().build().toPayload().toBase64URL() + ".");
  }

  @Test
  void refusesAPublicKeyAsSecret() throws Exception {
    ECKey ec = new ECKeyGenerator(Curve.P_256).generate();
    RSAKey rsa = new RSAKeyGenerator(2048).generate();
    var ecKey = ec.toPublicJWK().toJSONString();
    var rsaKey = pem(rsa.toRSAPublicKey().getEncoded());
    for (var secret :
        List.of(ecKey.getBytes(StandardCharsets.UTF_8), ec.toECPublicKey().getEncoded())) {
      assertRefused(
          sign(JWSAlgorithm.HS256, publicKey("ES256", ecKey), claims(), new MACSigner(secret)));
    }
    for (var secret :
        List.of(rsaKey.getBytes(StandardCharsets.UTF_8), rsa.toRSAPublicKey().getEncoded())) {
      assertRefused(
          sign(JWSAlgorithm.HS256, publicKey("RS256", rsaKey), claims(), new MACSigner(secret)));
    }
    assertRefused(
        sign(JWSAlgorithm.RS512, publicKey("RS256", rsaKey), claims(), new RSASSASigner(rsa)));
  }

  @Test
  void refusesTokensOfAnotherTenantAndOfUnknownKeys() throws Exception {
    var stranger = luotain.newTenant();
    var token = sign(secretKey(stranger), claims());
    assertThat(verify(stranger, token)).isInstanceOf(Outcome.Done.class);
    assertRefused(token);
    var key = secretKey(tenant);
    assertRefused(sign(JWSAlgorithm.HS256, "nothing", claims(), key.signer()));
    assertRefused(sign(JWSAlgorithm.HS256, null, claims(), key.signer()));
  }

  @Test
  void refusesTokensThatDoNotHoldNow() throws Exception {
    var key = secretKey(tenant);
    var now = Instant.now();
    assertRefused(sign(key, times(now.minusSeconds(600), now.minusSeconds(60))));
    assertRefused(sign(key, times(now.plusSeconds(120), now.plusSeconds(600))));
    assertRefused(sign(key, times(now, now.plus(Duration.ofHours(25)))));
    assertRefused(sign(key, claims().expirationTime(null)));
    assertRefused(sign(key, claims().issueTime(null)));
    assertRefused(sign(key, claims().notBeforeTime(Date.from(now.plusSeconds(300)))));
  }

  private static JWTClaimsSet.Builder times(Instant issued, Instant expires) {
    return claims().issueTime(Date.from(issued)).expirationTime(Date.from(expires));
  }

  @Test
  void refusesTokensThatAreForSomethingElse() throws Exception {
    var key = secretKey(tenant);
    assertRefused(sign(key, claims().audience("another service")));
    assertGood(sign(key, claims().audience(List.of("another service", "luotain"))));
    assertRefused(sign(key, claims().subject(null)));
    assertRefused(sign(key, claims().subject("x".repeat(201))));
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .keyID(key.id())
            .type(new JOSEObjectType("at+jwt"))
            .build();
    var jwt = new SignedJWT(header, claims().build());
    jwt.sign(key.signer());
    assertRefused(jwt.serialize());
  }

  @Test
  void severalKeysAreGoodUntilRevoked() throws Exception {
    var old = secretKey(tenant);
    var next = secretKey(tenant);
    assertGood(sign(old, claims()));
    assertGood(sign(next, claims()));
    tenant
        .admin()
        .document("mutation($id: ID!) { respondentKeyRevoke(id: $id) { userErrors { code } } }")
        .variable("id", old.id())
        .executeAndVerify();
    assertRefused(sign(old, claims()));
    assertGood(sign(next, claims()));
    tenant
        .admin()
        .document("{ respondentKeys { edges { node { id algorithm revokedAt } } } }")
        .execute()
        .path("respondentKeys.edges[*].node.id")
        .entityList(String.class)
        .satisfies(ids -> assertThat(ids).containsExactlyInAnyOrder(next.id(), old.id()));
  }

  @Test
  void refusesKeysThatAreNoGood() throws Exception {
    var ec = new ECKeyGenerator(Curve.P_256).generate();
    var small = pem(smallRsa());
    for (var bad :
        List.of(
            List.of("ES256", "x"),
            List.of("ES256", ec.toJSONString()),
            List.of("RS256", ec.toPublicJWK().toJSONString()),
            List.of("ES256", new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toString()),
            List.of("RS256", small),
            List.of("HS256", "secret"))) {
      createKey(tenant, bad.getFirst(), bad.getLast())
          .path("respondentKeyCreate.userErrors[0].path")
          .entityList(String.class)
          .containsExactly("input", "publicKey");
    }
  }

  private static byte[] smallRsa() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    return generator.generateKeyPair().getPublic().getEncoded();
  }

  @Test
  void verifiedValuesWinOverStoredOnesAndClaimedOnesStayApart() throws Exception {
    people.upsert(
        "ann",
        List.of(People.value("tier", "option", "silver"), People.value("visits", "number", 3)));
    var tenantId = new TenantId(tenant.tenantId());
    var verified =
        verify(
                sign(
                    secretKey(tenant),
                    claims().claim("attributes", Map.of("tier", "gold", "city", "Turku"))))
            .orThrow();
    var errors = UserErrors.under("claimed");
    var claimed =
        respondents.claimed(
            tenantId, List.of(claim("city", "Oulu"), new AttributeInput("member", yes())), errors);
    assertThat(errors.isEmpty()).isTrue();
    var wanted = Set.of(new AttributeId("tier"), new AttributeId("visits"));
    var known = respondents.known(tenantId, verified, claimed, wanted);
    assertThat(known.attributes())
        .hasToString(
            "{city=TextValue[text=Turku], tier=OptionValue[option=gold],"
                + " visits=NumberValue[number=3.0]}");
    var tier = Set.of(new AttributeId("tier"));
    assertThat(respondents.known(tenantId, verified, claimed, tier).attributes())
        .as("nothing is looked up for what the token says")
        .containsExactlyInAnyOrderEntriesOf(verified.attributes());
    assertThat(known.claimed())
        .hasToString("{city=TextValue[text=Oulu], member=BooleanValue[yes=true]}");
    assertThat(respondents.known(tenantId, null, claimed, wanted).attributes()).isEmpty();
  }

  @Test
  void aPageMayClaimOnlyWhatIsTargetableAndNotPersonal() {
    var errors = UserErrors.under("claimed");
    respondents.claimed(
        new TenantId(tenant.tenantId()),
        List.of(claim("email", "a@b.fi"), claim("visits", "1"), claim("nothing", "x")),
        errors);
    assertThat(errors.list())
        .extracting(error -> error.code() + " " + error.path())
        .containsExactlyInAnyOrder(
            "INVALID [claimed, 0, id]",
            "WRONG_VALUE_TYPE [claimed, 1, value]",
            "INVALID [claimed, 1, id]",
            "UNKNOWN_ATTRIBUTE [claimed, 2, id]");
  }

  private static AttributeInput claim(String id, String text) {
    return new AttributeInput(id, new AttributeValueInput(text, null, null, null, null));
  }

  private static AttributeValueInput yes() {
    return new AttributeValueInput(null, null, true, null, null);
  }
}
