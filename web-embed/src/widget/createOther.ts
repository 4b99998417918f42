import { element } from '../dom/element.ts';
import type { Words } from './words.ts';

/** Takes the visitor's own text when no option fits; hidden until wanted. */
export function createOther(words: Words): HTMLInputElement {
  return element('input', { type: 'text', class: 'box', 'aria-label': words.own, placeholder: words.own, autocomplete: 'off', hidden: true });
}
