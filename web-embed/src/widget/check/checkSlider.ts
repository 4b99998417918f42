import type { SliderType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

/** Steps are counted from the lowest value; a step that floating point blurs by a billionth is a step. */
export function checkSlider({ from, to, step }: SliderType, required: boolean, entered: number | undefined): Checked<'slide'> {
  if (entered === undefined) {
    return required ? { wrong: 'slide' } : {};
  }
  const steps = (entered - from) / step;
  const good = entered >= from && entered <= to && Math.abs(steps - Math.round(steps)) < 1e-9;
  return good ? { answer: { decimal: entered } } : { wrong: 'slide' };
}
