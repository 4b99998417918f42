import type { MultipleChoiceType } from '../../model/Question.ts';

/** Fewest and most options to choose: no more than what is offered allows. */
export function howMany({ options, fewest, most }: MultipleChoiceType): [fewest: number, most: number] {
  const together = options.filter(({ exclusive }) => !exclusive).length;
  return [Math.min(fewest, together), Math.min(most, options.length)];
}
