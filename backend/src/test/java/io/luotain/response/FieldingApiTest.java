package io.luotain.response;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.access.MovableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** A survey opens and closes by its schedule, and by nobody's hand. */
@LuotainTest
@Import(FieldingApiTest.Time.class)
class FieldingApiTest {

  private static final List<Map<String, Object>> ANSWERS = List.of(number("recommend", 9));
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }
  }

  @Autowired Luotain luotain;
  @Autowired MovableTime time;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
  }

  private Instant in(Duration duration) {
    return time.instant().plus(duration);
  }

  private Response schedule(Instant opensAt, Instant closesAt) {
    return schedule(Map.of("opensAt", opensAt, "closesAt", closesAt));
  }

  private Response schedule(Map<String, Object> schedule) {
    var input = new HashMap<>(schedule);
    input.put("id", survey);
    return tenant
        .admin()
        .document(
            "mutation($input: SurveyScheduleSetInput!) { surveyScheduleSet(input: $input) { survey"
                + " { state opensAt closesAt } userErrors { code path } } }")
        .variable("input", input)
        .execute();
  }

  private String presented(boolean test) {
    var asked = test ? tenant.admin() : tenant.visitor();
    var response =
        asked
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token } userErrors { code } } }")
            .variable("input", Map.of("surveyId", survey, "test", test))
            .execute();
    var codes = response.path("surveyPresent.userErrors[*].code").entityList(String.class).get();
    return codes.isEmpty() ? "PRESENTED" : codes.getFirst();
  }

  private String submitted(String token) {
    var codes =
        tenant
            .submit(token, UUID.randomUUID(), ANSWERS)
            .path("responseSubmit.userErrors[*].code")
            .entityList(String.class)
            .get();
    return codes.isEmpty() ? "TAKEN" : codes.getFirst();
  }

  private String state() {
    return tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { state } }")
        .variable("id", survey)
        .execute()
        .path("survey.state")
        .entity(String.class)
        .get();
  }

  private int hostedPage() {
    return luotain
        .web()
        .get()
        .uri("/s/" + survey)
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private int surveysInTheSitesConfig() {
    var config =
        luotain
            .web()
            .get()
            .uri("/embed/%s/config.json".formatted(tenant.siteKey()))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return new JsonMapper().readTree(config).get("surveys").size();
  }

  @Test
  void isPresentedBetweenItsMomentsAndNotOutside() {
    schedule(in(HOUR), in(HOUR.multipliedBy(3)))
        .path("surveyScheduleSet.survey.state")
        .entity(String.class)
        .isEqualTo("SCHEDULED");
    assertThat(presented(false)).isEqualTo("SURVEY_NOT_LIVE");
    assertThat(hostedPage()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(surveysInTheSitesConfig()).isZero();

    time.pass(HOUR);
    assertThat(state()).isEqualTo("LIVE");
    assertThat(presented(false)).isEqualTo("PRESENTED");
    assertThat(hostedPage()).isEqualTo(HttpStatus.OK.value());
    assertThat(surveysInTheSitesConfig()).isEqualTo(1);

    time.pass(HOUR.multipliedBy(2).minusMillis(1));
    assertThat(presented(false)).isEqualTo("PRESENTED");
    time.pass(Duration.ofMillis(1));
    assertThat(state()).isEqualTo("CLOSED");
    assertThat(presented(false)).isEqualTo("SURVEY_NOT_LIVE");
    assertThat(hostedPage()).isEqualTo(HttpStatus.GONE.value());
    assertThat(surveysInTheSitesConfig()).isZero();
  }

  @Test
  void takesWhatWasPresentedBeforeForSevenDaysAfterItClosed() {
    schedule(Map.of("closesAt", in(HOUR)));
    var token = tenant.present(survey);
    time.pass(HOUR.plus(DAY.multipliedBy(7)).minusMillis(1));
    assertThat(submitted(token)).isEqualTo("TAKEN");
    time.pass(Duration.ofMillis(1));
    assertThat(submitted(token)).isEqualTo("SURVEY_NOT_LIVE");
  }

  @Test
  void closingByHandCountsAlsoBeforeTheScheduledEnd() {
    schedule(Map.of("closesAt", in(DAY.multipliedBy(20))));
    var token = tenant.present(survey);
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { survey { state } } }")
        .variable("id", survey)
        .executeAndVerify();
    assertThat(presented(false)).isEqualTo("SURVEY_NOT_LIVE");
    time.pass(DAY.multipliedBy(7));
    assertThat(submitted(token)).isEqualTo("SURVEY_NOT_LIVE");
  }

  @Test
  void aLaterEndOpensItAgain() {
    schedule(Map.of("closesAt", in(HOUR)));
    time.pass(DAY);
    assertThat(presented(false)).isEqualTo("SURVEY_NOT_LIVE");
    schedule(Map.of("closesAt", in(HOUR)));
    assertThat(presented(false)).isEqualTo("PRESENTED");
    schedule(Map.of());
    time.pass(DAY);
    assertThat(presented(false)).isEqualTo("PRESENTED");
  }

  @Test
  void isTriedOutBeforeItOpensButNotAfterItClosed() {
    schedule(in(HOUR), in(HOUR.multipliedBy(2)));
    assertThat(presented(true)).isEqualTo("PRESENTED");
    time.pass(HOUR.multipliedBy(2));
    assertThat(presented(true)).isEqualTo("SURVEY_NOT_LIVE");
  }

  @Test
  void refusesToEndBeforeItBegins() {
    var moment = in(HOUR);
    schedule(moment, moment)
        .path("surveyScheduleSet.userErrors")
        .entity(List.class)
        .isEqualTo(List.of(Map.of("code", "INVALID", "path", List.of("input", "closesAt"))));
  }

  @Test
  void answersWithTheMomentsThatTheStoreKeeps() {
    schedule(Map.of("closesAt", "2099-12-31T23:59:59.123456789+02:00"))
        .path("surveyScheduleSet.survey.closesAt")
        .entity(String.class)
        .isEqualTo("2099-12-31T21:59:59.123Z");
    schedule(Map.of("closesAt", "+292278995-01-01T00:00:00Z"))
        .errors()
        .satisfy(errors -> assertThat(errors).isNotEmpty());
  }

  @Test
  void refusesToPublishWhatHasEnded() {
    schedule(Map.of("closesAt", in(HOUR)));
    time.pass(HOUR);
    tenant
        .publish(survey)
        .path("surveyPublish.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("WRONG_STATE");
  }

  @Test
  void refusesAScheduleBasedOnAnOlderRevision() {
    schedule(Map.of("closesAt", in(HOUR), "revision", 1))
        .path("surveyScheduleSet.userErrors")
        .entity(List.class)
        .isEqualTo(List.of(Map.of("code", "STALE_REVISION", "path", List.of("input", "revision"))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "ONCE, null, ''",
        "EVERY, 30, ''",
        "ALWAYS, null, ''",
        "EVERY, null, INVALID",
        "EVERY, 0, INVALID",
        "EVERY, 3651, INVALID",
        "ONCE, 30, INVALID"
      })
  void tellsTheWidgetHowOftenOnePersonMayAnswer(
      String kind, @Nullable Integer days, String refusal) {
    var repeat = new HashMap<String, Object>();
    repeat.put("kind", kind);
    repeat.put("days", days);
    var set =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyRepeatSetInput!) { surveyRepeatSet(input: $input) { survey"
                    + " { repeat { kind days } } userErrors { code path } } }")
            .variable("input", Map.of("id", survey, "repeat", repeat))
            .execute();
    if (!refusal.isEmpty()) {
      set.path("surveyRepeatSet.userErrors")
          .entity(List.class)
          .isEqualTo(List.of(Map.of("code", refusal, "path", List.of("input", "repeat", "days"))));
      return;
    }
    tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " repeat { kind days } wave } } }")
        .variable("input", Map.of("surveyId", survey))
        .execute()
        .path("surveyPresent.presentation.repeat")
        .entity(Map.class)
        .isEqualTo(repeat);
  }
}
