import type { SingleChoiceType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { checkOptions, type Chosen } from './checkOptions.ts';

export function checkSingleChoice(type: SingleChoiceType, required: boolean, entered: Chosen): Checked<'choose' | 'other' | 'shorten'> {
  const { given: [option], ...wrong } = checkOptions(type.options, entered);
  if (!option) {
    return required ? { wrong: 'choose' } : {};
  }
  return wrong.wrong ? wrong : { answer: { option } };
}
