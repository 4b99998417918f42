import type { Question } from '../model/Question.ts';
import type { AnswerValue } from '../model/Submission.ts';
import type { Control } from './Control.ts';
import { createProblem } from './createProblem.ts';
import { element } from '../dom/element.ts';
import { questionText } from './questionText.ts';
import type { Words } from './words.ts';

/** One question as the visitor meets it. */
export interface Field {
  question: Question;
  element: HTMLElement;
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
export function createField(question: Question, control: Control | undefined, words: Words): Field {
  const { id, required } = question;
  const help = element('p', { id: `${id}-help`, class: 'help', hidden: !question.help }, question.help ?? '');
  if (!control) {
    const text = element('p', { class: 'asked', tabindex: -1 }, question.text);
    return {
      question,
      element: element('div', { class: 'field' }, text, help),
      value: () => undefined,
      check: () => true,
      focus: () => { text.focus(); },
      onTap: () => undefined,
    };
  }

  const { role, labelled, body } = control;
  const problem = createProblem(id);
  const text = questionText(question, words);
  const shown = role
    ? element(
        'fieldset',
        { class: 'field', role, 'aria-labelledby': `${id}-text`, 'aria-required': role === 'radiogroup' && required && 'true' },
        element('legend', { id: `${id}-text`, class: 'asked' }, ...text),
      )
    : element('div', { class: 'field' });
  if (labelled) {
    labelled.id = `${id}-field`;
    if (required && labelled.getAttribute('type') !== 'range') {
      labelled.setAttribute('aria-required', 'true');
    }
    if (control.holdsText) {
      control.holdsText.append(...text);
    } else {
      shown.append(element('label', { for: labelled.id, class: 'asked' }, ...text));
    }
  }
  shown.append(help, body, problem.element);
  const described = labelled ?? shown;
  const notes = [...(question.help ? [help] : []), ...(control.notes ?? [])];
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
    question,
    element: shown,
    value: () => control.check().value,
    check() {
      mended();
      const { problem: wrong, at } = control.check();
      if (wrong) {
        wrongAt = at ?? described;
        problem.show(wrongAt, question.validationMessage ?? wrong);
      }
      return !wrong;
    },
    focus: () => {
      if (wrongAt && wrongAt !== shown) {
        (wrongAt.querySelector<HTMLElement>('input') ?? wrongAt).focus();
      } else {
        control.focus();
      }
    },
    onTap: (moveOn) => tapped.push(moveOn),
  };
}
