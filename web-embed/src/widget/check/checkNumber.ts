import type { NumberType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

/** Bounds of a number without bounds of its own. */
const LARGEST = 1_000_000_000;
const DIGITS = /^-?\d{1,15}(?:\.(\d+))?$/;

/** Reads a number as people write it: comma or point before the decimals, spaces between thousands, Arabic digits too. */
export function checkNumber(
  { smallest, largest, decimals }: NumberType,
  required: boolean,
  entered: string,
): Checked<'number' | 'whole' | 'decimals' | 'smallest' | 'largest'> {
  const written = entered
    .replace(/\s/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,٫]/, '.')
    .replace('\u2212', '-');
  if (!written) {
    return required ? { wrong: 'number' } : {};
  }
  const [matches, fraction = ''] = DIGITS.exec(written) ?? [];
  if (!matches) {
    return { wrong: 'number' };
  }
  if (fraction.replace(/0+$/, '').length > decimals) {
    return decimals ? { wrong: 'decimals', figures: [decimals] } : { wrong: 'whole' };
  }
  const decimal = Number(written);
  const [low, high] = [smallest ?? -LARGEST, largest ?? LARGEST];
  if (decimal < low) {
    return { wrong: 'smallest', figures: [low] };
  }
  if (decimal > high) {
    return { wrong: 'largest', figures: [high] };
  }
  return { answer: { decimal } };
}
