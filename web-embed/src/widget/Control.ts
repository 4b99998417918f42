import type { Named } from '../model/Question.ts';
import type { AnswerValue } from '../model/Submission.ts';
import type { Words } from './words.ts';

/** What a control needs to know besides its type. */
export interface Asking {
  id: string;
  /** Whether an answer is required now; logic may change it. */
  required: boolean;
  locale: string;
  words: Words;
}

/** What was entered, or what is wrong with it in words, and where. */
export interface Outcome {
  value?: AnswerValue | undefined;
  problem?: string | undefined;
  /** Where the visitor mends it; the whole control when left out. */
  at?: HTMLElement | undefined;
}

/** Where a question is answered. What surrounds it is the same for every type. */
export interface Control {
  body: HTMLElement;
  /** The one element that the question's text labels; left out when it labels a group. */
  labelled?: HTMLElement;
  /** What the question's text labels when there are several elements. */
  role?: 'radiogroup' | 'group';
  /** Where the question's text goes if not above. */
  holdsText?: HTMLElement;
  /** Elements with ids that describe the control. */
  notes?: HTMLElement[];
  check: () => Outcome;
  /** Takes the visitor to where the answer is given; left out when `labelled` is that. */
  focus?: () => void;
  /** Called when logic has changed which options and rows are offered, what they are called or whether an answer is required. */
  offer?: (...lists: Named[][]) => void;
  /** Whether a choice made by one tap completes the answer, so that the form may move on. */
  tapped?: () => boolean;
}
