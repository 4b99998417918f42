import type { Privacy } from '../model/Presentation.ts';
import { fill } from './fill.ts';
import type { Told } from './privacy/Told.ts';

/** What an anonymous survey promises, in plain words. */
export function promise({ minimumGroup, retentionDays, kept }: Privacy, { promise, coarse }: Told): string {
  return fill(promise, minimumGroup, retentionDays) + (kept.length ? coarse + kept.join(', ') + '.' : '');
}
