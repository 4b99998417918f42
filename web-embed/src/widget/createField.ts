import type { Question } from '../model/Presentation.ts';
import type { AnswerValue } from '../model/Submission.ts';
import { createChoiceField } from './createChoiceField.ts';
import { createScaleField } from './createScaleField.ts';
import { createTextField } from './createTextField.ts';
import type { Words } from './words.ts';

/** One question as the visitor meets it. */
export interface Field {
  element: HTMLElement;
  /** The answer; nothing while unanswered. */
  value: () => AnswerValue | undefined;
  /** Shows what is wrong, if anything, and says whether all is well. */
  check: () => boolean;
  /** Takes the visitor to where the answer is given. */
  focus: () => void;
  /** Calls back when the visitor has answered with one tap, so that the form may move on. */
  onTap: (moveOn: () => void) => void;
}

export function createField(question: Question, words: Words): Field {
  switch (question.__typename) {
    case 'PresentedNps':
    case 'PresentedRating':
      return createScaleField(question, words);
    case 'PresentedSingleChoice':
      return createChoiceField(question, words);
    case 'PresentedText':
      return createTextField(question, words);
  }
}
