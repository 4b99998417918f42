import type { Step } from './createStep.ts';

/** The steps the visitor goes through. This alone decides what is asked: whatever is not in it is neither shown, checked nor sent. */
export function visibleSteps(steps: Step[]): Step[] {
  return steps.filter(({ fields }) => fields.length > 0);
}
