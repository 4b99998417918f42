import { inLanguage } from '../inLanguage.ts';
import type { Words } from '../words.ts';

const TEXTS = {
  select: 'Choose…|Valitse…|Välj…',
  alone:
    'This answer cannot be combined with others. Please choose it alone, or the others.|' +
    'Tätä vastausta ei voi yhdistää muihin. Valitse joko se yksin tai muut.|' +
    'Det här svaret kan inte kombineras med andra. Välj antingen det ensamt eller de andra.',
  fewest: 'Please choose at least #.|Valitse vähintään #.|Välj minst #.',
  most: 'Please choose at most #.|Valitse enintään #.|Välj högst #.',
  several: 'Choose as many as you like.|Valitse niin monta kuin haluat.|Välj så många du vill.',
  atLeast: 'Choose at least #.|Valitse vähintään #.|Välj minst #.',
  atMost: 'Choose up to #.|Valitse enintään #.|Välj högst #.',
  exactly: 'Choose #.|Valitse #.|Välj #.',
  between: 'Choose # to #.|Valitse #–#.|Välj # till #.',
  rows: 'Please answer every row.|Vastaa joka riville.|Svara på varje rad.',
  rank:
    'Please put these in order, or tick that the order is yours.|' +
    'Aseta nämä järjestykseen tai vahvista järjestys rastilla.|' +
    'Ordna svaren eller bekräfta ordningen med en bock.',
  order: 'Best first. Move the answers with the arrows.|Paras ensin. Siirrä vaihtoehtoja nuolilla.|Det bästa först. Flytta svaren med pilarna.',
  up: 'Move up: #|Siirrä ylös: #|Flytta upp: #',
  down: 'Move down: #|Siirrä alas: #|Flytta ner: #',
  moved: '#: place # of #|#: sija #/#|#: plats # av #',
  confirm: 'This is my order|Tämä on järjestykseni|Det här är min ordning',
  address:
    'Please write an e-mail address, such as name@example.com.|' +
    'Kirjoita sähköpostiosoite, esimerkiksi nimi@example.com.|' +
    'Skriv en e-postadress, till exempel namn@example.com.',
  number: 'Please write a number.|Kirjoita luku.|Skriv ett tal.',
  whole: 'Please write a whole number.|Kirjoita kokonaisluku.|Skriv ett heltal.',
  decimals: 'Please use at most # decimals.|Käytä enintään # desimaalia.|Använd högst # decimaler.',
  smallest: 'The smallest number possible is #.|Pienin mahdollinen luku on #.|Det minsta möjliga talet är #.',
  largest: 'The largest number possible is #.|Suurin mahdollinen luku on #.|Det största möjliga talet är #.',
  slide: 'Please move the slider to answer.|Vastaa siirtämällä liukusäädintä.|Svara genom att flytta reglaget.',
  unset: 'Not answered yet|Ei vielä vastausta|Inget svar ännu',
  date: 'Please give a whole date.|Anna kokonainen päivämäärä.|Ange ett helt datum.',
  earliest: 'The earliest date possible is #.|Aikaisin mahdollinen päivä on #.|Det tidigaste möjliga datumet är #.',
  latest: 'The latest date possible is #.|Myöhäisin mahdollinen päivä on #.|Det senaste möjliga datumet är #.',
  accept: 'Please tick the box to go on.|Rastita ruutu jatkaaksesi.|Kryssa i rutan för att fortsätta.',
  intensity: 'Please say how strong the feeling is.|Kerro, kuinka voimakas tunne on.|Berätta hur stark känslan är.',
  strength: 'How strong is the feeling?|Kuinka voimakas tunne on?|Hur stark är känslan?',
  mild: 'Slight|Lievä|Svag',
  clear: 'Clear|Selvä|Tydlig',
  strong: 'Very strong|Hyvin voimakas|Mycket stark',
  feelings: 'Please choose at most # feelings.|Valitse enintään # tunnetta.|Välj högst # känslor.',
  tags: 'Which feelings go with it?|Mitkä tunteet liittyvät siihen?|Vilka känslor hör till?',
  required: 'required|pakollinen|obligatorisk',
};

/** What the less common question types say besides. `#` stands for a number or a name. */
export type MoreWords = Words & Record<keyof typeof TEXTS, string>;

/** Adds to the widget's words those that are loaded only with the types that need them. */
export function moreWords(locale: string, words: Words): MoreWords {
  return { ...words, ...inLanguage(TEXTS, locale) };
}
