import type { StoryType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';
import { checkText } from './checkText.ts';

interface Entered {
  text: string;
  feelingIds: string[];
}

/** Feelings tag a text, so they need one. */
export function checkStory(type: StoryType, required: boolean, { text, feelingIds }: Entered): Checked<'write' | 'shorten' | 'feelings'> {
  const checked = checkText(type, required || feelingIds.length > 0, text);
  if (!checked.answer) {
    return checked;
  }
  return feelingIds.length > type.maxFeelings
    ? { wrong: 'feelings', figures: [type.maxFeelings] }
    : { answer: { story: { text, feelingIds } } };
}
