export const firstQuery = `# Surveys of your tenant, newest first. Copy an id into the next query.
query Surveys {
  surveys(first: 5) {
    edges {
      node {
        id
        name
        state
      }
    }
  }
}

# What the answers say together, with 95 % intervals.
query Results($surveyId: ID!) {
  surveyResults(surveyId: $surveyId) {
    title
    n
    questions {
      text
      n
      ... on NpsResults {
        nps {
          value
          low
          high
        }
      }
    }
  }
}

# The same, pushed as answers arrive.
subscription Live($surveyId: ID!) {
  resultsChanged(surveyId: $surveyId) {
    n
    computedAt
  }
}
`;
