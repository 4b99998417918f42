import type { Conditional, Residual, TemplateResidual } from './Logic.ts';
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
  /** Set when the text depends on answers; like every `…Logic`. */
  thankYouLogic?: TemplateResidual | null;
  pages: Page[];
}

export interface Page extends Conditional {
  id: string;
  title: string | null;
  titleLogic?: TemplateResidual | null;
  questions: Question[];
  /** Tried in order when the page is left. */
  skips?: Skip[];
}

/** Leads to a later page, or to the end. */
export interface Skip {
  when: Residual;
  toPage: string | null;
}
