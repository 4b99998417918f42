import type { EmailType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { checkText } from './checkText.ts';

const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;
const DOT_ATOM = /^[\p{L}\p{Nd}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{Nd}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
const LABEL = /^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]*[\p{L}\p{Nd}])?$/u;

export function checkEmail(type: EmailType, required: boolean, entered: string): Checked<'address' | 'shorten'> {
  const address = entered.trim();
  const { wrong, ...checked } = checkText(type, required, address);
  if (wrong === 'shorten') {
    return { ...checked, wrong };
  }
  return wrong ?? (checked.answer && !looksRight(address)) ? { wrong: 'address' } : checked;
}

/** A dot-atom (RFC 5322, 3.2.3, with letters of any script) before the last @ and a host name of at least two labels behind it, as on the server. */
function looksRight(address: string): boolean {
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  return (
    at > 0 &&
    at <= LONGEST_LOCAL &&
    DOT_ATOM.test(address.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label))
  );
}
