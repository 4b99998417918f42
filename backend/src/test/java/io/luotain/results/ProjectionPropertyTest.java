package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
