import type { NumberType } from '../../model/Question.ts';
import { checkNumber } from '../check/checkNumber.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** A line of text rather than a number input, which loses what it cannot read and turns at the mouse wheel. */
export function createNumberControl(type: NumberType, asking: Asking, said: MoreWords): Control {
  const { id, locale } = asking;
  const negative = type.smallest === null || type.smallest < 0;
  const box = element('input', { type: 'text', class: 'box', autocomplete: 'off', inputmode: negative ? 'text' : type.decimals ? 'decimal' : 'numeric' });
  const unit = element('span', { class: 'unit', id: `${id}-unit` }, type.unit ?? '');
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: type.decimals });
  return {
    labelled: box,
    body: element('div', { class: 'measure' }, box, ...(type.unit ? [unit] : [])),
    notes: type.unit ? [unit] : [],
    check: () => outcome(checkNumber(type, asking.required, box.value), said, box, (figure) => format.format(Number(figure))),
  };
}
