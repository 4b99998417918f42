import { asked } from './asked.mjs';

const ref = (id) => ['$', `answers.${id}`];
const is = (id, value) => ['=', ref(id), value];
const options = (labels) => Object.entries(labels).map(([id, label]) => ({ id, label, freeText: false, exclusive: false }));

/** A survey full of logic, in Arabic or English. */
export function journey(wanted) {
  const arabic = wanted.startsWith('ar');
  const say = (english, inArabic) => (arabic ? inArabic : english);
  const low = ['<', ref('recommend'), 7];
  const baggage = ['in', 'bags', ref('bad')];
  return {
    token: 'token',
    expiresAt: '2026-12-24T00:00:00Z',
    surveyId: 'journey',
    version: 1,
    locale: arabic ? 'ar' : 'en',
    rightToLeft: arabic,
    repeat: { kind: 'ALWAYS', days: null },
    wave: null,
    identityMode: 'ANONYMOUS',
    privacy: { minimumGroup: 8, retentionDays: 90, kept: [say('age', 'العمر'), say('home country', 'بلد الإقامة')], hash: 'h' },
    title: say('Your journey', 'رحلتك'),
    thankYou: say('Thank you!', 'شكرًا لك!'),
    thankYouLogic: [say('Thank you, ', 'شكرًا لك، '), ['t', ref('name'), say('dear guest', 'ضيفنا العزيز')], '! ', ['?', low, [say('We will do better.', 'سنعمل على التحسن.')], [say('See you again.', 'نراك مجددًا.')]]],
    pages: [
      {
        id: 'score',
        title: say('The whole', 'الرحلة كلها'),
        skips: [{ when: ['>=', ref('recommend'), 9], toPage: 'end' }],
        questions: [
          asked('recommend', say('How likely are you to recommend us?', 'ما مدى احتمال أن توصي بنا؟'), { __typename: 'PresentedNps', lowLabel: null, highLabel: null }, { required: true }),
          asked('bad', say('What went wrong?', 'ما الذي لم يكن جيدًا؟'), { __typename: 'PresentedMultipleChoice', min: 0, max: 4, options: [...options({ late: say('The flight was late', 'تأخرت الرحلة'), bags: say('My baggage was lost', 'فُقدت أمتعتي'), food: say('The food', 'الطعام') }), { ...options({ all: say('Everything', 'كل شيء') })[0], visibleIf: ['=', ref('recommend'), 0] }] }, { visibleIf: low }),
          asked('why', say('Would you tell us more?', 'هل تخبرنا بالمزيد؟'), { __typename: 'PresentedText', maxLength: 500, multiline: true }, { requiredIf: low, textLogic: [['?', low, [say('What made you give us ', 'لماذا أعطيتنا '), ['n', ref('recommend'), ''], say('?', '؟')], [say('Would you tell us more?', 'هل تخبرنا بالمزيد؟')]]] }),
        ],
      },
      {
        id: 'details',
        title: say('The details', 'التفاصيل'),
        titleLogic: [['?', ['?', 'answers.bad'], [say('About: ', 'حول: '), ['o', ref('bad'), '']], [say('The details', 'التفاصيل')]]],
        visibleIf: ['<=', ref('recommend'), 8],
        skips: [],
        questions: [
          asked('contact', say('How shall we answer you?', 'كيف نرد عليك؟'), { __typename: 'PresentedSingleChoice', display: 'RADIO', options: options({ mail: say('By e-mail', 'بالبريد الإلكتروني'), phone: say('By phone', 'بالهاتف'), none: say('No need', 'لا حاجة') }) }),
          asked('email', say('Your e-mail address', 'بريدك الإلكتروني'), { __typename: 'PresentedEmail', maxLength: 254 }, { visibleIf: is('contact', 'mail'), required: true }),
          asked('parts', say('How were these?', 'كيف كانت هذه؟'), {
            __typename: 'PresentedMatrix',
            rows: [{ id: 'crew', label: say('The crew', 'الطاقم') }, { id: 'bags', label: say('The baggage service', 'خدمة الأمتعة'), visibleIf: baggage }, { id: 'food', label: say('The food', 'الطعام'), labelLogic: [say('The food', 'الطعام'), ['?', ['in', 'food', ref('bad')], [say(', which was wrong', '، وقد ساء')], ['']]] }],
            cell: { __typename: 'PresentedMatrixSingle', options: [...options({ bad: say('Bad', 'سيئ'), fair: say('Fair', 'مقبول'), good: say('Good', 'جيد') }), { ...options({ awful: say('Awful', 'فظيع') })[0], visibleIf: is('recommend', 0) }] },
          }, { requiredIf: ['=', ref('contact'), 'none'] }),
          asked('order', say('What should we mend first?', 'ماذا نصلح أولًا؟'), { __typename: 'PresentedRanking', options: options({ late: say('Punctuality', 'الالتزام بالمواعيد'), bags: say('Baggage', 'الأمتعة'), food: say('Food', 'الطعام') }) }),
          asked('when', say('When may we call?', 'متى نتصل بك؟'), { __typename: 'PresentedSingleChoice', display: 'DROPDOWN', options: [...options({ morning: say('In the morning', 'صباحًا'), evening: say('In the evening', 'مساءً') }), { ...options({ now: say('At once', 'فورًا') })[0], visibleIf: low }] }, { visibleIf: is('contact', 'phone') }),
        ],
      },
      {
        id: 'end',
        title: null,
        skips: [],
        questions: [
          asked('name', say('Your first name', 'اسمك الأول'), { __typename: 'PresentedText', maxLength: 60, multiline: false }),
          asked('bye', say('One more thing', 'أمر آخر'), { __typename: 'PresentedInformation' }, { help: say('Your answers help the crew.', 'إجاباتك تساعد الطاقم.'), helpLogic: [['t', ref('name'), say('Dear guest', 'ضيفنا العزيز')], say(', your answers help the crew.', '، إجاباتك تساعد الطاقم.')] }),
        ],
      },
    ],
  };
}
