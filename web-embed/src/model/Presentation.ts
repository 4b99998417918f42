import type { Conditional, Residual, TemplateResidual } from './Logic.ts';
import type { Question } from './Question.ts';
import type { Repeat } from './Repeat.ts';

/** A survey as one visitor meets it: `Presentation` of the GraphQL contract. */
export interface Presentation extends Repeat {
  token: string;
  surveyId: string;
  locale: string;
  rightToLeft: boolean;
  /** Null when the survey is not anonymous. */
  privacy: Privacy | null;
  /** What is needed to take part in a blind wave; null where there is none. */
  participation?: Participation | null;
  title: string;
  thankYou: string;
  /** Set when the text depends on answers; like every `…Logic`. */
  thankYouLogic?: TemplateResidual | null;
  pages: Page[];
}

/** What an anonymous survey promises: `PresentedPrivacy` of the GraphQL contract. */
export interface Privacy {
  /** Answers are published in groups of at least this many. */
  minimumGroup: number;
  /** How many days after that they are deleted. */
  retentionDays: number;
  /** Names of the background attributes that are kept with the answers, coarsened. */
  kept: string[];
  /** The whole contract as it is hashed. */
  statement: string;
}

/** `PresentedParticipation` of the GraphQL contract. */
export interface Participation {
  contract: string;
  keys: { values: string[]; jwk: string }[];
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
