import type { MultipleChoiceType } from '../../model/Question.ts';
import { checkMultipleChoice } from '../check/checkMultipleChoice.ts';
import type { Asking, Control } from '../Control.ts';
import { createOptions } from '../createOptions.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';
import { unseen } from './unseen.ts';

/** Several options. Choosing an exclusive one gives up the others, and the other way round. */
export function createMultipleChoiceControl(type: MultipleChoiceType, { id, required, words }: Asking, said: MoreWords): Control {
  const { body, inputs, other, chosen } = createOptions('checkbox', type.options, id, words);
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, howMany(type, said), ...(required ? [unseen(said.required)] : []));
  body.addEventListener('change', ({ target }) => {
    const exclusive = (input: HTMLInputElement) => type.options.some((option) => option.exclusive && option.id === input.value);
    if (target instanceof HTMLInputElement && target.checked) {
      inputs
        .filter((input) => input.checked && input !== target && (exclusive(target) || exclusive(input)))
        .forEach((input) => { input.checked = false; });
    }
  }, { capture: true });
  return {
    role: 'group',
    body: element('div', {}, hint, body),
    notes: [hint],
    check: () => {
      const checked = checkMultipleChoice(type, required, chosen());
      const ofText = checked.wrong === 'other' || checked.wrong === 'shorten';
      return outcome(checked, { ...words, ...said }, ofText ? other : inputs[0]);
    },
    focus: () => inputs[0]?.focus(),
  };
}

function howMany({ fewest, most, options }: MultipleChoiceType, said: MoreWords): string {
  if (fewest === most || most === 1) {
    return fill(said.exactly, most);
  }
  if (most < options.length) {
    return fewest > 1 ? fill(said.between, fewest, most) : fill(said.atMost, most);
  }
  return fewest > 1 ? fill(said.atLeast, fewest) : said.several;
}
