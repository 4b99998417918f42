import type { NpsQuestion, RatingQuestion } from '../model/Presentation.ts';
import { createRadioField } from './createRadioField.ts';
import { element } from '../dom/element.ts';
import type { Field } from './createField.ts';
import { fill } from './fill.ts';
import { icon } from './icon.ts';
import type { Words } from './words.ts';

const MOST_STARS = 5;

/** NPS from 0 to 10, or a rating from 1 to its best: a row of numbers, or of stars where they are few. */
export function createScaleField(question: NpsQuestion | RatingQuestion, words: Words): Field {
  const nps = question.__typename === 'PresentedNps';
  const [first, last] = nps ? [0, 10] : [1, question.max];
  const stars = last <= MOST_STARS;
  const inputs: HTMLInputElement[] = [];
  const scale = element('div', { class: stars ? 'stars' : 'scale' });
  for (let value = first; value <= last; value++) {
    const input = element('input', {
      type: 'radio',
      name: question.id,
      value,
      'aria-label': nps ? undefined : fill(words.of, value, last),
    });
    inputs.push(input);
    scale.append(element('label', {}, input, element('span', { class: 'face' }, stars ? icon('star') : String(value))));
  }
  if (stars) {
    scale.addEventListener('change', () => {
      const chosen = inputs.findIndex((input) => input.checked);
      inputs.forEach((input, index) => input.parentElement?.classList.toggle('lit', index <= chosen));
    });
  }
  const low = question.lowLabel ?? (nps ? words.low : undefined);
  const high = question.highLabel ?? (nps ? words.high : undefined);
  const ends = element('div', { class: 'ends' });
  ends.append(
    element('span', {}, low ? `${stars ? '' : `${first} – `}${low}` : ''),
    element('span', {}, high ? `${stars ? '' : `${last} – `}${high}` : ''),
  );
  const body = element('div', { class: 'scale-body' }, scale, ...(low || high ? [ends] : []));
  const field = createRadioField({ question, words, inputs, body, answer: (chosen) => ({ number: Number(chosen) }) });
  if (low || high) {
    ends.id = `${question.id}-ends`;
    field.element.setAttribute('aria-describedby', ends.id);
  }
  return field;
}
