export const QUERY = `
subscription Results($surveyId: ID!) {
  resultsChanged(surveyId: $surveyId) {
    title n computedAt
    versions { version n }
    days { day n }
    questions {
      __typename questionId text n missing
      ... on NpsResults {
        nps { ...E } mean { ...E }
        promoters { ...V } passives { ...V } detractors { ...V }
        distribution { ...V }
      }
      ... on SingleChoiceResults { distribution { ...V } }
      ... on RatingResults { max mean { ...E } distribution { ...V } }
      ... on CsatResults { mean { ...E } distribution { ...V } }
      ... on CesResults { mean { ...E } distribution { ...V } }
      ... on MultipleChoiceResults { distribution { ...V } }
      ... on MatrixResults { rows { rowId label mean { ...E } distribution { ...V } } }
      ... on RankingResults { ranked: options { first { ...V } } }
      ... on NumberResults { mean { ...E } }
      ... on ConsentResults { accepted { ...V } refused { ...V } }
      ... on EmotionResults { felt: options { optionId label count share { ...E } } }
      ... on StoryResults { feelings { ...V } }
    }
  }
}
fragment E on Estimate { value low high }
fragment V on ValueCount { value label count share { ...E } }
`.replace(/\s+/g, ' ');
