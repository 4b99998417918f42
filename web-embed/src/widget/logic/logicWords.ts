import { inLanguage } from '../inLanguage.ts';

const TEXTS = {
  added: 'Another question: #|Uusi kysymys: #|Ny fråga: #',
  gone: 'No longer asked: #|Kysymys jää pois: #|Frågan utgår: #',
  changed: 'The answers to choose from have changed: #|Vastausvaihtoehdot muuttuivat: #|Svarsalternativen har ändrats: #',
};

/** What is said of questions that come and go. `#` stands for a question. */
export type LogicWords = Record<keyof typeof TEXTS, string>;

/** Like `words`, loaded only with surveys that have logic. */
export function logicWords(locale: string): LogicWords {
  return inLanguage(TEXTS, locale);
}
