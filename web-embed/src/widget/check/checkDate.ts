import type { DateType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

interface Entered {
  /** As `2026-03-01`, empty while there is no whole date. */
  value: string;
  /** Whether a part of a date, or one that does not exist, is there. */
  incomplete: boolean;
}

/** Figures are dates as `2026-03-01`. */
export function checkDate({ earliest, latest }: DateType, required: boolean, { value, incomplete }: Entered): Checked<'date' | 'earliest' | 'latest'> {
  if (!value) {
    return required || incomplete ? { wrong: 'date' } : {};
  }
  const [first, last] = [earliest ?? '0001-01-01', latest ?? '9999-12-31'];
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
    return { wrong: 'date' };
  }
  if (value < first) {
    return { wrong: 'earliest', figures: [first] };
  }
  return value > last ? { wrong: 'latest', figures: [last] } : { answer: { date: value } };
}
