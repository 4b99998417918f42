import type { Value } from '../model/Logic.ts';
import type { Question } from '../model/Question.ts';
import type { AnswerValue } from '../model/Submission.ts';

/** What expressions see of an answer: of a ranking its first place, of a story its feelings, of a matrix a value per row. */
export function valuesOf({ id, type }: Question, answer: AnswerValue): [path: string, value: Value][] {
  const path = `answers.${id}`;
  if ('rows' in answer) {
    const several = type.__typename === 'PresentedMatrix' && type.cell.__typename === 'PresentedMatrixMultiple';
    return answer.rows.flatMap((row) => {
      const value = 'number' in row ? row.number : several ? row.optionIds : row.optionIds[0];
      return value === undefined ? [] : [[`${path}.${row.rowId}`, value]];
    });
  }
  const value = valueOf(answer, type.__typename === 'PresentedRanking');
  return value === undefined ? [] : [[path, value]];
}

function valueOf(answer: Exclude<AnswerValue, { rows: unknown }>, ranked: boolean): Value | undefined {
  if ('option' in answer) {
    return answer.option.id;
  }
  if ('options' in answer) {
    const ids = answer.options.map(({ id }) => id);
    return ranked ? ids[0] : ids;
  }
  if ('emotion' in answer) {
    return answer.emotion.optionId;
  }
  if ('story' in answer) {
    return answer.story.feelingIds;
  }
  return Object.values(answer)[0] as Value;
}
