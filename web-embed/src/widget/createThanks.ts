import { drawing } from './drawing.ts';
import { element } from '../dom/element.ts';

const CHECK = 'M5 12.5l4.5 4.5L19 7.5';

/** What is said at the end, with a remark for what more there is to know. */
export function createThanks(text: string, ...remark: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'thanks', tabindex: -1 },
    element('span', { class: 'seal' }, drawing(CHECK)),
    element('p', { class: 'thank-you' }, text),
    ...remark,
  );
}
