import { drawing } from '../drawing.ts';

const HEAD = 'M12 2.5a9.5 9.5 0 1 0 .01 0zM8.6 9.5v.9M15.4 9.5v.9';
const MOUTHS = ['M7.6 17q4.4-5 8.8 0', 'M8 16.4q4-2.4 8 0', 'M8.2 15.6h7.6', 'M8 15q4 2.6 8 0', 'M7.4 14.2q4.6 5.6 9.2 0'];

/** A face from sad to happy: the value's place on the way to the last, of which there are at most five. */
export function smiley(value: number, last: number): SVGElement {
  const mood = Math.round(((value - 1) / (last - 1)) * (MOUTHS.length - 1));
  return drawing(HEAD + (MOUTHS[mood] ?? ''), 'smiley');
}
