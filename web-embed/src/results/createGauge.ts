import { element } from '../dom/element.ts';
import type { Estimate } from '../model/SurveyResults.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';

const TICKS = [-100, -50, 0, 50, 100];

/** A score on its scale from -100 to 100, with its interval. */
export function createGauge(manner: Manner): Part<Estimate> {
  const interval = element('span', { class: 'gauge-interval' });
  const scale = element('span', { class: 'gauge-ticks' });
  scale.append(...TICKS.map((tick) => element('span', {}, manner.score(tick))));
  const gauge = element('div', { class: 'gauge', role: 'img' }, element('span', { class: 'gauge-track' }, interval, element('span', { class: 'gauge-mark' })), scale);
  const place = (name: string, score: number) => { gauge.style.setProperty(name, String((score + 100) / 200)); };
  return {
    element: gauge,
    update: (nps) => {
      const range = manner.range(nps, manner.score, manner.said.interval);
      gauge.setAttribute('aria-label', [manner.say(manner.said.npsImage, manner.score(nps.value)), range].filter(Boolean).join(', '));
      interval.hidden = !range;
      place('--value', nps.value);
      place('--low', nps.low ?? nps.value);
      place('--high', nps.high ?? nps.value);
    },
  };
}
