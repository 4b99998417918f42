import type { TextQuestion } from '../model/Presentation.ts';
import type { Field } from './createField.ts';
import { createProblem } from './createProblem.ts';
import { element } from '../dom/element.ts';
import { fill } from './fill.ts';
import { questionText } from './questionText.ts';
import type { Words } from './words.ts';

/** Free text, counted in code points as the server does. */
export function createTextField(question: TextQuestion, words: Words): Field {
  const problem = createProblem(question.id);
  const count = element('p', { id: `${question.id}-count`, class: 'count' });
  const area = element('textarea', {
    id: question.id,
    rows: 3,
    'aria-describedby': count.id,
    'aria-required': question.required && 'true',
  });
  const left = () => question.maxLength - Array.from(area.value).length;
  const update = () => {
    count.textContent = fill(words.remaining, left());
    problem.show(area, undefined);
  };
  area.addEventListener('input', update);
  update();
  const wrong = () => {
    if (left() < 0) {
      return fill(words.shorten, -left());
    }
    return question.required && !area.value.trim() ? words.write : undefined;
  };
  return {
    element: element(
      'div',
      { class: 'text' },
      element('label', { for: area.id, class: 'legend' }, ...questionText(question, words)),
      area,
      problem.element,
      count,
    ),
    value: () => (area.value.trim() ? { text: area.value } : undefined),
    check: () => problem.show(area, wrong()),
    focus: () => { area.focus(); },
    onTap: () => undefined,
  };
}
