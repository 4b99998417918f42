import { inLanguage } from '../widget/inLanguage.ts';

const TEXTS = {
  ALREADY_ANSWERED: 'You have already answered this survey. Thank you!|Olet jo vastannut tähän kyselyyn. Kiitos!|Du har redan svarat på den här enkäten. Tack!',
  INVITATION_INVALID: 'This link is no longer valid.|Tämä linkki ei ole enää voimassa.|Den här länken gäller inte längre.',
  RESPONDENT_REQUIRED:
    'Only people who were invited can answer this survey. Open it by the link in your invitation.|' +
    'Tähän kyselyyn voivat vastata vain kutsutut. Avaa se kutsussasi olevasta linkistä.|' +
    'Bara inbjudna kan svara på den här enkäten. Öppna den via länken i din inbjudan.',
  NOT_HERE:
    'This link cannot be used here: it is no longer valid, or it was first used in another browser. If so, please answer there.|' +
    'Tätä linkkiä ei voi käyttää tässä: se ei ole enää voimassa tai sitä on jo käytetty toisessa selaimessa. Vastaa silloin siellä.|' +
    'Länken kan inte användas här: den gäller inte längre, eller så användes den först i en annan webbläsare. Svara i så fall där.',
  INSECURE:
    'This survey needs a secure connection. Open your link with https:// in an up-to-date browser.|' +
    'Tämä kysely tarvitsee suojatun yhteyden. Avaa linkkisi https://-alkuisena ajantasaisessa selaimessa.|' +
    'Den här enkäten kräver en säker anslutning. Öppna länken med https:// i en uppdaterad webbläsare.',
  KEYS_UNKNOWN:
    'What this survey promises is not what your invitation says, so no answers were sent. Please tell whoever invited you.|' +
    'Tämän kyselyn lupaukset eivät vastaa kutsuasi, joten vastauksia ei lähetetty. Kerro asiasta kutsujallesi.|' +
    'Det som enkäten lovar stämmer inte med din inbjudan, så inga svar skickades. Berätta det för den som bjöd in dig.',
  NOT_KEPT:
    'This browser does not keep anything, so you could not answer safely. Please open the link in an ordinary window.|' +
    'Tämä selain ei säilytä mitään, joten et voisi vastata turvallisesti. Avaa linkki tavallisessa ikkunassa.|' +
    'Den här webbläsaren sparar ingenting, så du kan inte svara säkert. Öppna länken i ett vanligt fönster.',
  KEPT:
    'Your answers are kept on this device and sent as soon as possible. Please keep this page open.|' +
    'Vastauksesi säilyvät tällä laitteella ja lähtevät heti kun mahdollista. Pidä sivu auki.|' +
    'Dina svar sparas på den här enheten och skickas så snart det går. Håll sidan öppen.',
};

/** Says to somebody who was invited why there is nothing to answer. */
export function refusal(code: string, locale: string): string {
  const said: Record<string, string | undefined> = inLanguage(TEXTS, locale);
  return said[code] ?? said.INVITATION_INVALID ?? '';
}
