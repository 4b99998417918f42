import type { Named, QuestionType } from '../model/Question.ts';

/** What can be chosen, as one list: options or feelings; of a matrix the rows, then the columns unless they are numbers. */
export function listsOf(type: QuestionType): Named[][] {
  return [type, 'cell' in type ? type.cell : {}].flatMap((part) => Object.values(part).filter(Array.isArray) as Named[][]);
}
