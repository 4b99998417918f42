import { asked } from './asked.mjs';

/** A survey with every type of question; in Arabic, or in English. `types` picks some of them. */
export function catalogue(wanted = 'en', types = undefined) {
  const arabic = wanted.startsWith('ar');
  const say = (english, inArabic) => (arabic ? inArabic : english);
  const choose = (labels, more = []) => labels.map((label, index) => ({ id: `o${index}`, label, freeText: false, exclusive: false, ...more[index] }));
  const required = { required: true };

  const meals = choose([say('Reindeer stew', 'يخنة الرنة'), say('Arctic char', 'سمك الشار القطبي'), say('Mushroom risotto', 'ريزوتو الفطر')]);
  const other = { id: 'other', label: say('Something else', 'شيء آخر'), freeText: true, exclusive: false };
  const agreement = choose([say('Disagree', 'لا أوافق'), say('Rather disagree', 'أميل إلى عدم الموافقة'), say('Cannot say', 'لا أدري'), say('Rather agree', 'أميل إلى الموافقة'), say('Agree', 'أوافق')]);
  const parts = choose([say('Check-in', 'تسجيل الوصول'), say('Boarding', 'الصعود إلى الطائرة'), say('The cabin crew', 'طاقم المقصورة')]);
  const emotions = [
    ['JOY', say('Joy', 'فرح')],
    ['TRUST', say('Trust', 'ثقة')],
    ['FEAR', say('Fear', 'خوف')],
    ['SURPRISE', say('Surprise', 'مفاجأة')],
    ['SADNESS', say('Sadness', 'حزن')],
    ['DISGUST', say('Disgust', 'اشمئزاز')],
    ['ANGER', say('Anger', 'غضب')],
    ['ANTICIPATION', say('Anticipation', 'ترقّب')],
  ].map(([emotion, label]) => ({ id: emotion.toLowerCase(), label, emotion }));

  const pages = [
    {
      id: 'scores',
      title: say('Scores', 'التقييمات'),
      questions: [
        asked('nps', say('How likely are you to recommend us?', 'ما مدى احتمال أن توصي بنا؟'), { __typename: 'PresentedNps', lowLabel: say(null, 'غير محتمل'), highLabel: say(null, 'محتمل جدًا') }, required),
        asked('csat', say('How satisfied are you with the flight?', 'ما مدى رضاك عن الرحلة؟'), { __typename: 'PresentedCsat', lowLabel: null, highLabel: null }),
        asked('ces', say('The airline made it easy to change my booking.', 'سهّلت شركة الطيران تغيير حجزي.'), { __typename: 'PresentedCes', lowLabel: null, highLabel: null }),
        asked('stars', say('The service on board', 'الخدمة على متن الطائرة'), { __typename: 'PresentedRating', max: 5, style: 'STARS', lowLabel: say('Poor', 'سيئة'), highLabel: say('Excellent', 'ممتازة') }, required),
        asked('numbers', say('The legroom', 'مساحة الأرجل'), { __typename: 'PresentedRating', max: 10, style: 'NUMBERS', lowLabel: null, highLabel: null }),
        asked('smileys', say('The waiting', 'الانتظار'), { __typename: 'PresentedRating', max: 5, style: 'SMILEYS', lowLabel: say('Tiring', 'متعب'), highLabel: say('Pleasant', 'مريح') }),
      ],
    },
    {
      id: 'choices',
      title: say('Choices', 'الاختيارات'),
      questions: [
        asked('single', say('What did you eat?', 'ماذا أكلت؟'), { __typename: 'PresentedSingleChoice', display: 'RADIO', options: [...meals, other] }, { ...required, help: say('The meal before landing, if there were two.', 'الوجبة قبل الهبوط إن كانت هناك وجبتان.') }),
        asked('dropdown', say('Where did you come from?', 'من أين أتيت؟'), { __typename: 'PresentedSingleChoice', display: 'DROPDOWN', options: [...choose(['Helsinki', 'Oulu', 'Rovaniemi', 'Stockholm', 'Tromsø']), other] }, { validationMessage: say('Tell us where your journey began.', 'أخبرنا أين بدأت رحلتك.') }),
        asked(
          'multiple',
          say('What did you take along?', 'ماذا أخذت معك؟'),
          {
            __typename: 'PresentedMultipleChoice',
            min: 1,
            max: 3,
            options: [...choose([say('Skis', 'زلاجات'), say('A sledge', 'مزلجة'), say('A dog', 'كلب'), say('A camera with a tripod', 'كاميرا مع حامل')]), other, { id: 'none', label: say('Hand baggage only', 'حقيبة يد فقط'), freeText: false, exclusive: true }],
          },
          required,
        ),
      ],
    },
    {
      id: 'tables',
      title: say('Tables and order', 'الجداول والترتيب'),
      questions: [
        asked('matrix', say('How well does this describe the flight?', 'إلى أي مدى يصف هذا الرحلة؟'), { __typename: 'PresentedMatrix', rows: [{ id: 'r0', label: say('Everything went as planned', 'سار كل شيء كما خُطط له') }, { id: 'r1', label: say('I was told in time about changes', 'أُبلغت بالتغييرات في الوقت المناسب') }], cell: { __typename: 'PresentedMatrixSingle', options: agreement } }, required),
        asked('several', say('What was good, and where?', 'ما الذي كان جيدًا وأين؟'), { __typename: 'PresentedMatrix', rows: parts.map(({ id, label }) => ({ id, label })), cell: { __typename: 'PresentedMatrixMultiple', options: choose([say('Speed', 'السرعة'), say('Kindness', 'اللطف'), say('Clarity', 'الوضوح')]) } }),
        asked('rated', say('Rate each part', 'قيّم كل جزء'), { __typename: 'PresentedMatrix', rows: parts.map(({ id, label }) => ({ id, label })), cell: { __typename: 'PresentedMatrixRating', max: 5 } }),
        asked('ranking', say('What matters most to you?', 'ما الأهم بالنسبة إليك؟'), { __typename: 'PresentedRanking', options: choose([say('Price', 'السعر'), say('Punctuality', 'الالتزام بالمواعيد'), say('Comfort', 'الراحة'), say('Climate', 'المناخ')]) }, required),
      ],
    },
    {
      id: 'words',
      title: say('Words, numbers and days', 'كلمات وأرقام وأيام'),
      questions: [
        asked('short', say('Your home town', 'مدينتك'), { __typename: 'PresentedText', maxLength: 60, multiline: false }),
        asked('long', say('What should we do better?', 'ما الذي علينا تحسينه؟'), { __typename: 'PresentedText', maxLength: 500, multiline: true }),
        asked('email', say('Where may we send the voucher?', 'إلى أين نرسل القسيمة؟'), { __typename: 'PresentedEmail', maxLength: 254 }, { help: say('We use it for this alone.', 'نستخدمه لهذا الغرض فقط.') }),
        asked('number', say('How much did your baggage weigh?', 'كم كان وزن أمتعتك؟'), { __typename: 'PresentedNumber', min: 0, max: 40, decimals: 1, unit: say('kg', 'كغ') }, required),
        asked('slider', say('How full was the cabin?', 'ما مدى امتلاء المقصورة؟'), { __typename: 'PresentedSlider', min: 0, max: 100, step: 5, lowLabel: say('empty', 'فارغة'), highLabel: say('full', 'ممتلئة') }, required),
        asked('date', say('When do you fly home?', 'متى تعود إلى وطنك؟'), { __typename: 'PresentedDate', min: '2026-01-01', max: '2027-12-31' }),
      ],
    },
    {
      id: 'feelings',
      title: say('Feelings', 'المشاعر'),
      questions: [
        asked('about', say('Nearly done', 'أوشكت على الانتهاء'), { __typename: 'PresentedInformation' }, { help: say('The last page is about how the journey felt.\nThere are no right answers.', 'الصفحة الأخيرة عن شعورك أثناء الرحلة.\nلا توجد إجابات صحيحة.') }),
        asked('faces', say('How did you feel when the plane landed?', 'كيف شعرت عند هبوط الطائرة؟'), { __typename: 'PresentedEmotion', display: 'FACES', maxIntensity: 3, options: [...emotions.slice(0, 5), { id: 'calm', label: say('Nothing special', 'لا شيء خاص'), emotion: null }] }, required),
        asked('wheel', say('And how do you feel now?', 'وكيف تشعر الآن؟'), { __typename: 'PresentedEmotion', display: 'WHEEL', maxIntensity: 2, options: emotions }),
        asked('story', say('Tell us a moment you will remember', 'احكِ لنا لحظة ستتذكرها'), { __typename: 'PresentedStory', maxLength: 2000, maxFeelings: 3, feelings: emotions.map(({ id, label }) => ({ id, label })) }),
        asked('consent', say('Aurora Air may write to me about my answers.', 'يجوز لأورورا إير مراسلتي بشأن إجاباتي.'), { __typename: 'PresentedConsent', mustAccept: true }, required),
      ],
    },
  ];
  return {
    token: 'token',
    expiresAt: '2026-12-24T00:00:00Z',
    surveyId: 'catalogue',
    version: 1,
    locale: arabic ? 'ar' : wanted,
    rightToLeft: arabic,
    repeat: { kind: 'ALWAYS', days: null },
    wave: null,
    identityMode: 'ANONYMOUS',
    privacy: { minimumGroup: 5, retentionDays: 730, kept: [], hash: 'h' },
    title: say('Everything one may ask', 'كل ما يمكن سؤاله'),
    thankYou: say('Thank you! You have seen them all.', 'شكرًا لك! لقد رأيتها كلها.'),
    pages: pages.map((page) => ({ ...page, skips: [], questions: page.questions.filter(({ id }) => !types || types.includes(id)) })),
  };
}
