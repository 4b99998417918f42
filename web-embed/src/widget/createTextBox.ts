import { element } from '../dom/element.ts';
import { fill } from './fill.ts';
import type { Words } from './words.ts';

const ENOUGH = 20;

/** Takes a text and says how much of it there may still be: always for a long one, towards the end for a line. */
export function createTextBox(id: string, multiline: boolean, maxLength: number, words: Words) {
  const box = multiline
    ? element('textarea', { class: 'box', rows: 3 })
    : element('input', { type: 'text', class: 'box', autocomplete: 'off' });
  const count = element('p', { id: `${id}-count`, class: 'count' });
  const update = () => {
    const left = maxLength - Array.from(box.value).length;
    count.textContent = fill(words.remaining, left);
    count.hidden = !multiline && left > ENOUGH;
  };
  box.addEventListener('input', update);
  update();
  return { box, count };
}
