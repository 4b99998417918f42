import type { Question } from '../model/Presentation.ts';
import { element } from '../dom/element.ts';
import type { Words } from './words.ts';

/** What is asked, and that it may be left out. */
export function questionText({ text, required }: Question, words: Words): (Node | string)[] {
  return required ? [text] : [text, ' ', element('span', { class: 'optional' }, `(${words.optional})`)];
}
