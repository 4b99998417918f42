package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProjectionPropertyTest {

  @Property(tries = 200)
  void agreesWithARecount(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int versions,
      @ForAll @IntRange(max = 3_000) int count) {
    var responses = new RandomSurvey(seed, versions).responses(count);
    var projection = new Projection();
    responses.forEach(projection::add);
    assertThat(projection.tally()).isEqualTo(NaiveTally.of(responses));
  }

  @Property(tries = 50)
  void addsEachResponseOnce(@ForAll long seed, @ForAll @IntRange(max = 2_000) int count) {
    var projection = new Projection();
    var seen = new HashSet<Object>();
    for (var response : new RandomSurvey(seed, 2).responses(count)) {
      assertThat(projection.add(response)).isEqualTo(seen.add(response.id()));
    }
    assertThat(projection.rows()).isEqualTo(seen.size());
  }

  @Property(tries = 100)
  void erasedResponsesCountNoMoreInWhateverOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int count) {
    var responses = new RandomSurvey(seed, 3).responses(count);
    var random = new Random(seed);
    var projection = new Projection();
    var erased = new HashSet<Object>();
    for (var response : responses) {
      if (random.nextInt(4) == 0) {
        assertThat(projection.erase(response.id())).isEqualTo(erased.add(response.id()));
      }
      projection.add(response);
      var earlier = responses.get(random.nextInt(responses.size())).id();
      if (random.nextInt(4) == 0) {
        projection.erase(earlier);
        erased.add(earlier);
      }
    }
    var left = responses.stream().filter(each -> !erased.contains(each.id())).toList();
    assertThat(projection.tally()).isEqualTo(NaiveTally.of(left));
    assertThat(projection.tallyOf(version -> version == 1).n())
        .isEqualTo(NaiveTally.of(left.stream().filter(each -> each.version() == 1).toList()).n());
  }

  @Property(tries = 20)
  void whatIsReadWhileRowsAreAddedIsARecountOfTheFirstRows(@ForAll long seed) {
    var responses = new RandomSurvey(seed, 6).responses(3_000).stream().distinct().toList();
    var projection = new Projection();
    var writer = CompletableFuture.runAsync(() -> responses.forEach(projection::add));
    Tally tally;
    do {
      tally = projection.tally();
      assertThat(tally).isEqualTo(NaiveTally.of(responses.subList(0, tally.n())));
    } while (tally.n() < responses.size() && !writer.isCompletedExceptionally());
    writer.join();
  }
}
