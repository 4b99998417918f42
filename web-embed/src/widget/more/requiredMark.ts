import { element } from '../../dom/element.ts';

/** Tells assistive technology alone that an answer is required, where `aria-required` is not allowed: on groups of checkboxes and the like. */
export function requiredMark(required: boolean, said: { required: string }): HTMLElement {
  return element('span', { class: 'unseen required', hidden: !required }, ` (${said.required})`);
}
