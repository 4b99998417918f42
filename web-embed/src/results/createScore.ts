import { element } from '../dom/element.ts';
import type { NpsResults } from '../model/SurveyResults.ts';
import { createGauge } from './createGauge.ts';
import { createGroups } from './createGroups.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

/** The Net Promoter Score of a question: the number, its interval in words and drawn, and who stands behind it. */
export function createScore(manner: Manner): Part<NpsResults> {
  const value = element('p', { class: 'score-value' });
  const interval = element('p', { class: 'score-interval' });
  const gauge = createGauge(manner);
  const groups = createGroups(manner);
  return {
    element: element('div', { class: 'score' }, element('div', { class: 'score-head' }, value, interval), gauge.element, groups.element),
    update: (results) => {
      gauge.element.hidden = !results.nps;
      setText(value, results.nps ? manner.score(results.nps.value) : '–');
      setText(interval, results.nps ? manner.range(results.nps, manner.score, manner.said.interval) : manner.said.none);
      groups.update(results);
      if (results.nps) {
        gauge.update(results.nps);
      }
    },
  };
}
