package io.luotain.results;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.disclosure.Blocks;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.People;
import io.luotain.response.Channel;
import io.luotain.response.NumberAnswer;
import io.luotain.response.Response;
import io.luotain.response.ResponseAccepted;
import io.luotain.response.ResponseId;
import io.luotain.response.Responses;
import io.luotain.response.ResponsesErased;
import io.luotain.results.ResponseStreamRepository.Arrival;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Here {@code projections} is another instance's: it hears only of what a test tells it. */
@LuotainTest
class ProjectionsTest {

  private static final DataSize AMPLE = DataSize.ofMegabytes(10);

  @Autowired Luotain luotain;
  @Autowired Surveys surveys;
  @Autowired Responses responses;
  @Autowired Blocks blocks;

  private final AtomicLong nanos = new AtomicLong();
  private final List<Runnable> whenReadingBegins = new ArrayList<>();
  private Duration later = Duration.ZERO;
  private Workspace workspace;
  private TenantId tenant;
  private Survey survey;
  private Projections projections;

  @BeforeEach
  void liveSurvey() {
    workspace = luotain.newTenant();
    tenant = new TenantId(workspace.tenantId());
    survey = published();
    projections = projections(AMPLE);
  }

  private Projections projections(DataSize memory) {
    return new Projections(
        responses, surveys, blocks, clock(), nanos::get, new ResultsProperties(memory));
  }

  private Clock clock() {
    InstantSource source =
        () -> {
          var now = Instant.now().plus(later);
          var hooks = List.copyOf(whenReadingBegins);
          whenReadingBegins.clear();
          hooks.forEach(Runnable::run);
          return now;
        };
    return source.withZone(ZoneOffset.UTC);
  }

  private Survey published() {
    return surveys.recent(tenant, new SurveyId(workspace.liveSurvey())).orElseThrow();
  }

  private void respond(Survey to) {
    workspace.respond(to.id().value(), List.of(number("recommend", 9)));
  }

  private int n(Survey of) {
    return projections.projection(tenant, of).tally().n();
  }

  private void passFiveSeconds() {
    nanos.addAndGet(5_000_000_000L);
  }

  private ResponseAccepted accepted(UUID id) {
    return new ResponseAccepted(
        tenant,
        new Response(
            new ResponseId(id),
            survey.id(),
            1,
            Instant.now(),
            LocalDate.EPOCH.plusDays(20_000),
            "en",
            Channel.LINK,
            false,
            KnownRespondent.NOBODY,
            List.of(new NumberAnswer(new QuestionId("recommend"), 9))));
  }

  @Test
  void isFilledFromTheStore() {
    respond(survey);
    respond(survey);
    assertThat(n(survey)).isEqualTo(2);
  }

  @Test
  void countsWhatIsAcceptedWhileLoadingOnce() {
    respond(survey);
    var stored = workspace.respond(survey.id().value(), List.of(number("recommend", 9)));
    whenReadingBegins.add(() -> projections.accepted(accepted(UUID.fromString(stored))));
    whenReadingBegins.add(() -> projections.accepted(accepted(UUID.randomUUID())));
    assertThat(n(survey)).isEqualTo(3);
  }

  @Test
  void countsARepeatedEventOnce() {
    assertThat(n(survey)).isZero();
    var event = accepted(UUID.randomUUID());
    projections.accepted(event);
    projections.accepted(event);
    assertThat(n(survey)).isEqualTo(1);
  }

  @Test
  void bringsWhatAnotherInstanceTookWithinFiveSeconds() {
    respond(survey);
    assertThat(n(survey)).isEqualTo(1);
    respond(survey);
    assertThat(n(survey)).isEqualTo(1);
    passFiveSeconds();
    assertThat(n(survey)).isEqualTo(2);
  }

  @Test
  void countsAnAcceptedResponseOnceWhenItIsReadAgain() {
    assertThat(n(survey)).isZero();
    var stored = workspace.respond(survey.id().value(), List.of(number("recommend", 9)));
    projections.accepted(accepted(UUID.fromString(stored)));
    passFiveSeconds();
    assertThat(n(survey)).isEqualTo(1);
  }

  @Test
  void isFilledAnewFromTheStoreAfterItWasDropped() {
    respond(survey);
    assertThat(n(survey)).isEqualTo(1);
    projections.accepted(accepted(UUID.randomUUID()));
    assertThat(n(survey)).as("with one that is not in the store").isEqualTo(2);
    assertThat(projections.drop()).containsExactly(new SurveyKey(tenant, survey.id()));
    assertThat(n(survey)).isEqualTo(1);
  }

  private void erase(String respondent) {
    workspace
        .admin()
        .document("mutation($id: ID!) { respondentErase(id: $id) { userErrors { code } } }")
        .variable("id", respondent)
        .executeAndVerify();
  }

  private String respondAs(String respondent) {
    var token =
        workspace
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token } } }")
            .variable(
                "input",
                Map.of(
                    "surveyId",
                    survey.id().value(),
                    "respondentToken",
                    new People(workspace).token(respondent, Map.of())))
            .execute()
            .path("surveyPresent.presentation.token")
            .entity(String.class)
            .get();
    return workspace
        .submit(token, UUID.randomUUID(), List.of(number("recommend", 9)))
        .path("responseSubmit.receipt.responseId")
        .entity(String.class)
        .get();
  }

  @Test
  void forgetsWhatAnotherInstanceErasedWithinFiveSeconds() {
    respond(survey);
    respondAs("ann");
    assertThat(n(survey)).isEqualTo(2);
    erase("ann");
    passFiveSeconds();
    assertThat(n(survey)).isEqualTo(1);
  }

  @Test
  void forgetsAtOnceWhatThisInstanceErased() {
    var erased = respondAs("ann");
    respond(survey);
    assertThat(n(survey)).isEqualTo(2);
    var event =
        new ResponsesErased(tenant, survey.id(), List.of(new ResponseId(UUID.fromString(erased))));
    projections.erased(event);
    assertThat(n(survey)).isEqualTo(1);
    projections.erased(event);
    passFiveSeconds();
    assertThat(n(survey)).as("though the store still has it").isEqualTo(1);
  }

  @Test
  void forgetsWhatIsErasedWhileItIsRead() {
    respond(survey);
    var stored = respondAs("ann");
    whenReadingBegins.add(
        () -> {
          projections.accepted(accepted(UUID.fromString(stored)));
          erase("ann");
        });
    assertThat(n(survey)).isEqualTo(1);
  }

  @Test
  void forgetsWhatIsErasedAfterAReadingThatFailed() {
    respond(survey);
    var stored = respondAs("ann");
    whenReadingBegins.add(
        () -> {
          projections.accepted(accepted(UUID.fromString(stored)));
          throw new IllegalStateException("The store is away");
        });
    assertThatIllegalStateException().isThrownBy(() -> n(survey));
    erase("ann");
    later = Duration.ofMinutes(10);
    assertThat(n(survey)).isEqualTo(1);
  }

  @Test
  void readsAtOnceWhatIsKnownToHaveArrived() {
    assertThat(n(survey)).isZero();
    var stored = workspace.respond(survey.id().value(), List.of(number("recommend", 9)));
    var arrival = arrival(stored);
    assertThat(projections.arrived(arrival)).isTrue();
    assertThat(n(survey)).isEqualTo(1);
    assertThat(projections.arrived(arrival)).as("it is there").isFalse();
  }

  @Test
  void ignoresWhatArrivesForASurveyNobodyLooksAt() {
    assertThat(projections.arrived(arrival(UUID.randomUUID().toString()))).isFalse();
  }

  private Arrival arrival(String id) {
    return new Arrival(
        new SurveyKey(tenant, survey.id()),
        new ResponseId(UUID.fromString(id)),
        Instant.now().minusSeconds(10));
  }

  @Test
  void fillsAgainWhatDidNotFitBesideAnother() {
    projections = projections(DataSize.ofBytes(bytesOfOne() * 3 / 2));
    var other = published();
    assertThat(n(survey) + n(other)).isZero();
    respond(survey);
    respond(other);
    assertThat(n(survey) + n(other)).as("at least one was filled anew").isPositive();
    passFiveSeconds();
    assertThat(n(survey)).isEqualTo(1);
    assertThat(n(other)).isEqualTo(1);
  }

  @Test
  void refusesASurveyThatIsLargerThanTheMemory() {
    respond(survey);
    projections = projections(DataSize.ofBytes(bytesOfOne() - 1));
    assertThatExceptionOfType(ResultsRefused.class)
        .isThrownBy(() -> n(survey))
        .matches(refused -> refused.reason() == ResultsRefused.Reason.SURVEY_TOO_LARGE);
  }

  @Test
  void keepsSurveysApart() {
    var other = published();
    respond(survey);
    assertThat(n(other)).isZero();
    assertThat(n(survey)).isEqualTo(1);
  }

  private long bytesOfOne() {
    var projection = new Projection();
    projection.add(accepted(UUID.randomUUID()).response());
    return projection.bytes();
  }
}
