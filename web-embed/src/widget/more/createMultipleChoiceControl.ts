import type { MultipleChoiceType } from '../../model/Question.ts';
import { checkMultipleChoice } from '../check/checkMultipleChoice.ts';
import { howMany } from '../check/howMany.ts';
import type { Asking, Control } from '../Control.ts';
import { createOptions } from '../createOptions.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';
import { requiredMark } from './requiredMark.ts';

/** Several options. Choosing an exclusive one gives up the others, and the other way round. */
export function createMultipleChoiceControl(type: MultipleChoiceType, asking: Asking, said: MoreWords): Control {
  const { id } = asking;
  const { body, inputs, other, chosen, offer } = createOptions('checkbox', type.options, id, said);
  let offered = type;
  const number = element('span', {}, sayHowMany(type, said));
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, number, requiredMark(asking.required, said));
  body.addEventListener('change', ({ target }) => {
    const exclusive = (input: HTMLInputElement) => type.options.some((option) => option.exclusive && option.id === input.value);
    if (target instanceof HTMLInputElement && target.checked) {
      inputs
        .filter((input) => input.checked && input !== target && (exclusive(target) || exclusive(input)))
        .forEach((input) => { input.checked = false; });
    }
  }, { capture: true });
  const first = () => inputs.find((input) => !input.parentElement?.hidden);
  return {
    role: 'group',
    body: element('div', {}, hint, body),
    notes: [hint],
    check: () => {
      const checked = checkMultipleChoice(offered, asking.required, chosen());
      const ofText = checked.wrong === 'other' || checked.wrong === 'shorten';
      return outcome(checked, said, ofText ? other : first());
    },
    focus: () => first()?.focus(),
    offer(parts = []) {
      offered = { ...type, options: type.options.filter((option) => parts.some(({ id }) => id === option.id)) };
      number.textContent = sayHowMany(offered, said);
      offer(parts);
    },
  };
}

function sayHowMany(type: MultipleChoiceType, said: MoreWords): string {
  const [fewest, most] = howMany(type);
  if (fewest === most || most === 1) {
    return fill(said.exactly, most);
  }
  if (most < type.options.length) {
    return fewest > 1 ? fill(said.between, fewest, most) : fill(said.atMost, most);
  }
  return fewest > 1 ? fill(said.atLeast, fewest) : said.several;
}
