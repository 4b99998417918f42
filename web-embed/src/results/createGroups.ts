import { element } from '../dom/element.ts';
import type { NpsResults, ValueCount } from '../model/SurveyResults.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

/** Promoters, passives and detractors as one stacked bar with its legend. */
export function createGroups(manner: Manner): Part<NpsResults> {
  const bar = element('div', { class: 'stack', 'aria-hidden': 'true' });
  const legend = element('ul', { class: 'groups' });
  const group = (name: string, tone: string) => {
    const part = element('span', { class: tone });
    const share = element('span', { class: 'figure' });
    const interval = element('span', { class: 'interval' });
    bar.append(part);
    legend.append(element('li', {}, element('span', { class: `swatch ${tone}` }), element('span', { class: 'group' }, name), share, interval));
    return (count: ValueCount) => {
      part.style.setProperty('flex-grow', String(count.share?.value ?? 0));
      setText(share, manner.percent(count.share?.value ?? 0));
      setText(interval, manner.range(count.share, (end) => manner.percent(end)));
    };
  };
  const { detractors, passives, promoters } = manner.said;
  const updates = {
    detractors: group(detractors, 'detractor'),
    passives: group(passives, 'passive'),
    promoters: group(promoters, 'promoter'),
  };
  return {
    element: element('div', {}, bar, legend),
    update: (results) => {
      updates.detractors(results.detractors);
      updates.passives(results.passives);
      updates.promoters(results.promoters);
    },
  };
}
