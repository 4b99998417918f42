/** A value of an expression; a date is its ISO text. */
export type Value = string | number | boolean | readonly Value[];

/** An expression as the server leaves it: a constant, null for a failure, or an operation's name and operands. */
export type Residual = string | number | boolean | null | readonly Residual[];

/** What is shown only when its condition is true; without one it always is. */
export interface Conditional {
  visibleIf?: Residual;
}

/** The value of a variable by its path, such as `answers.recommend`; undefined when absent. */
export type ValueOf = (path: string) => Value | undefined;

/** A hole for a text, a number, a date or options, with its fallback. */
export type HoleResidual = readonly [kind: 't' | 'n' | 'd' | 'o', residual: Residual, fallback: string];

/** One of two texts: the first where the condition is true. */
export type EitherResidual = readonly [kind: '?', condition: Residual, then: TemplateResidual, otherwise: TemplateResidual];

/** Pieces of a text: what stands as it is, holes, and alternatives. */
export type TemplateResidual = readonly (string | HoleResidual | EitherResidual)[];
