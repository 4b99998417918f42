/** Puts the figures in the places of the `#`s, in order. */
export function fill(text: string, ...figures: (number | string)[]): string {
  let next = 0;
  return text.replace(/#/g, () => String(figures[next++]));
}
