import type { TemplateResidual, Value, ValueOf } from '../model/Logic.ts';
import { evaluate } from './evaluate.ts';
import { formatValue } from './formatValue.ts';

/**
 * The text with its holes filled. It is plain text: set it as text, never as markup.
 *
 * @param labelOf the label of an option of the question or attribute at a path
 */
export function fillTemplate(template: TemplateResidual, valueOf: ValueOf, locale: string, labelOf: (path: string, id: string) => string): string {
  return template
    .map((piece) => {
      if (typeof piece === 'string') {
        return piece;
      }
      const value = evaluate(piece[1], valueOf);
      if (piece[0] === '?') {
        return fillTemplate(piece[value === true ? 2 : 3], valueOf, locale, labelOf);
      }
      const [kind, residual, fallback] = piece;
      if (value === undefined) {
        return fallback;
      }
      const text =
        kind === 'o'
          ? [value as string | Value[]]
              .flat()
              .map((id) => labelOf((residual as [string, string])[1], id as string))
              .join(', ')
          : formatValue(kind, value, locale);
      return text || fallback;
    })
    .join('');
}
