import type { AnswerValue } from '../model/Submission.ts';
import type { Control, Outcome } from './Control.ts';

interface Radios {
  inputs: HTMLInputElement[];
  /** Holds the inputs, with what labels them. */
  body: HTMLElement;
  notes?: HTMLElement[];
  /** Takes the value of the chosen radio button. */
  check: (chosen: string | undefined) => Outcome & { value?: AnswerValue | undefined };
}

/** Answered by choosing one of several radio buttons. */
export function createRadioControl({ inputs, body, notes = [], check }: Radios): Control {
  const chosen = () => inputs.find((input) => input.checked);
  return {
    role: 'radiogroup',
    body,
    notes,
    check: () => check(chosen()?.value),
    focus: () => (chosen() ?? inputs.find((input) => !input.parentElement?.hidden))?.focus(),
    tapped: () => true,
  };
}
