const EN = {
  opened: 'A short survey is open at the end of this page:',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  send: 'Send',
  sending: 'Sending…',
  again: 'Try again',
  optional: 'optional',
  step: 'Question # of #',
  of: '# of #',
  remaining: 'Characters left: #',
  low: 'Not at all likely',
  high: 'Extremely likely',
  choose: 'Please choose an answer.',
  write: 'Please write an answer.',
  shorten: 'Please shorten your answer by # characters.',
  linked: 'This survey is not anonymous: your answers may be linked to you.',
  kept: 'You seem to be offline. Your answers are kept on this device and sent as soon as possible.',
  ended: 'This survey has ended, so your answers could not be taken. Thank you all the same.',
  failed: 'Something went wrong and your answers were not sent. Please try again.',
};

/** What the widget itself says. `#` stands for a number. */
export type Words = typeof EN;

const FI: Words = {
  opened: 'Lyhyt kysely on avoinna tämän sivun lopussa:',
  close: 'Sulje',
  back: 'Takaisin',
  next: 'Seuraava',
  send: 'Lähetä',
  sending: 'Lähetetään…',
  again: 'Yritä uudelleen',
  optional: 'vapaaehtoinen',
  step: 'Kysymys #/#',
  of: '#/#',
  remaining: 'Merkkejä jäljellä: #',
  low: 'En lainkaan todennäköisesti',
  high: 'Erittäin todennäköisesti',
  choose: 'Valitse vastaus.',
  write: 'Kirjoita vastaus.',
  shorten: 'Lyhennä vastausta # merkkiä.',
  linked: 'Tämä kysely ei ole anonyymi: vastauksesi voidaan yhdistää sinuun.',
  kept: 'Verkkoyhteyttä ei näytä olevan. Vastauksesi säilyvät tällä laitteella ja lähtevät heti kun mahdollista.',
  ended: 'Kysely on päättynyt, joten vastauksiasi ei voitu ottaa vastaan. Kiitos kuitenkin.',
  failed: 'Jokin meni vikaan, eikä vastauksiasi lähetetty. Yritä uudelleen.',
};

const SV: Words = {
  opened: 'En kort enkät är öppen i slutet av sidan:',
  close: 'Stäng',
  back: 'Tillbaka',
  next: 'Nästa',
  send: 'Skicka',
  sending: 'Skickar…',
  again: 'Försök igen',
  optional: 'frivillig',
  step: 'Fråga # av #',
  of: '# av #',
  remaining: 'Tecken kvar: #',
  low: 'Inte alls troligt',
  high: 'Mycket troligt',
  choose: 'Välj ett svar.',
  write: 'Skriv ett svar.',
  shorten: 'Förkorta svaret med # tecken.',
  linked: 'Den här enkäten är inte anonym: dina svar kan kopplas till dig.',
  kept: 'Du verkar vara utan nätanslutning. Dina svar sparas på den här enheten och skickas så snart det går.',
  ended: 'Enkäten är avslutad, så dina svar kunde inte tas emot. Tack ändå.',
  failed: 'Något gick fel och dina svar skickades inte. Försök igen.',
};

/** The widget's words in the language of the survey, in English when it speaks no other that fits. */
export function words(locale: string): Words {
  return { fi: FI, sv: SV }[locale.slice(0, 2).toLowerCase()] ?? EN;
}
