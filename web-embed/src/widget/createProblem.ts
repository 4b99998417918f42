import { element } from '../dom/element.ts';

interface Problem {
  element: HTMLElement;
  /** Shows the message, or none, as a description of the control. */
  show: (control: HTMLElement, message: string | undefined) => void;
}

export function createProblem(questionId: string): Problem {
  const shown = element('p', { id: `${questionId}-problem`, class: 'problem', hidden: true });
  return {
    element: shown,
    show(control, message) {
      shown.hidden = !message;
      shown.textContent = message ?? '';
      const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== shown.id);
      control.setAttribute('aria-describedby', [...(message ? [shown.id] : []), ...others].join(' '));
      control.setAttribute('aria-invalid', String(!!message));
    },
  };
}
