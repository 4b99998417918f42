import { element } from '../dom/element.ts';
import type { ValueCount } from '../model/SurveyResults.ts';
import type { Manner } from './createManner.ts';
import { createKeyedList } from './createKeyedList.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

interface Look {
  /** Columns for scales, rows for labels that need room. */
  layout: 'columns' | 'rows';
  /** Class of a value's bar. */
  tone?: (value: string) => string;
}

/** A table of shares, drawn as bars with whiskers. */
export function createDistribution(manner: Manner, name: string, { layout, tone = () => '' }: Look): Part<ValueCount[]> {
  const { said } = manner;
  const head = element('div', { role: 'row', class: 'unseen' });
  head.append(...[said.answer, said.share, '95 %', said.count].map((title) => element('span', { role: 'columnheader' }, title)));
  const body = element('div', { role: 'rowgroup', class: 'values' });
  const table = element('div', { role: 'table', class: `distribution ${layout}`, 'aria-label': name }, element('div', { role: 'rowgroup' }, head), body);
  let domain = 1;

  const rows = createKeyedList<ValueCount>(body, ({ value }) => value, ({ value }) => {
    const label = element('span', { role: 'rowheader', class: 'label' });
    const share = element('span', { class: 'figure' });
    const bar = element('span', { class: `track ${tone(value)}`, 'aria-hidden': 'true' }, element('span', { class: 'bar' }));
    const whisker = element('span', { class: 'whisker' });
    const interval = element('span', { role: 'cell', class: 'interval' });
    const count = element('span', { role: 'cell', class: 'count' });
    bar.append(whisker);
    const row = element('div', { role: 'row', class: 'value' }, label, element('span', { role: 'cell', class: 'share' }, bar, share), interval, count);
    return {
      element: row,
      update: (item) => {
        setText(label, item.label);
        setText(share, manner.percent(item.share?.value ?? 0));
        setText(interval, manner.range(item.share, (end) => manner.percent(end)));
        setText(count, manner.count(item.count));
        whisker.hidden = item.share?.low == null || item.share.high == null;
        row.style.setProperty('--value', String((item.share?.value ?? 0) / domain));
        row.style.setProperty('--low', String((item.share?.low ?? 0) / domain));
        row.style.setProperty('--high', String((item.share?.high ?? 0) / domain));
      },
    };
  });

  return {
    element: table,
    update: (items) => {
      const longest = Math.max(...items.map(({ share }) => share?.high ?? share?.value ?? 0));
      domain = Math.min(1, Math.max(0.1, Math.ceil(longest * 20) / 20));
      rows(items);
    },
  };
}
