import type { QuestionType } from '../model/Question.ts';
import type { Asking, Control } from './Control.ts';
import { createChoiceControl } from './createChoiceControl.ts';
import { createScaleControl } from './createScaleControl.ts';
import { createTextControl } from './createTextControl.ts';

/** The control of a type that most surveys have; `undefined` for the others, which come with `more`, and null for what is only read. */
export function createCoreControl(type: QuestionType, asking: Asking): Control | null | undefined {
  switch (type.__typename) {
    case 'PresentedRating':
      return type.style === 'NUMBERS' ? createScaleControl(type, asking) : undefined;
    case 'PresentedNps':
    case 'PresentedCsat':
    case 'PresentedCes':
      return createScaleControl(type, asking);
    case 'PresentedSingleChoice':
      return type.display === 'RADIO' ? createChoiceControl(type, asking) : undefined;
    case 'PresentedText':
      return createTextControl(type, asking);
    case 'PresentedInformation':
      return null;
    default:
      return undefined;
  }
}
