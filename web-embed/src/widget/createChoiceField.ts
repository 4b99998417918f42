import type { SingleChoiceQuestion } from '../model/Presentation.ts';
import type { Field } from './createField.ts';
import { createRadioField } from './createRadioField.ts';
import { element } from '../dom/element.ts';
import type { Words } from './words.ts';

/** One of several options, one below the other. */
export function createChoiceField(question: SingleChoiceQuestion, words: Words): Field {
  const inputs: HTMLInputElement[] = [];
  const body = element('div', { class: 'options' });
  for (const { id, label } of question.options) {
    const input = element('input', { type: 'radio', name: question.id, value: id });
    inputs.push(input);
    body.append(element('label', {}, input, element('span', { class: 'face' }, label)));
  }
  return createRadioField({ question, words, inputs, body, answer: (option) => ({ option }) });
}
