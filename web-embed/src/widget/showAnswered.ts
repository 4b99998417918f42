import type { Presentation } from '../model/Presentation.ts';
import { createHost } from './createHost.ts';
import { createThanks } from './createThanks.ts';
import { element } from '../dom/element.ts';
import { words } from './words.ts';

/** Says in the survey's place that this visitor has answered it, and may not again for now. */
export function showAnswered(presentation: Presentation, place: HTMLElement): void {
  const thanks = createThanks(words(presentation.locale).answered);
  place.append(createHost('inline', presentation, '', element('section', { class: 'card inline' }, thanks)));
}
