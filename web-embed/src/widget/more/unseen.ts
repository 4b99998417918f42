import { element } from '../../dom/element.ts';

/** Words for assistive technology alone, after what is seen. A group of checkboxes says so that it is required, since `aria-required` is not for groups. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, ` (${text})`);
}
