import type { Checked } from './check/Checked.ts';
import type { Outcome } from './Control.ts';
import { fill } from './fill.ts';

/** A check's result with its words. */
export function outcome<Kind extends string>(
  { answer, wrong, figures = [] }: Checked<Kind>,
  words: Record<NoInfer<Kind>, string>,
  at?: HTMLElement,
): Outcome {
  return wrong ? { problem: fill(words[wrong], ...figures), at } : { value: answer };
}
