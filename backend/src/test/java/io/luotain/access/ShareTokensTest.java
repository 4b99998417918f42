package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrorCode;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@AccessTest
class ShareTokensTest {

  @Autowired private Api api;
  @Autowired private BearerAuthentication authentication;
  @Autowired private ShareTokens shareTokens;
  @Autowired private MovableTime time;

  private Api.Organisation tenant;
  private TenantId id;

  @BeforeEach
  void signIn() {
    tenant = api.newTenant();
    id = tenant.id();
    signIn(tenant.adminKey());
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void showOneSurveysResultsAndNothingElse() {
    var issued = issue();
    var caller = authentication.authenticate(issued.token());
    assertThat(caller.getAuthorities()).singleElement().hasToString("SHARE_survey");
    assertThat(caller.getPrincipal().surveyId()).isEqualTo("survey");
    assertThat(caller.getPrincipal().tenantId()).isEqualTo(id);
  }

  @Test
  void doNotSeeTheSchema() {
    api.post(
            "/graphql",
            "{ __schema { queryType { name } } }",
            headers -> headers.setBearerAuth(issue().token()))
        .expectBody()
        .jsonPath("$.errors")
        .isNotEmpty();
  }

  @Test
  void endByThemselves() {
    var issued = issue();
    time.pass(Duration.ofDays(1));
    api.asked(issued.token()).expectStatus().isUnauthorized();
  }

  @Test
  void endWhenRevoked() {
    var issued = issue();
    api.asked(issued.token()).expectStatus().isOk();
    assertThat(shareTokens.revoke(api.newTenant().id(), issued.share().id()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.toString()).contains(UserErrorCode.NOT_FOUND.name()));
    var revoked = shareTokens.revoke(id, issued.share().id()).orThrow();
    assertThat(shareTokens.revoke(id, issued.share().id()).orThrow()).isEqualTo(revoked);
    time.pass(Duration.ofSeconds(10));
    api.asked(issued.token()).expectStatus().isUnauthorized();
  }

  @Test
  void areGivenOnlyByWhoMayShare() {
    signIn(api.newKey(tenant, "RESULTS_READ"));
    assertThatThrownBy(this::issue).isInstanceOf(AccessDeniedException.class);
  }

  private void signIn(String token) {
    SecurityContextHolder.getContext().setAuthentication(authentication.authenticate(token));
  }

  private IssuedShare issue() {
    return shareTokens.issue(id, "survey", null, time.instant().plus(Duration.ofDays(1)));
  }
}
