import type { Value } from '../model/Logic.ts';

/** A value as people of a locale read it, in Latin digits and the Gregorian calendar; the server's `Formats` gives the same. */
export function formatValue(kind: 't' | 'n' | 'd', value: Value, locale: string): string {
  switch (kind) {
    case 'n':
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: true, numberingSystem: 'latn' }).format(value as number);
    case 'd':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' }).format(
        Date.parse(value as string),
      );
    case 't':
      return value as string;
  }
}
