import type { Repeat } from './Repeat.ts';

const DAY = 86_400_000;

/**
 * Whether the survey may be shown to this visitor on this day (`YYYY-MM-DD`), by the mark that is kept of the last time.
 * What nobody asked for, the popover, comes no oftener after it was dismissed than after an answer, and once a day at most.
 */
export function isDue(mark: string | undefined, { repeat, wave }: Repeat, today: string, asked: boolean): boolean {
  if (!mark || (asked && mark[10] !== '+')) {
    return true;
  }
  const passed = (Date.parse(today) - Date.parse(mark.slice(0, 10))) / DAY;
  switch (repeat.kind) {
    case 'ONCE': return mark.slice(11) !== (wave ?? '');
    case 'EVERY': return !(passed < (repeat.days ?? 0));
    case 'ALWAYS': return asked || passed !== 0;
  }
}
