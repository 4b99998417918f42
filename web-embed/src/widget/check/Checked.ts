import type { AnswerValue } from '../../model/Submission.ts';

/** What an entry comes to: an answer, something wrong with its figures, or neither while nothing is entered and nothing has to be. */
export interface Checked<Kind extends string> {
  answer?: AnswerValue;
  wrong?: Kind;
  figures?: (number | string)[];
}
