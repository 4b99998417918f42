package io.luotain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.platform.Digests;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories of anonymous surveys, with an oracle and an attacker beside them. */
@LuotainTest
class BlocksTest {

  private static final int HISTORIES = 1_000;
  private static final long SEED = new Random().nextLong();

  @Autowired Luotain luotain;
  @Autowired Blocks blocks;
  @Autowired BlockRepository repository;
  @Autowired TenantMongo mongo;
  private TenantId tenant;

  @BeforeEach
  void tenant() {
    tenant = new TenantId(luotain.newTenant().tenantId());
  }

  private History history(long seed, int largest, int events) {
    var history = new History(blocks, repository, tenant, seed, largest);
    history.run(events);
    for (var collection :
        List.of(AnonymousResponseRepository.COLLECTION, BlockRepository.COLLECTION)) {
      mongo.of(tenant).getCollection(collection).deleteMany(new Document());
    }
    return history;
  }

  @Test
  void whatIsPublishedChangesByNobodyOrByAGroup() {
    var random = new Random(SEED);
    int published = 0;
    for (int i = 0; i < HISTORIES; i++) {
      long seed = random.nextLong();
      var history = history(seed, 60, 60);
      var distinct = new HashSet<>(history.states);
      for (var one : distinct) {
        for (var other : distinct) {
          var difference = new HashSet<>(one);
          difference.removeAll(other);
          var added = new HashSet<>(other);
          added.removeAll(one);
          assertThat(difference.size() + added.size())
              .as("seed %d", seed)
              .matches(size -> size == 0 || size >= History.K);
        }
      }
      published += distinct.size() - 1;
    }
    assertThat(published).isGreaterThan(HISTORIES);
  }

  @Test
  void nobodyIsEverPublishedTwice() {
    var random = new Random(SEED + 1);
    for (int i = 0; i < 100; i++) {
      long seed = random.nextLong();
      var members =
          history(seed, 60, 80).seen.values().stream()
              .flatMap(each -> each.members().stream())
              .toList();
      assertThat(members).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void anExactAttackerDeterminesNobodyInABlockOfSeveralMinds() {
    var random = new Random(SEED + 2);
    int attacked = 0;
    for (int i = 0; i < HISTORIES; i++) {
      long seed = random.nextLong();
      var history = history(seed, 8, 30);
      var known =
          new ExactAttacker(List.of("0", "1", ExactAttacker.NONE), history.seen.values())
              .determined();
      for (var block : history.seen.values()) {
        if (said(history, block).distinct().count() > 1) {
          attacked++;
          assertThat(known)
              .as("seed %d", seed)
              .doesNotContainKeys(block.members().toArray(UUID[]::new));
        }
      }
    }
    assertThat(attacked).isGreaterThan(HISTORIES / 4);
  }

  private void submit(SurveyId survey, int version, int count) {
    for (int i = 0; i < count; i++) {
      blocks.store(
          tenant,
          new AnonymousResponse(
              UUID.randomUUID(), survey, version, "contract", List.of(), Map.of("q", 1), "hash"));
    }
  }

  private long stored(SurveyId survey) {
    return mongo
        .of(tenant)
        .getCollection(AnonymousResponseRepository.COLLECTION)
        .countDocuments(Filters.eq(AnonymousResponseRepository.SURVEY, survey.value()));
  }

  @Test
  void whatNeverFillsABlockIsDeletedWhenNoMoreCanCome() {
    var survey = new SurveyId("s_closing");
    submit(survey, 1, 2);
    submit(survey, 2, 3);
    assertThat(blocks.release(tenant, survey, 3, Set.of(), LocalDate.EPOCH)).isZero();
    assertThat(stored(survey)).as("both versions take answers").isEqualTo(5);
    assertThat(blocks.release(tenant, survey, 3, Set.of(1), LocalDate.EPOCH)).isZero();
    assertThat(stored(survey)).as("the second may still fill a block").isEqualTo(3);
    submit(survey, 2, 1);
    assertThat(blocks.release(tenant, survey, 3, Set.of(1, 2), LocalDate.EPOCH)).isEqualTo(1);
    assertThat(stored(survey)).isEqualTo(4);
  }

  @Test
  void whatWasErasedBeforeItWasPublishedLeavesNothingWhenNoMoreCanCome() {
    var survey = new SurveyId("s_erased");
    var id = UUID.randomUUID();
    blocks.store(
        tenant,
        new AnonymousResponse(
            id, survey, 1, "contract", List.of(), Map.of("q", 1), Digests.sha256("secret")));
    assertThat(blocks.erase(tenant, survey, id, "secret")).isTrue();
    assertThat(stored(survey)).as("so that a repeat does not bring it back").isEqualTo(1);
    blocks.release(tenant, survey, 3, Set.of(1, 2), LocalDate.EPOCH);
    assertThat(stored(survey)).isZero();
  }

  private static Stream<String> said(History history, History.Seen block) {
    return block.members().stream().map(member -> String.valueOf(history.answers.get(member)));
  }

  /** Why those who are left of a withdrawn block are not published again. */
  @Test
  void theAttackerSeesThroughABlockThatBringsBackThoseLeftOfAnother() {
    var people = Stream.generate(UUID::randomUUID).limit(6).toList();
    var withdrawn = new History.Seen(Set.copyOf(people.subList(0, 3)), Map.of("0", 2, "1", 1));
    var afterErasure = new History.Seen(Set.copyOf(people.subList(1, 6)), Map.of("0", 5));
    assertThat(new ExactAttacker(List.of("0", "1"), List.of(withdrawn, afterErasure)).determined())
        .containsEntry(people.getFirst(), "1");
  }
}
