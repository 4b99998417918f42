import { element } from '../dom/element.ts';
import { icon } from './icon.ts';

/** What is said at the end, with a remark when there is more to know. */
export function createThanks(text: string, remark: string | undefined): HTMLElement {
  return element(
    'div',
    { class: 'thanks', tabindex: -1 },
    element('span', { class: 'seal' }, icon('check')),
    element('p', { class: 'thank-you' }, text),
    ...(remark ? [element('p', { class: 'remark' }, remark)] : []),
  );
}
