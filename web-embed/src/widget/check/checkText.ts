import type { Checked } from './Checked.ts';
import { isBlank } from './isBlank.ts';

/** Length is counted in code points, as the server does. */
export function checkText({ maxLength }: { maxLength: number }, required: boolean, entered: string): Checked<'write' | 'shorten'> {
  if (isBlank(entered)) {
    return required ? { wrong: 'write' } : {};
  }
  const over = Array.from(entered).length - maxLength;
  return over > 0 ? { wrong: 'shorten', figures: [over] } : { answer: { text: entered } };
}
