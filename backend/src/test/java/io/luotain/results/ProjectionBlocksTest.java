package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.response.Answer;
import io.luotain.response.NumberAnswer;
import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectionBlocksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Projection projection = new Projection();
  private final List<Integer> seen = new ArrayList<>();

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
