import { element } from '../dom/element.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

/** How many of those who were asked wrote something. */
export function createWritten(manner: Manner): Part<{ n: number; missing: number }> {
  const share = element('span', { class: 'mean-value' });
  const bar = element('span', { class: 'track', 'aria-hidden': 'true' }, element('span', { class: 'bar' }));
  const shown = element('div', { class: 'rows' }, element('p', { class: 'written' }, share, ' ', element('span', { class: 'mean-of' }, manner.said.wrote)), bar);
  return {
    element: shown,
    update: ({ n, missing }) => {
      const asked = n + missing;
      shown.hidden = !asked;
      setText(share, manner.percent(asked ? n / asked : 0));
      shown.style.setProperty('--value', String(asked ? n / asked : 0));
    },
  };
}
