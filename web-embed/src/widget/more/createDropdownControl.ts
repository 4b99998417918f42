import type { SingleChoiceType } from '../../model/Question.ts';
import { checkSingleChoice } from '../check/checkSingleChoice.ts';
import type { Asking, Control } from '../Control.ts';
import { createOther } from '../createOther.ts';
import { drawing } from '../drawing.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** One of many options, in a list that opens. */
export function createDropdownControl(type: SingleChoiceType, { required, words }: Asking, said: MoreWords): Control {
  const other = createOther(words);
  const select = element(
    'select',
    { class: 'box' },
    element('option', { value: '' }, said.select),
    ...type.options.map(({ id, label }) => element('option', { value: id }, label)),
  );
  select.addEventListener('change', () => {
    other.hidden = !type.options.some(({ id, freeText }) => freeText && id === select.value);
  });
  return {
    labelled: select,
    body: element('div', { class: 'options' }, element('div', { class: 'drop' }, select, drawing('M6 9l6 6 6-6')), other),
    check: () =>
      outcome(checkSingleChoice(type, required, { ids: [select.value], freeText: other.value }), words, other.hidden ? undefined : other),
    focus: () => { select.focus(); },
  };
}
