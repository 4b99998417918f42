import type { EmailType } from '../../model/Question.ts';
import { checkEmail } from '../check/checkEmail.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

export function createEmailControl(type: EmailType, asking: Asking, said: MoreWords): Control {
  const box = element('input', { type: 'email', class: 'box', autocomplete: 'email', dir: 'ltr' });
  return {
    labelled: box,
    body: element('div', {}, box),
    check: () => outcome(checkEmail(type, asking.required, box.value), said),
  };
}
