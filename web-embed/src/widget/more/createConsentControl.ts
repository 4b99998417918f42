import type { ConsentType } from '../../model/Question.ts';
import { checkConsent } from '../check/checkConsent.ts';
import { choice } from '../choice.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** A box to tick beside the statement. */
export function createConsentControl(type: ConsentType, asking: Asking, said: MoreWords): Control {
  const box = element('input', { type: 'checkbox' });
  const statement = element('span', {});
  return {
    labelled: box,
    holdsText: statement,
    body: element('div', { class: 'options consent' }, choice(box, 'checkbox', statement)),
    check: () => outcome(checkConsent(type, asking.required, box.checked), said),
  };
}
