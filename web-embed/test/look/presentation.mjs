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
    identityMode: 'IDENTIFIED',
    title: text.title,
    thankYou: text.thankYou,
    questions: [
      { __typename: 'PresentedNps', id: 'recommend', text: text.nps, required: true, lowLabel: null, highLabel: null },
      { __typename: 'PresentedSingleChoice', id: 'reason', text: text.reason, required: false, options: text.options.map((label, index) => ({ id: `o${index}`, label })) },
      { __typename: 'PresentedRating', id: 'service', text: text.rating, required: true, max: 5, lowLabel: text.poor, highLabel: text.excellent },
      { __typename: 'PresentedText', id: 'better', text: text.text, required: false, maxLength: 500 },
    ],
  };
}
