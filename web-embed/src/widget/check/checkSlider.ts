import type { SliderType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

/** Ends and steps have at most six decimals. */
const DECIMALS = 6;

/** Steps are counted from the left end. What floating point blurs is made sharp, since the server counts in decimals. */
export function checkSlider({ from, to, step }: SliderType, required: boolean, entered: number | undefined): Checked<'slide'> {
  if (entered === undefined) {
    return required ? { wrong: 'slide' } : {};
  }
  const decimal = Number((from + Math.round((entered - from) / step) * step).toFixed(DECIMALS));
  const good = decimal >= from && decimal <= to && Math.abs(decimal - entered) < 1e-9;
  return good ? { answer: { decimal } } : { wrong: 'slide' };
}
