import type { MatrixType } from '../../model/Question.ts';
import { checkMatrix } from '../check/checkMatrix.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';
import { unseen } from './unseen.ts';

/** As many columns fit side by side where there is room; more, and everything in a narrow place, goes one below the other. */
const MOST_COLUMNS = 7;

/** A group of choices per row, in line under common headings where there is room. */
export function createMatrixControl(type: MatrixType, { id, required, words }: Asking, said: MoreWords): Control {
  const { rows, cell } = type;
  const rating = cell.__typename === 'PresentedMatrixRating';
  const several = cell.__typename === 'PresentedMatrixMultiple';
  const columns = rating
    ? Array.from({ length: cell.max }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }))
    : cell.options;
  const body = element('div', { class: `matrix${rating ? ' rated' : columns.length > MOST_COLUMNS ? '' : ' table'}` });
  if (!rating) {
    body.append(
      element('div', { class: 'heads', 'aria-hidden': 'true' }, element('span', {}), element('div', { class: 'cells' }, ...columns.map(({ label }) => element('span', {}, label)))),
    );
  }
  const groups = new Map<string, { group: HTMLElement; inputs: HTMLInputElement[] }>();
  for (const row of rows) {
    const name = `${id}.${row.id}`;
    const inputs = columns.map((column) =>
      element('input', {
        type: several ? 'checkbox' : 'radio',
        name,
        value: column.id,
        'aria-label': rating ? fill(words.of, column.id, columns.length) : undefined,
      }),
    );
    const cells = element('div', { class: rating ? 'scale' : 'cells' });
    columns.forEach(({ label }, index) => {
      const input = inputs[index];
      if (input) {
        const face = rating ? element('span', { class: 'face' }, label) : element('span', { class: `face ${input.type}` }, element('span', {}, label));
        cells.append(element('label', {}, input, face));
      }
    });
    const title = element('p', { class: 'row-text', id: `${name}-row` }, row.label, ...(several && required ? [unseen(said.required)] : []));
    const group = element(
      'div',
      { class: 'row', role: several ? 'group' : 'radiogroup', 'aria-labelledby': title.id, 'aria-required': !several && required && 'true' },
      title,
      cells,
    );
    groups.set(row.id, { group, inputs });
    body.append(group);
  }
  const entered = () =>
    new Map([...groups].map(([row, { inputs }]) => [row, inputs.filter((input) => input.checked).map((input) => input.value)]));
  return {
    role: 'group',
    body,
    check: () => {
      const checked = checkMatrix(type, required, entered());
      const missing = [...groups.values()].find(({ inputs }) => !inputs.some((input) => input.checked));
      return outcome(checked, said, several ? missing?.inputs[0] : missing?.group);
    },
    focus: () => body.querySelector('input')?.focus(),
  };
}
