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
    }
  }
}
fragment E on Estimate { value low high }
fragment V on ValueCount { value label count share { ...E } }
`.replace(/\s+/g, ' ');
