import type { RankingType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

/** Takes all options' ids, best first, or nothing while the visitor has not put them in order. */
export function checkRanking({ options }: RankingType, required: boolean, entered: string[] | undefined): Checked<'rank'> {
  if (!entered) {
    return required ? { wrong: 'rank' } : {};
  }
  const complete = entered.length === options.length && options.every(({ id }) => entered.includes(id));
  return complete ? { answer: { options: entered.map((id) => ({ id })) } } : { wrong: 'rank' };
}
