import type { Question } from './Question.ts';

/** A survey as one visitor meets it: `Presentation` of the GraphQL contract. */
export interface Presentation {
  token: string;
  surveyId: string;
  locale: string;
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
