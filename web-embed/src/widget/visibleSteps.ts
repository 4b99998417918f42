import type { Asked } from './Asked.ts';
import type { Step } from './createStep.ts';

/** The steps the visitor goes through: those with something to show. */
export function visibleSteps(steps: Step[], { pages }: Asked): Step[] {
  const visible = new Set(pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return steps.filter(({ fields }) => fields.some(({ id }) => visible.has(id)));
}
