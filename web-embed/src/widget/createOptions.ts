import type { Named, Option } from '../model/Question.ts';
import type { Chosen } from './check/checkOptions.ts';
import { choice } from './choice.ts';
import { createOffer } from './createOffer.ts';
import { createOther } from './createOther.ts';
import { element } from '../dom/element.ts';
import type { Words } from './words.ts';

interface Options {
  body: HTMLElement;
  inputs: HTMLInputElement[];
  /** Takes a text that goes with an option. */
  other: HTMLInputElement;
  chosen: () => Chosen;
  /** Offers some of them only. */
  offer: (offered?: Named[]) => void;
}

/** Options one below the other; the one that asks for a text has its place for it once it is chosen. */
export function createOptions(type: 'radio' | 'checkbox', options: Option[], name: string, words: Words): Options {
  const other = createOther(words);
  const body = element('div', { class: 'options' });
  const inputs = options.map(({ id, label, freeText }) => {
    const input = element('input', { type, name, value: id });
    body.append(choice(input, type, label), ...(freeText ? [other] : []));
    return input;
  });
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const askOther = () => {
    other.hidden = !options.some(({ id, freeText }) => freeText && chosen().includes(id));
  };
  const offerInputs = createOffer(inputs);
  body.addEventListener('change', askOther);
  return {
    body,
    inputs,
    other,
    chosen: () => ({ ids: chosen(), freeText: other.value }),
    offer(offered = []) {
      offerInputs(offered);
      askOther();
    },
  };
}
