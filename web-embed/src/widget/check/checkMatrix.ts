import type { MatrixType } from '../../model/Question.ts';
import type { RowAnswer } from '../../model/Submission.ts';
import type { Checked } from './Checked.ts';

/** Takes what was chosen per row id: ids of options, or a number. Where an answer is required, every row needs one. */
export function checkMatrix({ rows, cell }: MatrixType, required: boolean, entered: ReadonlyMap<string, string[]>): Checked<'rows'> {
  const given = rows.flatMap(({ id }): RowAnswer[] => {
    const chosen = entered.get(id);
    if (!chosen?.length) {
      return [];
    }
    return [cell.__typename === 'PresentedMatrixRating' ? { rowId: id, number: Number(chosen[0]) } : { rowId: id, optionIds: chosen }];
  });
  if (required && given.length < rows.length) {
    return { wrong: 'rows' };
  }
  return given.length ? { answer: { rows: given } } : {};
}
