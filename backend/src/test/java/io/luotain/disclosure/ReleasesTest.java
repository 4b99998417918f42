package io.luotain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.access.MovableTime;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Releases and retention where the service is killed, or several instances do the same. */
@LuotainTest
@Import(AnonymousApiTest.Time.class)
@TestPropertySource(properties = "luotain.disclosure.every=PT24H")
class ReleasesTest {

  private static final int K = 3;
  private static final Duration DAY = Duration.ofDays(1);

  @Autowired Luotain luotain;
  @Autowired MovableTime time;
  @Autowired Releases releases;
  @Autowired WaitingRepository waiting;
  @Autowired BlockRepository blocks;
  @Autowired AnonymousResponseRepository responses;
  @Autowired TenantMongo mongo;
  private Workspace workspace;
  private TenantId tenant;
  private SurveyId survey;
  private Crowd crowd;

  @BeforeEach
  void liveSurvey() {
    workspace = luotain.newTenant();
    tenant = new TenantId(workspace.tenantId());
    crowd = Crowd.of(workspace, time);
    survey = live();
  }

  private SurveyId live() {
    return new SurveyId(
        workspace.liveAnonymousSurvey(Map.of("minimumGroup", K, "retentionDays", 30)));
  }

  private void answers(int count) {
    crowd.answers(survey.value(), count, Map.of(), 9);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
  }

  private void close() {
    workspace
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", survey.value())
        .executeAndVerify();
    releases.run(tenant);
    time.pass(Duration.ofDays(8));
  }

  /** As somebody may who writes to the store, or an older version of the service did. */
  private void endedBySchedule(Duration ago) {
    mongo
        .of(tenant)
        .getCollection("surveys")
        .updateOne(
            Filters.eq(survey.value()),
            Updates.set("fielding.closesAt", Date.from(time.instant().minus(ago))));
  }

  private List<UUID> published() {
    return blocks.after(tenant, survey, 0).stream()
        .flatMap(block -> block.members().stream())
        .toList();
  }

  private long stored() {
    return mongo.of(tenant).getCollection(AnonymousResponseRepository.COLLECTION).countDocuments();
  }

  @Test
  void aReleaseThatWasKilledIsFinishedAndPublishesNobodyTwice() {
    answers(4 * K);
    var all = waiting.waiting(tenant, survey).stream().map(Waiting::id).toList();
    var some = new PlannedBlock(1, List.of(), all.subList(0, 2 * K));
    assertThat(blocks.insert(tenant, survey, 1, some, today())).isTrue();
    time.pass(DAY);
    releases.run(tenant);
    assertThat(published()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(waiting.waiting(tenant, survey)).isEmpty();
    assertThat(mongo.of(tenant).getCollection(AnonymousResponseRepository.COLLECTION).find())
        .as("finer than the block")
        .noneMatch(each -> each.containsKey(AnonymousResponseRepository.DIMENSIONS));
  }

  @Test
  void aClosingThatWasKilledDeletesOnlyWhatNobodyPublished() {
    answers(2 * K - 1);
    close();
    var all = waiting.waiting(tenant, survey).stream().map(Waiting::id).toList();
    var some = new PlannedBlock(1, List.of(), all.subList(0, K));
    assertThat(blocks.insert(tenant, survey, 1, some, today())).isTrue();
    releases.run(tenant);
    assertThat(published()).containsExactlyInAnyOrderElementsOf(all.subList(0, K));
    assertThat(stored()).isEqualTo(K);
  }

  @Test
  void aRetentionThatWasKilledAnywhereIsFinished() {
    for (int steps = 0; steps <= 3; steps++) {
      answers(2 * K);
      time.pass(DAY);
      releases.run(tenant);
      time.pass(Duration.ofDays(31));
      var old = blocks.after(tenant, survey, 0).getLast();
      assertThat(old.members()).hasSize(2 * K);
      if (steps > 0) {
        blocks.withdraw(tenant, survey, old.number());
      }
      if (steps > 1) {
        responses.delete(tenant, old.members().subList(0, K));
      }
      if (steps > 2) {
        responses.delete(tenant, old.members());
      }
      releases.run(tenant);
      assertThat(published()).as("killed after %d steps", steps).isEmpty();
      assertThat(stored()).isZero();
      assertThat(blocks.after(tenant, survey, 0)).allMatch(StoredBlock::withdrawn);
    }
  }

  @Test
  void whatWasDoneIsNotDoneAgain() {
    answers(2 * K);
    time.pass(DAY);
    releases.run(tenant);
    answers(2 * K);
    releases.run(tenant);
    assertThat(published()).as("one release in a period").hasSize(2 * K);
    time.pass(DAY);
    releases.run(tenant);
    assertThat(published()).hasSize(4 * K);
  }

  @Test
  void aSurveyThatOpensAgainClosesAgain() {
    answers(K);
    close();
    releases.run(tenant);
    assertThat(published()).hasSize(K);
    workspace.publish(survey.value());
    time.pass(Duration.ofSeconds(10));
    answers(K);
    close();
    releases.run(tenant);
    assertThat(published()).hasSize(2 * K);
  }

  @Test
  void anEndInThePastReleasesNothingBeforeItHasBeenSeenForTheGrace() {
    answers(K);
    endedBySchedule(Duration.ofDays(30));
    releases.run(tenant);
    time.pass(Duration.ofDays(6));
    releases.run(tenant);
    assertThat(stored()).isEqualTo(K);
    assertThat(published()).isEmpty();
    time.pass(DAY);
    releases.run(tenant);
    assertThat(published()).hasSize(K);
  }

  @Test
  void theGraceBeginsAnewWhenTheSurveyWasOpenMeanwhile() {
    answers(K);
    endedBySchedule(Duration.ofDays(30));
    releases.run(tenant);
    time.pass(Duration.ofDays(6));
    endedBySchedule(Duration.ofDays(-3));
    releases.run(tenant);
    time.pass(DAY);
    endedBySchedule(Duration.ofDays(37));
    releases.run(tenant);
    assertThat(published()).isEmpty();
    time.pass(Duration.ofDays(7));
    releases.run(tenant);
    assertThat(published()).hasSize(K);
  }

  @Test
  void aClosingThatIsPutBackIsRefused() {
    assertThat(schedule(time.instant().minusMillis(1))).containsExactly("INVALID");
    assertThat(schedule(time.instant().plus(DAY))).isEmpty();
  }

  private List<String> schedule(Instant closesAt) {
    return workspace
        .admin()
        .document(
            "mutation($input: SurveyScheduleSetInput!) { surveyScheduleSet(input: $input) {"
                + " userErrors { code } } }")
        .variable("input", Map.of("id", survey.value(), "closesAt", closesAt))
        .execute()
        .path("surveyScheduleSet.userErrors[*].code")
        .entityList(String.class)
        .get();
  }

  @Test
  void aDateThatGoesBackReleasesNothing() {
    releases.run(tenant);
    answers(2 * K);
    time.pass(DAY.negated());
    releases.run(tenant);
    time.pass(DAY);
    releases.run(tenant);
    assertThat(published()).isEmpty();
    time.pass(DAY);
    releases.run(tenant);
    assertThat(published()).hasSize(2 * K);
  }

  @Test
  void aBadRecordOfOneSurveyHoldsUpNoOther() {
    var first = survey;
    answers(2 * K);
    var bad = live();
    var last = live();
    survey = last;
    answers(2 * K);
    mongo
        .of(tenant)
        .getCollection(ReleaseRepository.COLLECTION)
        .insertOne(new Document("_id", bad.value() + "/period").append("last", 5));
    releases.run(tenant);
    assertThat(published()).hasSize(2 * K);
    survey = first;
    assertThat(published()).hasSize(2 * K);
  }

  @Test
  void versionsThatNobodyHoldsAnyLongerAreReleasedToTheLast() {
    answers(K);
    workspace.publish(survey.value());
    time.pass(Duration.ofDays(29));
    releases.run(tenant);
    assertThat(published()).isEmpty();
    time.pass(Duration.ofDays(2));
    releases.run(tenant);
    assertThat(published()).hasSize(K);
  }

  @Test
  void instancesThatReleaseAtOncePublishEverybodyOnce() {
    for (int round = 0; round < 3; round++) {
      releases.run(tenant);
      answers(5 * K + 1);
      var all = waiting.waiting(tenant, survey).stream().map(Waiting::id).toList();
      int before = published().size();
      close();
      try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
        Stream.generate(() -> CompletableFuture.runAsync(() -> releases.run(tenant), instances))
            .limit(8)
            .toList()
            .forEach(CompletableFuture::join);
      }
      releases.run(tenant);
      assertThat(published()).doesNotHaveDuplicates().hasSize(before + all.size()).containsAll(all);
      workspace.publish(survey.value());
      time.pass(Duration.ofSeconds(10));
    }
  }
}
