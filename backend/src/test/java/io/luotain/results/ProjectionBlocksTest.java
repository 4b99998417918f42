package io.luotain.results;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Updates;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.disclosure.Blocks;
import io.luotain.disclosure.BlocksChanged;
import io.luotain.response.Answer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.Responses;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Blocks reach the results whole and once, also where the store or the memory fails. */
@LuotainTest
class ProjectionBlocksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final int K = 3;
  private static final int MISSING_VERSION = 9;

  @Autowired Luotain luotain;
  @Autowired Surveys surveys;
  @Autowired Responses responses;
  @Autowired Blocks blocks;
  @Autowired TenantMongo mongo;

  private final AtomicLong nanos = new AtomicLong();
  private final Projection projection = new Projection();
  private final List<Integer> seen = new ArrayList<>();
  private TenantId tenant;
  private Survey survey;
  private Projections projections;

  @BeforeEach
  void liveSurvey() {
    var workspace = luotain.newTenant();
    tenant = new TenantId(workspace.tenantId());
    var id = workspace.liveAnonymousSurvey(Map.of("minimumGroup", K, "retentionDays", 30));
    survey = surveys.recent(tenant, new SurveyId(id)).orElseThrow();
    projections = projections(DataSize.ofMegabytes(10));
  }

  private Projections projections(DataSize memory) {
    return new Projections(
        responses, surveys, blocks, Clock.systemUTC(), nanos::get, new ResultsProperties(memory));
  }

  private void block(int number, int version, int size) {
    var members = Stream.generate(UUID::randomUUID).limit(size).toList();
    mongo
        .of(tenant)
        .getCollection("anonymousResponses")
        .insertMany(
            members.stream()
                .map(id -> new Document("_id", id).append("answers", new Document("recommend", 9)))
                .toList());
    mongo
        .of(tenant)
        .getCollection("blocks")
        .insertOne(
            new Document("_id", survey.id().value() + "/" + number)
                .append("survey", survey.id().value())
                .append("number", number)
                .append("version", version)
                .append("released", DAY.toString())
                .append("dimensions", List.of())
                .append("members", members));
  }

  private void set(int number, String field, Object value) {
    mongo
        .of(tenant)
        .getCollection("blocks")
        .updateOne(eq(survey.id().value() + "/" + number), Updates.set(field, value));
  }

  private int n() {
    nanos.addAndGet(5_000_000_000L);
    return nAtOnce();
  }

  private int nAtOnce() {
    return projections.projection(tenant, survey).tally().n();
  }

  private void fails() {
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::n);
  }

  @Test
  void aBlockIsCountedOnceThoughTheOneBehindItCouldNotBeRead() {
    block(1, 1, K);
    assertThat(n()).isEqualTo(K);
    block(2, 1, K);
    block(3, MISSING_VERSION, K);
    block(4, 1, K);
    fails();
    fails();
    set(3, "version", 1);
    assertThat(n()).isEqualTo(4 * K);
    assertThat(n()).isEqualTo(4 * K);
  }

  @Test
  void whatIsKnownToHaveComeIsReadThoughReadingFailedAtFirst() {
    assertThat(n()).isZero();
    block(1, MISSING_VERSION, K);
    projections.changed(new BlocksChanged(tenant, survey.id()));
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::nAtOnce);
    set(1, "version", 1);
    assertThat(nAtOnce()).isEqualTo(K);
  }

  @Test
  void whatIsReadFromTheStartShowsWhenAllOfItWasRead() {
    block(1, 1, K);
    block(2, 1, K);
    var before = projections.projection(tenant, survey);
    assertThat(before.rows()).isEqualTo(2 * K);
    set(1, "withdrawn", true);
    block(3, 1, K + 1);
    block(4, MISSING_VERSION, K);
    fails();
    assertThat(before.rows()).isEqualTo(2 * K);
    set(4, "version", 1);
    assertThat(n()).isEqualTo(3 * K + 1);
  }

  @Test
  void whatOutgrowsTheMemoryIsDroppedAndDoesNotGrowWithEveryLook() {
    projection.addBlock(
        1,
        DAY,
        Map.of(),
        Collections.nCopies(K, List.of(new NumberAnswer(new QuestionId("recommend"), 9))));
    projections = projections(DataSize.ofBytes(projection.bytes() + 1_024));
    block(1, 1, K);
    var live = projections.projection(tenant, survey);
    assertThat(live.rows()).isEqualTo(K);
    int many = 3_000;
    block(2, 1, many);
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ResultsRefused.class)
          .isThrownBy(this::n)
          .matches(refused -> refused.reason() == ResultsRefused.Reason.SURVEY_TOO_LARGE);
      assertThat(live.rows()).isEqualTo(K + many);
      assertThat(projections.changed(new BlocksChanged(tenant, survey.id())))
          .as("somebody keeps it")
          .isFalse();
    }
    set(2, "withdrawn", true);
    assertThat(n()).isEqualTo(K);
  }

  /** Answers of five that look at the results whenever one of them is read. */
  private List<List<Answer>> watching() {
    return new AbstractList<>() {
      @Override
      public List<Answer> get(int index) {
        seen.add(projection.tally().n());
        return List.of(new NumberAnswer(new QuestionId("q"), index));
      }

      @Override
      public int size() {
        return 5;
      }
    };
  }

  @Test
  void nobodySeesPartOfABlock() {
    projection.addBlock(1, DAY, Map.of(), watching());
    projection.addBlock(1, DAY, Map.of(), watching());
    assertThat(seen).containsOnly(0, 5).hasSizeGreaterThanOrEqualTo(10);
    assertThat(projection.tally().n()).isEqualTo(10);
  }
}
