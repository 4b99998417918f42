package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@AccessTest
class TrustedIssuerTest {

  @Autowired private Api api;
  @Autowired private MovableTime time;

  private LocalIssuer issuer;
  private Api.Organisation tenant;

  @BeforeEach
  void start() throws IOException {
    issuer = new LocalIssuer();
    tenant = api.newTenant();
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void actsInTheTenantThatOurRecordNames() throws JOSEException {
    trusted(tenant, null);
    var caller = api.as(issuer.token(claims().build()));
    caller
        .document("{ tenant { id } }")
        .execute()
        .path("tenant.id")
        .entity(String.class)
        .isEqualTo(tenant.id().value());
    api.asked(issuer.token(claims().claim("tenant", tenant.id().value()).build()))
        .expectStatus()
        .isOk();
  }

  @Test
  void refusesAnotherTenantsClaim() throws JOSEException {
    trusted(tenant, null);
    var victim = api.newTenant().id().value();
    refused(issuer.token(claims().claim("tenant", victim).build()));
    refused(issuer.token(claims().claim("tenant", List.of(victim)).build()));
  }

  @Test
  void grantsNoOperatorScope() throws JOSEException {
    trusted(tenant, null);
    api.as(issuer.token(claims().claim("scope", "operator tenant:read").build()))
        .document("mutation { tenantAdminKeyCreate(tenantId: \"abcd\") { secret } }")
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(e -> assertThat(e.getErrorType()).hasToString("FORBIDDEN")));
  }

  @Test
  void tellsTenantsApartByAClaim() throws JOSEException {
    var second = api.newTenant();
    trusted(tenant, "a");
    trusted(second, "b");
    assertThat(tenantOf(issuer.token(claims().claim("org", "a").build())))
        .isEqualTo(tenant.id().value());
    assertThat(tenantOf(issuer.token(claims().claim("org", List.of("b", "c")).build())))
        .isEqualTo(second.id().value());
    refused(issuer.token(claims().claim("org", List.of("a", "b")).build()));
    refused(issuer.token(claims().claim("org", "c").build()));
    refused(issuer.token(claims().build()));
  }

  @Test
  void refusesTrustsThatOverlap() {
    trusted(tenant, "a");
    var second = api.newTenant();
    for (var value : new String[] {"a", null}) {
      trust(second, issuer.url(), value)
          .path("issuerTrust.userErrors[0].code")
          .entity(String.class)
          .isEqualTo("AMBIGUOUS");
    }
    trust(second, issuer.url(), "b").path("issuerTrust.trustedIssuer.id").hasValue();
  }

  @Test
  void refusesForgedAndExpiredTokens() throws JOSEException {
    trusted(tenant, null);
    var now = time.instant();
    refused(issuer.unsigned(claims().build()));
    refused(issuer.confused(claims().build()));
    refused(issuer.tokenOfAStranger(claims().build()));
    refused(issuer.token(claims().audience("other").build()));
    refused(issuer.token(claims().expirationTime(null).build()));
    refused(issuer.token(claims().expirationTime(Date.from(now.minusSeconds(60))).build()));
    refused(issuer.token(claims().notBeforeTime(Date.from(now.plusSeconds(60))).build()));
    refused(issuer.token(claims().issuer("https://other.example").build()));
  }

  @Test
  void takesTheIssuersNewKey() throws JOSEException {
    trusted(tenant, null);
    var old = issuer.token(claims().build());
    api.asked(old).expectStatus().isOk();
    issuer.rotate();
    time.pass(Duration.ofSeconds(11));
    api.asked(issuer.token(claims().build())).expectStatus().isOk();
    refused(old);
  }

  @Test
  void stopsWithTheTrust() throws JOSEException {
    var id = trusted(tenant, null);
    var token = issuer.token(claims().build());
    api.asked(token).expectStatus().isOk();
    distrust(id).path("issuerDistrust.id").entity(String.class).isEqualTo(id);
    time.pass(Duration.ofSeconds(10));
    refused(token);
    distrust(id)
        .path("issuerDistrust.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void refusesIssuersThatAreNotPublic() {
    for (var url :
        new String[] {
          "http://example.com",
          "https://127.0.0.1",
          "https://localhost",
          "https://10.1.2.3/issuer",
          "https://169.254.169.254",
          "https://[::1]",
          "https://[fd00::1]",
          "https://user@93.184.215.14",
          "ftp://93.184.215.14",
          "http://localhost:8080",
          "not a url"
        }) {
      trust(tenant, url, null)
          .path("issuerTrust.userErrors[*].code")
          .entityList(String.class)
          .satisfies(codes -> assertThat(codes).as(url).containsExactly("INVALID"));
    }
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer.url())
        .audience("surveys")
        .subject("somebody")
        .expirationTime(Date.from(time.instant().plusSeconds(300)))
        .claim("scope", "tenant:read");
  }

  private void refused(String token) {
    api.asked(token).expectStatus().isUnauthorized();
  }

  private String tenantOf(String token) {
    return api.as(token)
        .document("{ tenant { id } }")
        .execute()
        .path("tenant.id")
        .entity(String.class)
        .get();
  }

  private String trusted(Api.Organisation organisation, @Nullable String claimValue) {
    return trust(organisation, issuer.url(), claimValue)
        .path("issuerTrust.trustedIssuer.id")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response trust(
      Api.Organisation organisation, String url, @Nullable String claimValue) {
    var input =
        new HashMap<String, Object>(
            Map.of("tenantId", organisation.id().value(), "issuer", url, "audience", "surveys"));
    if (claimValue != null) {
      input.put("claimName", "org");
      input.put("claimValue", claimValue);
    }
    return api.as(AccessTest.OPERATOR)
        .document(
            """
            mutation($input: IssuerTrustInput!) {
              issuerTrust(input: $input) { trustedIssuer { id } userErrors { code } }
            }
            """)
        .variable("input", input)
        .execute();
  }

  private GraphQlTester.Response distrust(String id) {
    return api.as(AccessTest.OPERATOR)
        .document("mutation($id: ID!) { issuerDistrust(id: $id) { id userErrors { code } } }")
        .variable("id", id)
        .execute();
  }
}
