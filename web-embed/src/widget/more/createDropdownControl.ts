import type { Named, SingleChoiceType } from '../../model/Question.ts';
import { checkSingleChoice } from '../check/checkSingleChoice.ts';
import type { Asking, Control } from '../Control.ts';
import { createOther } from '../createOther.ts';
import { drawing } from '../drawing.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** One of many options, in a list that opens. */
export function createDropdownControl(type: SingleChoiceType, asking: Asking, said: MoreWords): Control {
  const other = createOther(said);
  const select = element(
    'select',
    { class: 'box' },
    element('option', { value: '' }, said.select),
  );
  let chosen = '';
  const askOther = () => {
    other.hidden = !type.options.some(({ id, freeText }) => freeText && id === select.value);
  };
  /** Options are taken out, since not every browser hides them. */
  const offer = (options: Named[] = []) => {
    [...select.options].slice(1).forEach((option) => { option.remove(); });
    select.append(...options.map(({ id, label }) => element('option', { value: id }, label)));
    select.value = options.some(({ id }) => id === chosen) ? chosen : '';
    askOther();
  };
  select.addEventListener('change', () => {
    chosen = select.value;
    askOther();
  });
  offer(type.options);
  return {
    labelled: select,
    body: element('div', { class: 'options' }, element('div', { class: 'drop' }, select, drawing('M6 9l6 6 6-6')), other),
    check: () =>
      outcome(checkSingleChoice(type, asking.required, { ids: [select.value], freeText: other.value }), said, other.hidden ? undefined : other),
    offer,
  };
}
