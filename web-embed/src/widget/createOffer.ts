import type { Named } from '../model/Question.ts';
import { offerParts } from './offerParts.ts';

/**
 * Shows only those of the inputs whose values are offered; what was chosen of the others does not count until it comes back. A radio button loses its place to
 * what the visitor chooses meanwhile, and while hidden is not chosen, which would keep the keyboard away from its group.
 */
export function createOffer(inputs: HTMLInputElement[]): (offered: Named[]) => void {
  const withdrawn = new Set<HTMLInputElement>();
  inputs.forEach((input) => { input.addEventListener('change', () => { withdrawn.clear(); }); });
  return (offered) => {
    for (const input of inputs) {
      const shown = input.parentElement;
      const face = input.nextElementSibling;
      if (shown && face) {
        offerParts([{ id: input.value, shown, text: face.firstElementChild ?? face }], offered);
        if (!shown.hidden) {
          input.checked ||= withdrawn.delete(input);
        } else if (input.checked && input.type === 'radio') {
          withdrawn.add(input);
          input.checked = false;
        }
      }
    }
  };
}
