import { element } from '../dom/element.ts';
import type { Field } from './createField.ts';

/** What the visitor sees between Back and Next. */
export interface Step {
  element: HTMLElement;
  fields: Field[];
  /** Takes the visitor to its start. */
  focus: () => void;
}

/** Fields under the title of their page. One field alone gets the focus itself; of several, the whole gets it, so that its title is read first. */
export function createStep(fields: Field[], title: string | null, heading: 'h2' | 'h3'): Step {
  const shown = element('div', { class: 'step', hidden: true }, ...(title ? [element(heading, { class: 'page', tabindex: -1 }, title)] : []));
  shown.append(...fields.map((field) => field.element));
  return {
    element: shown,
    fields,
    focus: () => {
      const start = fields.length > 1 ? shown.querySelector<HTMLElement>('.page') : undefined;
      if (start) {
        start.focus();
      } else {
        fields[0]?.focus();
      }
    },
  };
}
