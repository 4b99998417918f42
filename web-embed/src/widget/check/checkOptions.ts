import type { Option } from '../../model/Question.ts';
import type { OptionAnswer } from '../../model/Submission.ts';
import type { Checked } from './Checked.ts';
import { isBlank } from './isBlank.ts';

/** Longest text that goes with an option, in code points. */
const LONGEST = 500;

/** What was chosen, in the order of the options. */
export interface Chosen {
  ids: string[];
  /** Goes with the option that asks for one, if that is chosen. */
  freeText: string;
}

/** Chosen options with the text that goes with one of them, or what is wrong with that text. */
export function checkOptions(options: Option[], { ids, freeText }: Chosen): { given: OptionAnswer[] } & Checked<'other' | 'shorten'> {
  const chosen = options.filter(({ id }) => ids.includes(id));
  const given = chosen.map((option) => ({ id: option.id, ...(option.freeText && { freeText }) }));
  if (!chosen.some((option) => option.freeText)) {
    return { given };
  }
  const over = Array.from(freeText).length - LONGEST;
  if (isBlank(freeText)) {
    return { given, wrong: 'other' };
  }
  return over > 0 ? { given, wrong: 'shorten', figures: [over] } : { given };
}
