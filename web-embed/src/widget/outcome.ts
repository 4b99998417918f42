import type { Checked } from './check/Checked.ts';
import type { Outcome } from './Control.ts';
import { fill } from './fill.ts';

/** A check's result with its words, in which figures are written as people read them. */
export function outcome<Kind extends string>(
  { answer, wrong, figures = [] }: Checked<Kind>,
  words: Record<NoInfer<Kind>, string>,
  at?: HTMLElement,
  write: (figure: number | string) => string = String,
): Outcome {
  return wrong ? { problem: fill(words[wrong], ...figures.map(write)), at } : { value: answer };
}
