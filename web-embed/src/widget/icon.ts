import { drawing } from './drawing.ts';

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
};

/** One of the widget's own signs. */
export function icon(name: keyof typeof PATHS): SVGElement {
  return drawing(PATHS[name]);
}
