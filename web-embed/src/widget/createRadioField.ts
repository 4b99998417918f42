import type { Question } from '../model/Presentation.ts';
import type { AnswerValue } from '../model/Submission.ts';
import type { Field } from './createField.ts';
import { createProblem } from './createProblem.ts';
import { element } from '../dom/element.ts';
import { questionText } from './questionText.ts';
import type { Words } from './words.ts';

interface Radios {
  question: Question;
  words: Words;
  inputs: HTMLInputElement[];
  /** Holds the inputs, with what labels them. */
  body: HTMLElement;
  answer: (chosen: string) => AnswerValue;
}

/** A question that is answered by choosing one of several radio buttons. */
export function createRadioField({ question, words, inputs, body, answer }: Radios): Field {
  const problem = createProblem(question.id);
  const legend = element('legend', { id: `${question.id}-text` }, ...questionText(question, words));
  const group = element(
    'fieldset',
    { role: 'radiogroup', 'aria-labelledby': legend.id, 'aria-required': question.required && 'true' },
    legend,
    body,
    problem.element,
  );
  const chosen = () => inputs.find((input) => input.checked);
  const tapped: (() => void)[] = [];
  let byPointer = false;
  group.addEventListener('pointerdown', () => { byPointer = true; });
  group.addEventListener('keydown', () => { byPointer = false; });
  group.addEventListener('change', () => {
    problem.show(group, undefined);
    if (byPointer) {
      tapped.forEach((moveOn) => { moveOn(); });
    }
  });
  return {
    element: group,
    value: () => {
      const input = chosen();
      return input && answer(input.value);
    },
    check: () => problem.show(group, question.required && !chosen() ? words.choose : undefined),
    focus: () => (chosen() ?? inputs[0])?.focus(),
    onTap: (moveOn) => tapped.push(moveOn),
  };
}
