import type { Estimate } from '../model/SurveyResults.ts';
import { resultWords } from './resultWords.ts';
import type { ResultWords } from './resultWords.ts';

/** How numbers, days and words are written in one language. */
export interface Manner {
  said: ResultWords;
  count: (n: number) => string;
  percent: (share: number) => string;
  decimal: (value: number) => string;
  /** A score in whole points, with its sign. */
  score: (value: number) => string;
  day: (isoDay: string) => string;
  time: (instant: string) => string;
  /** The words with figures in the places of their `#`s. */
  say: (words: string, ...figures: string[]) => string;
  /** "3 to 5", or nothing where there is no interval. */
  range: (estimate: Estimate | null, write: (value: number) => string, words?: string) => string;
}

export function createManner(locale: string): Manner {
  const format = (options: Intl.NumberFormatOptions) => {
    const numbers = new Intl.NumberFormat(locale, options);
    return (value: number) => numbers.format(value).replace('-', '−');
  };
  const said = resultWords(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const say: Manner['say'] = (words, ...figures) => {
    let next = 0;
    return words.replace(/#/g, () => figures[next++] ?? '');
  };
  return {
    said,
    say,
    count: format({}),
    percent: format({ style: 'percent', maximumFractionDigits: 0 }),
    decimal: format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    score: format({ maximumFractionDigits: 0, signDisplay: 'negative' }),
    day: (isoDay) => days.format(new Date(`${isoDay}T00:00:00Z`)),
    time: (instant) => times.format(new Date(instant)),
    range: (estimate, write, words = said.range) =>
      estimate?.low == null || estimate.high == null ? '' : say(words, write(estimate.low), write(estimate.high)),
  };
}
