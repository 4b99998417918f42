import type { ConsentType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

/** A box left empty says no, where that may be said. */
export function checkConsent({ mustAccept }: ConsentType, required: boolean, entered: boolean): Checked<'accept'> {
  return entered || !(mustAccept || required) ? { answer: { accepted: entered } } : { wrong: 'accept' };
}
