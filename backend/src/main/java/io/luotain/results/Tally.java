package io.luotain.results;

import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the responses of a survey.
 *
 * @param n how many responses
 * @param versions how many answer each version that has any
 * @param days how many each local day brought that has any
 * @param answers for each question with an answer
 * @param repeats null unless two of the responses are known to be of one respondent
 */
record Tally(
    int n,
    SortedMap<Integer, Integer> versions,
    SortedMap<LocalDate, Integer> days,
    Map<QuestionId, AnswerCounts> answers,
    @Nullable Repeats repeats) {

  AnswerCounts answers(QuestionId question) {
    var counts = answers.getOrDefault(question, AnswerCounts.NONE);
    return repeats == null ? counts : counts.by(repeats.of(question));
  }

  /** The newest version that has responses; 0 when none has. */
  int newestVersion() {
    return versions.isEmpty() ? 0 : versions.lastKey();
  }
}
