import type { MultipleChoiceType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { checkOptions, type Chosen } from './checkOptions.ts';
import { howMany } from './howMany.ts';

type Wrong = 'choose' | 'other' | 'shorten' | 'alone' | 'fewest' | 'most';

/** An exclusive option is enough on its own, however many the others must be. */
export function checkMultipleChoice(type: MultipleChoiceType, required: boolean, entered: Chosen): Checked<Wrong> {
  const { options } = type;
  const [fewest, most] = howMany(type);
  const { given, ...wrong } = checkOptions(options, entered);
  const exclusive = options.some((option) => option.exclusive && entered.ids.includes(option.id));
  if (!given.length) {
    if (!required) {
      return {};
    }
    return fewest > 1 ? { wrong: 'fewest', figures: [fewest] } : { wrong: 'choose' };
  }
  if (exclusive && given.length > 1) {
    return { wrong: 'alone' };
  }
  if (!exclusive && given.length < fewest) {
    return { wrong: 'fewest', figures: [fewest] };
  }
  if (!exclusive && given.length > most) {
    return { wrong: 'most', figures: [most] };
  }
  return wrong.wrong ? wrong : { answer: { options: given } };
}
