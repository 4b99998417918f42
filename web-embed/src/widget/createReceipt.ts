import { element } from '../dom/element.ts';

/** Shows the whole code by which answers can be taken back, to be copied; all of it is selected as soon as it is entered. */
export function createReceipt(code: string, label: string): HTMLElement {
  const box = element('textarea', { class: 'box', readonly: true, dir: 'ltr', 'aria-label': label }, code);
  box.addEventListener('focus', () => { box.select(); });
  return box;
}
