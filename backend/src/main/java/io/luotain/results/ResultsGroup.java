package io.luotain.results;

import java.util.List;

/**
 * The results of those responses that share the values they are broken down by.
 *
 * @param keys those values, in the order in which they were asked for
 * @param differences from the rest, who are all others that have such values
 */
public record ResultsGroup(
    List<GroupKey> keys, int n, List<QuestionResults> questions, List<Difference> differences) {

  ResultsGroup with(List<Difference> found) {
    return new ResultsGroup(keys, n, questions, found);
  }
}
