import type { RatingType } from '../../model/Question.ts';
import type { Asking, Control } from '../Control.ts';
import { createScaleControl } from '../createScaleControl.ts';
import { drawing } from '../drawing.ts';

const STAR = 'M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z';

/** Stars that are lit up to the chosen one. */
export function createStarsControl(type: RatingType, asking: Asking): Control {
  const control = createScaleControl(type, asking, () => drawing(STAR, 'star'));
  const labels = [...control.body.querySelectorAll('label')];
  control.body.addEventListener('change', () => {
    const chosen = labels.findIndex((label) => label.querySelector('input')?.checked);
    labels.forEach((label, index) => { label.classList.toggle('lit', index <= chosen); });
  });
  return control;
}
