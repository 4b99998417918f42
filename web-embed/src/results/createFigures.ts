import { element } from '../dom/element.ts';
import { createDistribution } from './createDistribution.ts';
import { createMean } from './createMean.ts';
import type { Manner } from './createManner.ts';
import type { Figures } from './figuresOf.ts';
import type { Part } from './Part.ts';
import { setText } from './setText.ts';

/** A mean and a distribution, under a title where they are of a part of the question. */
export function createFigures(manner: Manner, name: string, look: Parameters<typeof createDistribution>[2]): (first: Figures) => Part<Figures> {
  return (first) => {
    const title = element('h4', { hidden: first.title === null });
    const mean = createMean(manner);
    const distribution = createDistribution(manner, first.title ?? name, look);
    return {
      element: element('div', { class: 'figures' }, title, mean.element, distribution.element),
      update: (figures) => {
        setText(title, figures.title ?? '');
        mean.update(figures);
        distribution.element.hidden = !figures.distribution.length;
        distribution.update(figures.distribution);
      },
    };
  };
}
