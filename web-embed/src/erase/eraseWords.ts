import { inLanguage } from '../widget/inLanguage.ts';

const TEXTS = {
  title: 'Delete my answers|Poista vastaukseni|Radera mina svar',
  about:
    'After you had answered, you got a code. With it your answers are deleted for good. In results they disappear together with the group in which they were published.|' +
    'Vastattuasi sait koodin. Sillä vastauksesi poistetaan lopullisesti. Tuloksista ne katoavat yhdessä sen ryhmän kanssa, jossa ne julkaistiin.|' +
    'När du hade svarat fick du en kod. Med den raderas dina svar för gott. Ur resultaten försvinner de tillsammans med gruppen som de publicerades i.',
  code: 'Your code|Koodisi|Din kod',
  next: 'Delete my answers|Poista vastaukseni|Radera mina svar',
  damaged:
    'This is not a whole code. It has two parts with a dot between: copy all of it.|' +
    'Koodi ei ole kokonainen. Siinä on kaksi osaa ja niiden välissä piste: kopioi se kokonaan.|' +
    'Koden är inte hel. Den har två delar med en punkt emellan: kopiera hela.',
  sure:
    'Delete your answers for good? This cannot be undone, and whoever answered by an invitation cannot answer by it again.|' +
    'Poistetaanko vastauksesi lopullisesti? Tätä ei voi perua, eikä kutsulla vastannut voi vastata sillä uudelleen.|' +
    'Radera dina svar för gott? Det kan inte ångras, och den som svarade på en inbjudan kan inte svara på den igen.',
  yes: 'Yes, delete|Kyllä, poista|Ja, radera',
  no: 'Cancel|Peruuta|Avbryt',
  working: 'Deleting…|Poistetaan…|Raderar…',
  erased: 'Your answers are deleted.|Vastauksesi on poistettu.|Dina svar är raderade.',
  unknown:
    'No answers to this survey have this code. Nothing was deleted. Check each character; capital and small letters differ.|' +
    'Tällä koodilla ei ole vastauksia tähän kyselyyn. Mitään ei poistettu. Tarkista jokainen merkki; isot ja pienet kirjaimet ovat eri merkkejä.|' +
    'Inga svar på den här enkäten har den här koden. Ingenting raderades. Kontrollera varje tecken; stora och små bokstäver är olika.',
  later:
    'The server could not be reached, so we do not know whether your answers are deleted. Please try again; doing it twice does no harm.|' +
    'Palvelimeen ei saatu yhteyttä, joten emme tiedä, poistettiinko vastauksesi. Yritä uudelleen; siitä ei ole haittaa.|' +
    'Servern kunde inte nås, så vi vet inte om dina svar är raderade. Försök igen; att göra det två gånger skadar inte.',
};

/** What the page says on which respondents delete their answers. */
export function eraseWords(locale: string): Record<keyof typeof TEXTS, string> {
  return inLanguage(TEXTS, locale);
}
