package io.luotain.results;

import io.luotain.survey.Option;
import io.luotain.survey.QuestionId;
import java.util.List;

/**
 * Results of a ranking.
 *
 * @param options every option that was ever offered
 */
public record RankingResults(
    QuestionId questionId, String text, int n, int missing, List<RankedOption> options)
    implements QuestionResults {

  static RankingResults of(Asked asked, List<Option> everOffered, int ranks) {
    return new RankingResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        everOffered.stream()
            .map(each -> RankedOption.of(each, asked.counts().part(each.id()), ranks))
            .toList());
  }
}
