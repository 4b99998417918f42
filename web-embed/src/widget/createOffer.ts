import type { Named } from '../model/Question.ts';
import { offerParts } from './offerParts.ts';

/**
 * Lets only those of the inputs be chosen whose values are offered. What was chosen of the others comes back with them, unless the visitor has chosen anew:
 * a hidden radio button that stays chosen would keep the keyboard away from its group.
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
        } else if (input.checked) {
          withdrawn.add(input);
          input.checked = false;
        }
      }
    }
  };
}
