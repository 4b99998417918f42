import type { Named, QuestionType } from '../model/Question.ts';
import type { AnswerValue, RowAnswer } from '../model/Submission.ts';

/** The answer without options and rows that are not offered; nothing when nothing is left of it. */
export function keepOffered(type: QuestionType, answer: AnswerValue): AnswerValue | undefined {
  if ('option' in answer) {
    return 'options' in type && offers(type.options, answer.option.id) ? answer : undefined;
  }
  if ('options' in answer) {
    const options = answer.options.filter(({ id }) => 'options' in type && offers(type.options, id));
    return options.length ? { options } : undefined;
  }
  if ('rows' in answer) {
    const rows = type.__typename === 'PresentedMatrix' ? answer.rows.flatMap((row) => (offers(type.rows, row.rowId) ? keptCell(row, type.cell) : [])) : [];
    return rows.length ? { rows } : undefined;
  }
  return answer;
}

function keptCell(row: RowAnswer, cell: object): RowAnswer[] {
  if (!('optionIds' in row && 'options' in cell)) {
    return [row];
  }
  const optionIds = row.optionIds.filter((id) => offers(cell.options as Named[], id));
  return optionIds.length ? [{ ...row, optionIds }] : [];
}

const offers = (parts: readonly Named[], wanted: string): boolean => parts.some(({ id }) => id === wanted);
