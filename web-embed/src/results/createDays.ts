import { element } from '../dom/element.ts';
import type { SurveyResults } from '../model/SurveyResults.ts';
import type { Manner } from './createManner.ts';
import { lastDays } from './lastDays.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

const LENGTH = 90;
const HEIGHT = 100;

/** Responses per day as an area. */
export function createDays(manner: Manner): Part<SurveyResults> {
  const node = (tag: string, attributes: Record<string, string>) => {
    const built = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([name, value]) => { built.setAttribute(name, value); });
    return built;
  };
  const area = node('path', { class: 'area' });
  const line = node('path', { class: 'line' });
  const svg = node('svg', { viewBox: `0 0 ${LENGTH - 1} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img' });
  svg.append(area, line);
  const most = element('p', { class: 'days-most' });
  const from = element('span');
  const to = element('span');
  return {
    element: element(
      'section',
      { class: 'card days' },
      element('div', { class: 'card-head' }, element('h3', {}, manner.said.perDay, ' ', element('span', { class: 'quiet' }, manner.said.lastDays)), most),
      element('div', { class: 'chart' }, svg),
      element('div', { class: 'days-axis' }, from, to),
    ),
    update: ({ days, computedAt }) => {
      const last = days.at(-1)?.day ?? '';
      const today = computedAt.slice(0, 10);
      const shown = lastDays(days, last > today ? last : today, LENGTH);
      const peak = shown.reduce((best, day) => (day.n > best.n ? day : best));
      const total = shown.reduce((sum, { n }) => sum + n, 0);
      const points = shown.map(({ n }, index) => `${index} ${(HEIGHT - (n / Math.max(peak.n, 1)) * (HEIGHT - 4)).toFixed(2)}`).join('L');
      line.setAttribute('d', `M${points}`);
      area.setAttribute('d', `M0 ${HEIGHT}L${points}L${LENGTH - 1} ${HEIGHT}Z`);
      svg.setAttribute('aria-label', manner.say(manner.said.daysImage, manner.count(total), manner.day(peak.day), manner.count(peak.n)));
      setText(most, peak.n ? manner.say(manner.said.most, manner.count(peak.n), manner.day(peak.day)) : '');
      setText(from, manner.day(shown[0]?.day ?? today));
      setText(to, manner.day(shown.at(-1)?.day ?? today));
    },
  };
}
