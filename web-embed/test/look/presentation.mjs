import { asked } from './asked.mjs';

const texts = {
  en: {
    title: 'Your flight to Ivalo',
    thankYou: 'Thank you! Your answer helps our crew.',
    nps: 'How likely are you to recommend Aurora Air to a friend or colleague?',
    reason: 'What mattered most on this flight?',
    options: ['Punctuality', 'The crew', 'Comfort on board', 'Baggage and boarding', 'Price'],
    rating: 'How was the service on board?',
    poor: 'Poor',
    excellent: 'Excellent',
    text: 'What should we do better?',
  },
  fi: {
    title: 'Lentosi Ivaloon',
    thankYou: 'Kiitos! Vastauksesi auttaa miehistöämme.',
    nps: 'Kuinka todennäköisesti suosittelisit Aurora Airia ystävälle tai kollegalle?',
    reason: 'Mikä tällä lennolla oli tärkeintä?',
    options: ['Täsmällisyys', 'Miehistö', 'Matkustusmukavuus', 'Matkatavarat ja koneeseen nousu', 'Hinta'],
    rating: 'Millaista palvelu oli koneessa?',
    poor: 'Huonoa',
    excellent: 'Erinomaista',
    text: 'Mitä voisimme tehdä paremmin?',
  },
};

export function presentation(wanted = 'en') {
  const locale = wanted.slice(0, 2) in texts ? wanted.slice(0, 2) : 'en';
  const text = texts[locale];
  return {
    token: 'token',
    expiresAt: '2026-12-24T00:00:00Z',
    surveyId: 'aurora-1',
    version: 1,
    locale: wanted === 'ar' ? 'ar' : locale,
    rightToLeft: wanted === 'ar',
    repeat: { kind: 'ALWAYS', days: null },
    wave: null,
    identityMode: 'IDENTIFIED',
    privacy: null,
    title: text.title,
    thankYou: text.thankYou,
    pages: [
      {
        id: 'flight',
        title: null,
        skips: [],
        questions: [
          asked('recommend', text.nps, { __typename: 'PresentedNps', lowLabel: null, highLabel: null }, { required: true }),
          asked('reason', text.reason, {
            __typename: 'PresentedSingleChoice',
            display: 'RADIO',
            options: text.options.map((label, index) => ({ id: `o${index}`, label, freeText: false, exclusive: false })),
          }),
          asked('service', text.rating, { __typename: 'PresentedRating', max: 5, style: 'STARS', lowLabel: text.poor, highLabel: text.excellent }, { required: true }),
          asked('better', text.text, { __typename: 'PresentedText', maxLength: 500, multiline: true }),
        ],
      },
    ],
  };
}
