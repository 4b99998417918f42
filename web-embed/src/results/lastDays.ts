import type { DayCount } from '../model/SurveyResults.ts';

const DAY = 86_400_000;

/** The given number of days up to the last one, those without responses included. */
export function lastDays(days: DayCount[], last: string, length: number): DayCount[] {
  const counts = new Map(days.map(({ day, n }) => [day, n]));
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.parse(last) - (length - 1 - index) * DAY).toISOString().slice(0, 10);
    return { day, n: counts.get(day) ?? 0 };
  });
}
