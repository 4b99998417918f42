import type { ScaleType } from '../../model/Question.ts';

/** The lowest and the highest number. */
export function scaleRange(type: ScaleType): [first: number, last: number] {
  switch (type.__typename) {
    case 'PresentedNps':
      return [0, 10];
    case 'PresentedCsat':
      return [1, 5];
    case 'PresentedCes':
      return [1, 7];
    case 'PresentedRating':
      return [1, type.max];
  }
}
