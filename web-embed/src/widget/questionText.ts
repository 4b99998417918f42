import type { Question } from '../model/Question.ts';
import { element } from '../dom/element.ts';
import type { Words } from './words.ts';

/** What is asked, and whether it may be left out. Assistive technology learns what is required from the controls. */
export function questionText({ text, required }: Question, words: Words): (Node | string)[] {
  return [
    text,
    required ? element('span', { class: 'mark', 'aria-hidden': 'true' }, '\u00a0*') : element('span', { class: 'optional' }, ` (${words.optional})`),
  ];
}
