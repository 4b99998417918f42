const EN = {
  added: 'Another question: #',
  gone: 'No longer asked: #',
  changed: 'The answers to choose from have changed: #',
};

/** What is said of questions that come and go. `#` stands for a question. */
export type LogicWords = typeof EN;

const FI: LogicWords = {
  added: 'Uusi kysymys: #',
  gone: 'Kysymys jää pois: #',
  changed: 'Vastausvaihtoehdot muuttuivat: #',
};

const SV: LogicWords = {
  added: 'Ny fråga: #',
  gone: 'Frågan utgår: #',
  changed: 'Svarsalternativen har ändrats: #',
};

/** Like `words`, loaded only with surveys that have logic. */
export function logicWords(locale: string): LogicWords {
  return { fi: FI, sv: SV }[locale.slice(0, 2).toLowerCase()] ?? EN;
}
