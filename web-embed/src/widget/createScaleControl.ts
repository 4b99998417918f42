import type { ScaleType } from '../model/Question.ts';
import { checkScale } from './check/checkScale.ts';
import { scaleRange } from './check/scaleRange.ts';
import { choice } from './choice.ts';
import type { Asking, Control } from './Control.ts';
import { createRadioControl } from './createRadioControl.ts';
import { element } from '../dom/element.ts';
import { fill } from './fill.ts';
import { outcome } from './outcome.ts';
import type { Words } from './words.ts';

/** A row of numbers with what the ends mean, or of what is drawn for each number. */
export function createScaleControl(type: ScaleType, asking: Asking, draw?: (value: number, last: number) => Node): Control {
  const { id, words } = asking;
  const [first, last] = scaleRange(type);
  const [low, high] = ends(type, words);
  const inputs: HTMLInputElement[] = [];
  const scale = element('div', { class: draw ? 'drawn' : 'scale' });
  for (let value = first; value <= last; value++) {
    const input = element('input', { type: 'radio', name: id, value, 'aria-label': first ? fill(words.of, value, last) : undefined });
    inputs.push(input);
    scale.append(choice(input, '', draw ? draw(value, last) : String(value)));
  }
  const legend = element(
    'div',
    { class: 'ends', id: `${id}-ends` },
    element('span', {}, low ? `${draw ? '' : `${first} – `}${low}` : ''),
    element('span', {}, high ? `${draw ? '' : `${last} – `}${high}` : ''),
  );
  const named = low || high ? [legend] : [];
  return createRadioControl({
    inputs,
    body: element('div', {}, scale, ...named),
    notes: named,
    check: (chosen) => outcome(checkScale(type, asking.required, chosen === undefined ? undefined : Number(chosen)), words),
  });
}

function ends({ __typename, lowLabel, highLabel }: ScaleType, words: Words): (string | null)[] {
  const [low, high] = {
    PresentedNps: [words.unlikely, words.likely],
    PresentedCsat: [words.dissatisfied, words.satisfied],
    PresentedCes: [words.disagree, words.agree],
    PresentedRating: [null, null],
  }[__typename];
  return [lowLabel ?? low ?? null, highLabel ?? high ?? null];
}
