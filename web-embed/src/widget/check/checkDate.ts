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
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
    return { wrong: 'date' };
  }
  if (earliest && value < earliest) {
    return { wrong: 'earliest', figures: [earliest] };
  }
  return latest && value > latest ? { wrong: 'latest', figures: [latest] } : { answer: { date: value } };
}
