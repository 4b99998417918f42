import type { SingleChoiceType } from '../model/Question.ts';
import { checkSingleChoice } from './check/checkSingleChoice.ts';
import type { Asking, Control } from './Control.ts';
import { createOptions } from './createOptions.ts';
import { createRadioControl } from './createRadioControl.ts';
import { outcome } from './outcome.ts';

/** One of several options. */
export function createChoiceControl(type: SingleChoiceType, { id, required, words }: Asking): Control {
  const { body, inputs, other, chosen } = createOptions('radio', type.options, id, words);
  return {
    ...createRadioControl({
      inputs,
      body,
      check: () => outcome(checkSingleChoice(type, required, chosen()), words, other.hidden ? undefined : other),
    }),
    tapped: () => !!other.hidden,
  };
}
