/** The answer to one question, in the one form its type asks for. */
export type AnswerValue = { number: number } | { option: string } | { text: string };

/** `ResponseSubmitInput` of the GraphQL contract. */
export interface SubmissionInput {
  presentationToken: string;
  submissionId: string;
  answers: { questionId: string; value: AnswerValue }[];
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
}
