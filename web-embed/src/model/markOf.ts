/** What is kept of an answer to a survey, or of its dismissal: the day, which of both, and the wave. */
export function markOf(today: string, answered: boolean, wave: string | null): string {
  return today + (answered ? '+' : '-') + (wave ?? '');
}
