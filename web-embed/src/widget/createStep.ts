import type { Page } from '../model/Presentation.ts';
import { element } from '../dom/element.ts';
import type { Field } from './createField.ts';

/** What the visitor sees between Back and Next. */
export interface Step {
  element: HTMLElement;
  fields: Field[];
  /** Shows those of its fields that the page as it is now has, or nothing at all. */
  show: (page: Page | undefined) => void;
  /** Fields that are shown. */
  shown: () => Field[];
  /** Takes the visitor to its start. */
  focus: () => void;
}

/** Fields under the title of their page. One field alone gets the focus itself; of several, the whole gets it, so that its title is read first. */
export function createStep(fields: Field[], heading: 'h2' | 'h3'): Step {
  const title = element(heading, { class: 'page', tabindex: -1 });
  const step = element('div', { class: 'step' }, title, ...fields.map((field) => field.element));
  const shown = () => fields.filter((field) => !field.element.hidden);
  return {
    element: step,
    fields,
    show(page) {
      step.hidden = !page;
      if (page) {
        title.textContent = page.title ?? '';
        title.hidden = !page.title;
        fields.forEach((field) => { field.element.hidden = !page.questions.some(({ id }) => id === field.id); });
      }
    },
    shown,
    focus: () => {
      const [first, second] = shown();
      if (second && !title.hidden) {
        title.focus();
      } else {
        first?.focus();
      }
    },
  };
}
