import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import type { Answerable } from './Answerable.ts';
import { createHost } from './createHost.ts';
import { createSurvey } from './createSurvey.ts';
import { element } from '../dom/element.ts';

/** Shows the survey where the page has a place for it. */
export function showInline(site: Site, presentation: Presentation, fields: Answerable, place: HTMLElement, onAnswered: () => void): void {
  const survey = createSurvey({ site, presentation, fields, stepwise: false, onAnswered });
  const heading = element(site.channel === 'LINK' ? 'h1' : 'h2', { id: 'luotain-title', class: 'title' }, presentation.title);
  const card = element('section', { class: 'card inline', 'aria-labelledby': heading.id }, heading, survey);
  place.append(createHost('inline', presentation, fields.styles, card));
}
