import type { Question } from '../model/Question.ts';
import type { AnswerValue } from '../model/Submission.ts';
import type { Asking, Control } from './Control.ts';
import { createProblem } from './createProblem.ts';
import { element } from '../dom/element.ts';
import { listsOf } from './listsOf.ts';
import { questionText } from './questionText.ts';

/** One question as the visitor meets it. */
export interface Field {
  id: string;
  element: HTMLElement;
  /** Asks the question as it is now: texts, options and rows, and whether an answer is required may have changed. */
  show: (question: Question) => void;
  /** The answer; nothing while there is none, or none that will do. */
  value: () => AnswerValue | undefined;
  /** Shows what is wrong, if anything, and says whether all is well. */
  check: () => boolean;
  /** Takes the visitor to where the answer is given, or mended. */
  focus: () => void;
  /** Calls back when the visitor has answered with one tap, so that the form may move on. */
  onTap: (moveOn: () => void) => void;
}

/** The question's text, its help and what may be wrong around the control that answers it; only text when there is none. */
export function createField(question: Question, control: Control | undefined, asking: Asking): Field {
  const { id, words } = asking;
  const help = element('p', { id: `${id}-help`, class: 'help', hidden: true });
  const showHelp = (text: string | null) => {
    help.textContent = text ?? '';
    help.hidden = !text;
  };
  showHelp(question.help);
  if (!control) {
    const text = element('p', { class: 'asked', tabindex: -1 }, question.text);
    return {
      id,
      element: element('div', { class: 'field' }, text, help),
      show(now) {
        text.textContent = now.text;
        showHelp(now.help);
      },
      value: () => undefined,
      check: () => true,
      focus: () => { text.focus(); },
      onTap: () => undefined,
    };
  }

  const { role, labelled, body } = control;
  const problem = createProblem(id);
  let { validationMessage } = question;
  const text = control.holdsText ?? element(role ? 'legend' : 'label', { class: 'asked' });
  text.append(...questionText(question, words));
  const shown = role
    ? element(
        'fieldset',
        { class: 'field', role, 'aria-labelledby': `${id}-text`, 'aria-required': role === 'radiogroup' && String(question.required) },
        text,
      )
    : element('div', { class: 'field' });
  if (role) {
    text.id = `${id}-text`;
  }
  if (labelled) {
    labelled.id = `${id}-field`;
    if (labelled.getAttribute('type') !== 'range') {
      labelled.setAttribute('aria-required', String(question.required));
    }
    if (!control.holdsText) {
      text.setAttribute('for', labelled.id);
      shown.append(text);
    }
  }
  shown.append(help, body, problem.element);
  const described = labelled ?? shown;
  const notes = [...(question.help !== null ? [help] : []), ...(control.notes ?? [])];
  if (notes.length) {
    described.setAttribute('aria-describedby', notes.map((note) => note.id).join(' '));
  }

  const tapped: (() => void)[] = [];
  let byPointer = false;
  let wrongAt: HTMLElement | undefined;
  const mended = () => {
    if (wrongAt) {
      problem.show(wrongAt, undefined);
      wrongAt = undefined;
    }
  };
  shown.addEventListener('pointerdown', () => { byPointer = true; });
  shown.addEventListener('keydown', () => { byPointer = false; });
  shown.addEventListener('input', mended);
  shown.addEventListener('change', () => {
    mended();
    if (byPointer && control.tapped?.()) {
      tapped.forEach((moveOn) => { moveOn(); });
    }
  });
  return {
    id,
    element: shown,
    show(now) {
      asking.required = now.required;
      ({ validationMessage } = now);
      text.replaceChildren(...questionText(now, words));
      showHelp(now.help);
      control.offer?.(...listsOf(now.type));
      [shown, ...shown.querySelectorAll('[aria-required]:not(.strength)')].forEach((each) => {
        if (each.hasAttribute('aria-required')) {
          each.setAttribute('aria-required', String(now.required));
        }
      });
      shown.querySelectorAll('.required').forEach((each) => each.toggleAttribute('hidden', !now.required));
      mended();
    },
    value: () => control.check().value,
    check() {
      mended();
      const { problem: wrong, at } = control.check();
      if (wrong) {
        wrongAt = at ?? described;
        problem.show(wrongAt, validationMessage ?? wrong);
      }
      return !wrong;
    },
    focus: () => {
      if (wrongAt && wrongAt !== shown) {
        (wrongAt.querySelector<HTMLElement>('input') ?? wrongAt).focus();
      } else if (control.focus) {
        control.focus();
      } else {
        labelled?.focus();
      }
    },
    onTap: (moveOn) => tapped.push(moveOn),
  };
}
