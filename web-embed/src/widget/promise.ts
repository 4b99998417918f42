import type { Privacy } from '../model/Presentation.ts';
import { fill } from './fill.ts';
import type { Words } from './words.ts';

const YEAR = 365;

/** What an anonymous survey promises, in plain words. Days that make whole years are told as years. */
export function promise({ minimumGroup, retentionDays, kept }: Privacy, said: Words): string {
  const years = retentionDays / YEAR;
  const [time, unit] = years % 1 ? [retentionDays, 'day'] : [years, 'year'];
  return fill(
    said.anonymous,
    kept.length ? fill(said.coarse, new Intl.ListFormat(said.language).format(kept)) : '',
    minimumGroup,
    time.toLocaleString(said.language, { style: 'unit', unit, unitDisplay: 'long' }),
  );
}
