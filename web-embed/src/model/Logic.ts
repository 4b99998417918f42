/** A value of an expression; a date is its ISO text. */
export type Value = string | number | boolean | readonly Value[];

/** An expression as the server leaves it: a constant, null for a failure, or an operation's name and operands. */
export type Residual = string | number | boolean | null | readonly Residual[];

/** The value of a variable by its path, such as `answers.recommend`; undefined when absent. */
export type ValueOf = (path: string) => Value | undefined;

/** What is shown only when its condition is true; without one it always is. */
export interface Conditional {
  visibleIf?: Residual;
}

/**
 * Pieces of a text: what stands as it is, holes for a text, a number, a date or options, each with its fallback, and a choice between two texts, the
 * second of which also stands when the condition fails.
 */
export type TemplateResidual = readonly (
  | string
  | readonly [kind: 't' | 'n' | 'd' | 'o', residual: Residual, fallback: string]
  | readonly [kind: '?', condition: Residual, then: TemplateResidual, otherwise: TemplateResidual]
)[];
