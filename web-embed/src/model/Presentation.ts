import type { Question } from './Question.ts';
import type { Repeat } from './Repeat.ts';

/** A survey as one visitor meets it: `Presentation` of the GraphQL contract. */
export interface Presentation extends Repeat {
  token: string;
  surveyId: string;
  locale: string;
  rightToLeft: boolean;
  identityMode: 'IDENTIFIED' | 'ANONYMOUS';
  title: string;
  thankYou: string;
  pages: Page[];
}

export interface Page {
  id: string;
  title: string | null;
  questions: Question[];
}
