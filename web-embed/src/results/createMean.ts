import { element } from '../dom/element.ts';
import type { Estimate } from '../model/SurveyResults.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

/** A mean on its scale, with its interval; hidden where there is none. */
export function createMean(manner: Manner): Part<{ mean: Estimate | null; max: number | null }> {
  const value = element('span', { class: 'mean-value' });
  const of = element('span', { class: 'mean-of' });
  const interval = element('span', { class: 'interval' });
  const shown = element('p', { class: 'mean' }, element('span', { class: 'mean-name' }, manner.said.mean), ' ', value, ' ', of, ' ', interval);
  return {
    element: shown,
    update: ({ mean, max }) => {
      shown.hidden = !mean;
      if (mean) {
        setText(value, manner.decimal(mean.value));
        setText(of, max === null ? '' : manner.say(manner.said.ofMax, String(max)));
        setText(interval, manner.range(mean, manner.decimal, manner.said.interval));
      }
    },
  };
}
