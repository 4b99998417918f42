import { asked } from './asked.mjs';

const ref = (id) => ['$', `answers.${id}`];
const is = (id, value) => ['=', ref(id), value];
const options = (labels) => Object.entries(labels).map(([id, label]) => ({ id, label, freeText: false, exclusive: false }));

/** A survey full of logic; in English. */
export function journey() {
  const low = ['<', ref('recommend'), 7];
  const baggage = ['in', 'bags', ref('bad')];
  return {
    token: 'token',
    expiresAt: '2026-12-24T00:00:00Z',
    surveyId: 'journey',
    version: 1,
    locale: 'en',
    rightToLeft: false,
    identityMode: 'ANONYMOUS',
    title: 'Your journey',
    thankYou: 'Thank you!',
    thankYouLogic: ['Thank you, ', ['t', ref('name'), 'dear guest'], '! ', ['?', low, ['We will do better.'], ['See you again.']]],
    pages: [
      {
        id: 'score',
        title: 'The whole',
        skips: [{ when: ['>=', ref('recommend'), 9], toPage: 'end' }],
        questions: [
          asked('recommend', 'How likely are you to recommend us?', { __typename: 'PresentedNps', lowLabel: null, highLabel: null }, { required: true }),
          asked('bad', 'What went wrong?', { __typename: 'PresentedMultipleChoice', min: 0, max: 4, options: [...options({ late: 'The flight was late', bags: 'My baggage was lost', food: 'The food' }), { ...options({ all: 'Everything' })[0], visibleIf: ['=', ref('recommend'), 0] }] }, { visibleIf: low }),
          asked('why', 'Would you tell us more?', { __typename: 'PresentedText', maxLength: 500, multiline: true }, { requiredIf: low, textLogic: [['?', low, ['What made you give us ', ['n', ref('recommend'), ''], '?'], ['Would you tell us more?']]] }),
        ],
      },
      {
        id: 'details',
        title: 'The details',
        titleLogic: [['?', ['?', 'answers.bad'], ['About: ', ['o', ref('bad'), '']], ['The details']]],
        visibleIf: ['<=', ref('recommend'), 8],
        skips: [],
        questions: [
          asked('contact', 'How shall we answer you?', { __typename: 'PresentedSingleChoice', display: 'RADIO', options: options({ mail: 'By e-mail', phone: 'By phone', none: 'No need' }) }),
          asked('email', 'Your e-mail address', { __typename: 'PresentedEmail', maxLength: 254 }, { visibleIf: is('contact', 'mail'), required: true }),
          asked('parts', 'How were these?', {
            __typename: 'PresentedMatrix',
            rows: [{ id: 'crew', label: 'The crew' }, { id: 'bags', label: 'The baggage service', visibleIf: baggage }, { id: 'food', label: 'The food', labelLogic: ['The food', ['?', ['in', 'food', ref('bad')], [', which was wrong'], ['']]] }],
            cell: { __typename: 'PresentedMatrixSingle', options: [...options({ bad: 'Bad', fair: 'Fair', good: 'Good' }), { ...options({ awful: 'Awful' })[0], visibleIf: is('recommend', 0) }] },
          }, { requiredIf: ['=', ref('contact'), 'none'] }),
          asked('order', 'What should we mend first?', { __typename: 'PresentedRanking', options: options({ late: 'Punctuality', bags: 'Baggage', food: 'Food' }).map((option) => (option.id === 'bags' ? { ...option, visibleIf: baggage } : option)) }),
          asked('when', 'When may we call?', { __typename: 'PresentedSingleChoice', display: 'DROPDOWN', options: [...options({ morning: 'In the morning', evening: 'In the evening' }), { ...options({ now: 'At once' })[0], visibleIf: low }] }, { visibleIf: is('contact', 'phone') }),
        ],
      },
      {
        id: 'end',
        title: null,
        skips: [],
        questions: [
          asked('name', 'Your first name', { __typename: 'PresentedText', maxLength: 60, multiline: false }),
          asked('bye', 'One more thing', { __typename: 'PresentedInformation' }, { help: 'Your answers help the crew.', helpLogic: [['t', ref('name'), 'Dear guest'], ', your answers help the crew.'] }),
        ],
      },
    ],
  };
}
