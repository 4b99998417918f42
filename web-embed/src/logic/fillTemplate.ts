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
      if (piece[0] === '?') {
        const [, condition, then, otherwise] = piece;
        return fillTemplate(evaluate(condition, valueOf) === true ? then : otherwise, valueOf, locale, labelOf);
      }
      const [kind, residual, fallback] = piece;
      const value = evaluate(residual, valueOf);
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
