export interface OptionAnswer {
  id: string;
  freeText?: string;
}

export type RowAnswer = { rowId: string; number: number } | { rowId: string; optionIds: string[] };

/** The answer to one question, in the one form its type asks for: `AnswerValueInput` of the GraphQL contract. */
export type AnswerValue =
  | { number: number }
  | { option: OptionAnswer }
  /** Ranked ones best first. */
  | { options: OptionAnswer[] }
  | { rows: RowAnswer[] }
  | { text: string }
  | { decimal: number }
  /** As `2026-03-01`. */
  | { date: string }
  | { accepted: boolean }
  | { emotion: { optionId: string; intensity: number } }
  | { story: { text: string; feelingIds: string[] } };

export interface Answer {
  questionId: string;
  value: AnswerValue;
}

/** `ResponseSubmitInput` of the GraphQL contract. */
export interface SubmissionInput {
  presentationToken: string;
  submissionId: string;
  answers: Answer[];
  /** Token of a blind wave. */
  participation?: string;
}

/** A submission on its way: kept in the visitor's browser until the server has said yes or no. */
export interface Submission {
  /** Origin of the Luotain service. */
  origin: string;
  siteKey: string;
  /** When the visitor sent it, in milliseconds since 1970. */
  at: number;
  /** Not to be tried before this time, because the server said so. */
  notBefore?: number;
  input: SubmissionInput;
  /** Under which key the blinding of its token is kept, for a mark to take its place once the answers are safe. */
  blinding?: string;
}
