package io.luotain.results;

import io.luotain.survey.QuestionId;

/** What the answers to one question say together. */
public sealed interface QuestionResults
    permits NpsResults,
        CsatResults,
        CesResults,
        RatingResults,
        SingleChoiceResults,
        MultipleChoiceResults,
        MatrixResults,
        RankingResults,
        NumberResults,
        ConsentResults,
        EmotionResults,
        StoryResults,
        TextResults,
        DateResults {

  QuestionId questionId();

  /** What was asked, in the default locale, by the newest version that has the question. */
  String text();

  /** How many answered. */
  int n();

  /** How many were asked by a version that has the question and did not answer. */
  int missing();
}
