import type { Conditional } from '../model/Logic.ts';
import type { QuestionType } from '../model/Question.ts';

/** The type with those of its options and rows that are visible. */
export function onlyVisible(type: QuestionType, visible: (part: Conditional) => boolean): QuestionType {
  switch (type.__typename) {
    case 'PresentedSingleChoice':
    case 'PresentedMultipleChoice':
      return { ...type, options: type.options.filter(visible) };
    case 'PresentedRanking':
      return { ...type, options: type.options.filter(visible) };
    case 'PresentedMatrix': {
      const { rows, cell } = type;
      return { ...type, rows: rows.filter(visible), cell: 'options' in cell ? { ...cell, options: cell.options.filter(visible) } : cell };
    }
    default:
      return type;
  }
}
