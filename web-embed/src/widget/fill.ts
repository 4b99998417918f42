/** Puts the numbers in the places of the `#`s, in order. */
export function fill(text: string, ...numbers: number[]): string {
  let next = 0;
  return text.replace(/#/g, () => String(numbers[next++]));
}
