import type { SingleChoiceType } from '../model/Question.ts';
import { checkSingleChoice } from './check/checkSingleChoice.ts';
import type { Asking, Control } from './Control.ts';
import { createOptions } from './createOptions.ts';
import { createRadioControl } from './createRadioControl.ts';
import { outcome } from './outcome.ts';

/** One of several options. */
export function createChoiceControl(type: SingleChoiceType, asking: Asking): Control {
  const { id, words } = asking;
  const { body, inputs, other, chosen, offer } = createOptions('radio', type.options, id, words);
  return {
    ...createRadioControl({
      inputs,
      body,
      check: () => outcome(checkSingleChoice(type, asking.required, chosen()), words, other.hidden ? undefined : other),
    }),
    offer,
    tapped: () => !!other.hidden,
  };
}
