import type { EmailType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { checkText } from './checkText.ts';

/** A valid e-mail address of the HTML standard (4.10.5.1.5), with at least two labels after the @. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

export function checkEmail(type: EmailType, required: boolean, entered: string): Checked<'address' | 'shorten'> {
  const address = entered.trim();
  const { wrong, ...checked } = checkText(type, required, address);
  if (wrong === 'shorten') {
    return { ...checked, wrong };
  }
  return wrong ?? (checked.answer && !ADDRESS.test(address)) ? { wrong: 'address' } : checked;
}
