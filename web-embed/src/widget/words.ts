import { inLanguage } from './inLanguage.ts';

const TEXTS = {
  language: 'en|fi|sv',
  opened: 'A short survey is open at the end of this page:|Lyhyt kysely on avoinna tämän sivun lopussa:|En kort enkät är öppen i slutet av sidan:',
  close: 'Close|Sulje|Stäng',
  back: 'Back|Takaisin|Tillbaka',
  next: 'Next|Seuraava|Nästa',
  send: 'Send|Lähetä|Skicka',
  sending: 'Sending…|Lähetetään…|Skickar…',
  again: 'Try again|Yritä uudelleen|Försök igen',
  optional: 'optional|vapaaehtoinen|frivillig',
  step: 'Question # of #|Kysymys #/#|Fråga # av #',
  page: 'Page # of #|Sivu #/#|Sida # av #',
  of: '# of #|#/#|# av #',
  remaining: 'Characters left: #|Merkkejä jäljellä: #|Tecken kvar: #',
  unlikely: 'Not at all likely|En lainkaan todennäköisesti|Inte alls troligt',
  likely: 'Extremely likely|Erittäin todennäköisesti|Mycket troligt',
  dissatisfied: 'Very dissatisfied|Erittäin tyytymätön|Mycket missnöjd',
  satisfied: 'Very satisfied|Erittäin tyytyväinen|Mycket nöjd',
  disagree: 'Strongly disagree|Täysin eri mieltä|Instämmer inte alls',
  agree: 'Strongly agree|Täysin samaa mieltä|Instämmer helt',
  own: 'In your own words|Omin sanoin|Med egna ord',
  choose: 'Please choose an answer.|Valitse vastaus.|Välj ett svar.',
  other: 'Please say what you mean.|Kerro, mitä tarkoitat.|Berätta vad du menar.',
  write: 'Please write an answer.|Kirjoita vastaus.|Skriv ett svar.',
  shorten: 'Please shorten your answer by # characters.|Lyhennä vastausta # merkillä.|Förkorta svaret med # tecken.',
  linked:
    'This survey is not anonymous: your answers may be linked to you.|' +
    'Tämä kysely ei ole anonyymi: vastauksesi voidaan yhdistää sinuun.|' +
    'Den här enkäten är inte anonym: dina svar kan kopplas till dig.',
  kept:
    'You seem to be offline. Your answers are kept on this device and sent as soon as possible.|' +
    'Yhteyttä ei ole. Vastauksesi säilyvät tällä laitteella ja lähtevät heti kun mahdollista.|' +
    'Du verkar vara offline. Dina svar sparas på den här enheten och skickas så snart det går.',
  ended:
    'This survey has ended, so your answers could not be taken. Thank you all the same.|' +
    'Kysely on päättynyt, joten vastauksiasi ei voitu ottaa vastaan. Kiitos kuitenkin.|' +
    'Enkäten är avslutad, så dina svar kunde inte tas emot. Tack ändå.',
  answered: 'You have already answered this survey. Thank you!|Olet jo vastannut tähän kyselyyn. Kiitos!|Du har redan svarat på den här enkäten. Tack!',
  failed:
    'Something went wrong and your answers were not sent. Please try again.|' +
    'Jokin meni vikaan, eikä vastauksiasi lähetetty. Yritä uudelleen.|' +
    'Något gick fel och dina svar skickades inte. Försök igen.',
};

/** What the widget itself says, and in which `language`. `#` stands for a number. */
export type Words = Record<keyof typeof TEXTS, string>;

/** The widget's words in the language of the survey, in English when it speaks no other that fits. */
export function words(locale: string): Words {
  return inLanguage(TEXTS, locale);
}
