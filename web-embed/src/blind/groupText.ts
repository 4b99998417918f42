import { inLanguage } from '../widget/inLanguage.ts';

const TEXTS = {
  group: ' Your answers are counted in the group: | Vastauksesi lasketaan ryhmään: | Dina svar räknas i gruppen: ',
  other: 'other|muu|annat',
  unknown: 'unknown|ei tiedossa|okänt',
  true: 'yes|kyllä|ja',
  false: 'no|ei|nej',
};

/** Tells respondents by which group their answers are known, so that a group which was made up for one of them shows. Nothing where all are one group. */
export function groupText(locale: string, names: string[], values: string[]): string {
  const said = inLanguage(TEXTS, locale);
  const word = (value: string) => (value === 'other' || value === 'true' || value === 'false' ? said[value] : value || said.unknown);
  return values.length ? `${said.group}${values.map((value, i) => `${names[i] ?? ''}: ${word(value)}`).join(', ')}.` : '';
}
