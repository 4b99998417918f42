import type { ScaleType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { scaleRange } from './scaleRange.ts';

export function checkScale(type: ScaleType, required: boolean, entered: number | undefined): Checked<'choose'> {
  if (entered === undefined) {
    return required ? { wrong: 'choose' } : {};
  }
  const [first, last] = scaleRange(type);
  return Number.isInteger(entered) && entered >= first && entered <= last ? { answer: { number: entered } } : { wrong: 'choose' };
}
