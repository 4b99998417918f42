import type { MatrixType } from '../../model/Question.ts';
import { checkMatrix } from '../check/checkMatrix.ts';
import { choice } from '../choice.ts';
import type { Asking, Control } from '../Control.ts';
import { createOffer } from '../createOffer.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { offerParts } from '../offerParts.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';
import { requiredMark } from './requiredMark.ts';

/** As many columns fit side by side where there is room; more, and everything in a narrow place, goes one below the other. */
const MOST_COLUMNS = 7;

/** A group of choices per row, in line under common headings where there is room. */
export function createMatrixControl(type: MatrixType, asking: Asking, said: MoreWords): Control {
  const { id, required } = asking;
  const { rows, cell } = type;
  const rating = cell.__typename === 'PresentedMatrixRating';
  const several = cell.__typename === 'PresentedMatrixMultiple';
  const columns = rating
    ? Array.from({ length: cell.max }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }))
    : cell.options;
  const body = element('div', { class: `matrix${rating ? ' rated' : columns.length > MOST_COLUMNS ? '' : ' table'}` });
  const heads = columns.map(({ id: column, label }) => {
    const text = element('span', {}, label);
    return { id: column, shown: text, text };
  });
  if (!rating) {
    body.append(element('div', { class: 'heads', 'aria-hidden': 'true' }, element('span', {}), element('div', { class: 'cells' }, ...heads.map(({ text }) => text))));
  }
  let offered = type;
  const groups = rows.map((row) => {
    const name = `${id}.${row.id}`;
    const cells = element('div', { class: rating ? 'scale' : 'cells' });
    const inputs = columns.map(({ id: value, label }) => {
      const input = element('input', {
        type: several ? 'checkbox' : 'radio',
        name,
        value,
        'aria-label': rating ? fill(said.of, value, columns.length) : undefined,
      });
      cells.append(choice(input, rating ? '' : input.type, rating ? label : element('span', {}, label)));
      return input;
    });
    const text = element('span', {}, row.label);
    const title = element('p', { class: 'row-text', id: `${name}-row` }, text, ...(several ? [requiredMark(required, said)] : []));
    const group = element(
      'div',
      { class: 'row', role: several ? 'group' : 'radiogroup', 'aria-labelledby': title.id, 'aria-required': !several && String(required) },
      title,
      cells,
    );
    body.append(group);
    return { id: row.id, shown: group, text, inputs, offer: createOffer(inputs) };
  });
  const entered = () =>
    new Map(groups.map(({ id: row, inputs }) => [row, inputs.filter((input) => input.checked).map((input) => input.value)]));
  const isShown = (input: HTMLElement) => !input.closest('[hidden]');
  return {
    role: 'group',
    body,
    check: () => {
      const checked = checkMatrix(offered, asking.required, entered());
      const missing = groups.find((group) => !group.shown.hidden && !group.inputs.some((input) => input.checked));
      return outcome(checked, said, several ? missing?.inputs.find(isShown) : missing?.shown);
    },
    focus: () => [...body.querySelectorAll('input')].find(isShown)?.focus(),
    offer(visible = [], options = []) {
      offered = { ...type, rows: rows.filter(({ id: row }) => visible.some((each) => each.id === row)) };
      offerParts(groups, visible);
      if (!rating) {
        offerParts(heads, options);
        groups.forEach(({ offer }) => { offer(options); });
      }
    },
  };
}
