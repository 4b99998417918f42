import type { Offered, QuestionType } from '../model/Question.ts';

/** The type with its options, columns and rows changed. */
export function withParts(type: QuestionType, change: <T extends Offered>(parts: T[]) => T[]): QuestionType {
  if ('rows' in type) {
    const { rows, cell } = type;
    return { ...type, rows: change(rows), cell: 'options' in cell ? { ...cell, options: change(cell.options) } : cell };
  }
  return 'options' in type ? ({ ...type, options: change<Offered>(type.options) } as QuestionType) : type;
}
