/** Milliseconds before the next try: doubling from the first to the longest, half of it random so that not all return at once. */
export function backoff(failures: number, first: number, longest: number, random: () => number = Math.random): number {
  const wait = Math.min(first * 2 ** (failures - 1), longest);
  return wait / 2 + (wait / 2) * random();
}
