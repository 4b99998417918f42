package io.luotain.results;

import io.luotain.survey.Emotion;
import io.luotain.survey.Information;
import io.luotain.survey.Labelled;
import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Ranking;
import io.luotain.survey.Row;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Story;
import io.luotain.survey.SurveyVersion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What the versions of a survey asked, merged by id. */
final class EverAsked {

  private final List<SurveyVersion> newestFirst;
  private final SequencedMap<QuestionId, Question> questions = new LinkedHashMap<>();

  /**
   * @param versions oldest first; at least one
   */
  EverAsked(List<SurveyVersion> versions) {
    this.newestFirst = versions.reversed();
    for (var version : newestFirst) {
      version.content().questions().forEach(each -> questions.putIfAbsent(each.id(), each));
    }
    questions.values().removeIf(each -> each.type() instanceof Information);
  }

  List<SurveyVersion> newestFirst() {
    return newestFirst;
  }

  /** What the newest version promises; empty when the survey is not anonymous. */
  Optional<PrivacyContract> contract() {
    return newestFirst.getFirst().contract();
  }

  /**
   * Each question that takes answers, as the newest version that has it asks it, in the order of
   * the newest version, then those it no longer has.
   */
  Collection<Question> questions() {
    return questions.values();
  }

  Optional<Question> question(QuestionId id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Every option, feeling or column of a matrix that the question ever offered. */
  List<? extends Labelled> options(QuestionId id) {
    return switch (question(id).orElseThrow().type()) {
      case SingleChoice _ -> ever(id, SingleChoice.class, SingleChoice::options);
      case MultipleChoice _ -> ever(id, MultipleChoice.class, MultipleChoice::options);
      case Ranking _ -> ever(id, Ranking.class, Ranking::options);
      case Emotion _ -> ever(id, Emotion.class, Emotion::options);
      case Story _ -> ever(id, Story.class, Story::feelings);
      case Matrix _ -> ever(id, Matrix.class, each -> each.cell().options());
      default -> List.of();
    };
  }

  List<Row> rows(QuestionId id) {
    return ever(id, Matrix.class, Matrix::rows);
  }

  /** Everything that the question ever had in one of its lists, as it was last. */
  <Q extends QuestionType, T extends Labelled> List<T> ever(
      QuestionId id, Class<Q> type, Function<Q, List<T>> list) {
    var all = new LinkedHashMap<Object, T>();
    newestFirst.stream()
        .flatMap(version -> version.content().question(id).stream())
        .flatMap(question -> list.apply(type.cast(question.type())).stream())
        .forEach(each -> all.putIfAbsent(each.id(), each));
    return List.copyOf(all.values());
  }
}
