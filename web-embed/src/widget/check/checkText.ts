import type { Checked } from './Checked.ts';
import { isBlank } from './isBlank.ts';

interface Limits {
  maxLength: number;
  /** Whether there may be several lines; they are joined where not. */
  multiline?: boolean;
}

/** Length is counted in code points, as the server does. */
export function checkText({ maxLength, multiline = true }: Limits, required: boolean, entered: string): Checked<'write' | 'shorten'> {
  if (isBlank(entered)) {
    return required ? { wrong: 'write' } : {};
  }
  const text = multiline ? entered : entered.replace(/[\r\n]+/g, ' ');
  const over = Array.from(text).length - maxLength;
  return over > 0 ? { wrong: 'shorten', figures: [over] } : { answer: { text } };
}
