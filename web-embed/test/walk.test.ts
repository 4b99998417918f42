import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from '../src/logic/walk.ts';
import type { Residual } from '../src/model/Logic.ts';
import type { Page } from '../src/model/Presentation.ts';
import type { MatrixCell } from '../src/model/Question.ts';
import type { AnswerValue } from '../src/model/Submission.ts';
import { NPS, TEXT, answered, choose, chooseAll, is, matrix, multiple, number, offered, option, page, question, ranking, ref, single } from './survey.ts';

const walked = (pages: Page[], entered: Record<string, AnswerValue>) => walk(pages, ({ id }) => entered[id]);
const asked = (pages: Page[], entered: Record<string, AnswerValue> = {}) => walked(pages, entered).pages.map(({ id, questions }) => [id, ...questions.map((each) => each.id)].join(' '));
const counted = (pages: Page[], entered: Record<string, AnswerValue>) => Object.fromEntries(walked(pages, entered).answers.map(({ questionId, value }) => [questionId, value]));

test('without logic everything is asked and counts, in page order', () => {
  const pages = [page('p', [question('a', NPS), question('b', TEXT)]), page('q', [question('c', TEXT)])];
  assert.deepEqual(asked(pages), ['p a b', 'q c']);
  assert.deepEqual(walked(pages, { c: { text: 'y' }, a: number(1), unknown: number(2) }).answers, [
    { questionId: 'a', value: number(1) },
    { questionId: 'c', value: { text: 'y' } },
  ]);
});

test('a question appears on the page of the one it depends on', () => {
  const pages = [page('p', [question('a', NPS), question('b', TEXT, { visibleIf: ['<', ref('a'), 7] })])];
  assert.deepEqual([{}, { a: number(7) }, { a: number(6) }].map((entered) => asked(pages, entered)), [['p a'], ['p a'], ['p a b']]);
});

test('an answer that is hidden does not count and is absent for all that follows', () => {
  const pages = [
    page('p', [question('a', NPS), question('b', NPS, { visibleIf: is('a', 1) })]),
    page('q', [question('c', TEXT, { visibleIf: is('b', 5) }), question('d', TEXT, { visibleIf: ['!', answered('b')] })]),
  ];
  const entered = { b: number(5), c: { text: 'c' }, d: { text: 'd' } };
  assert.deepEqual(counted(pages, { a: number(1), ...entered }), { a: number(1), b: number(5), c: { text: 'c' } });
  assert.deepEqual(counted(pages, { a: number(0), ...entered }), { a: number(0), d: { text: 'd' } });
});

test('an answer given later is absent for what comes before it', () => {
  assert.deepEqual(asked([page('p', [question('a', NPS, { visibleIf: answered('b') }), question('b', NPS)])], { b: number(1) }), ['p b']);
});

test('a page that is hidden takes its questions along', () => {
  const pages = [page('p', [question('a', NPS)]), page('q', [question('b', NPS)], { visibleIf: is('a', 1) }), page('r', [question('c', NPS, { visibleIf: answered('b') })])];
  assert.deepEqual(asked(pages, { a: number(1), b: number(2) }), ['p a', 'q b', 'r c']);
  assert.deepEqual(asked(pages, { a: number(2), b: number(2) }), ['p a', 'r']);
});

test('the first skip that holds leads over the pages between, as if they were hidden', () => {
  const skips = [{ when: is('a', 1), toPage: 's' }, { when: ['<', ref('a'), 5] as Residual, toPage: 'r' }];
  const pages = [
    page('p', [question('a', NPS)], { skips }),
    page('q', [question('b', NPS)]),
    page('r', [question('c', NPS)]),
    page('s', [question('d', NPS, { visibleIf: ['!', answered('b')] })]),
  ];
  const entered = { b: number(1) };
  assert.deepEqual(asked(pages, { a: number(1), ...entered }), ['p a', 's d']);
  assert.deepEqual(asked(pages, { a: number(2), ...entered }), ['p a', 'r c', 's d']);
  assert.deepEqual(asked(pages, { a: number(9), ...entered }), ['p a', 'q b', 'r c', 's']);
  assert.deepEqual(counted(pages, { a: number(1), ...entered }), { a: number(1) });
});

test('a skip may lead straight to the end', () => {
  const pages = [page('p', [question('a', NPS)], { skips: [{ when: true, toPage: null }] }), page('q', [question('b', NPS)])];
  assert.deepEqual(asked(pages), ['p a']);
});

test('skips of pages that are hidden or jumped over are not tried', () => {
  const end = [{ when: true, toPage: null }];
  const pages = [
    page('p', [question('a', NPS)], { skips: [{ when: is('a', 1), toPage: 'r' }] }),
    page('q', [question('b', NPS)], { visibleIf: is('a', 2), skips: end }),
    page('r', [question('c', NPS)]),
  ];
  assert.deepEqual([1, 2, 3].map((a) => asked(pages, { a: number(a) })), [['p a', 'r c'], ['p a', 'q b'], ['p a', 'r c']]);
});

test('a skip to a page that turns out hidden goes on with the one after it', () => {
  const pages = [
    page('p', [question('a', NPS)], { skips: [{ when: true, toPage: 'r' }] }),
    page('q', [question('b', NPS)]),
    page('r', [question('c', NPS)], { visibleIf: is('a', 1), skips: [{ when: true, toPage: null }] }),
    page('s', [question('d', NPS)]),
  ];
  assert.deepEqual(asked(pages, { a: number(2) }), ['p a', 's d']);
});

test('options come and go, and with them what was chosen of them', () => {
  const pages = [
    page('p', [
      question('a', NPS),
      question('one', single(option('x'), option('y', is('a', 1)))),
      question('some', multiple(option('x'), option('y', is('a', 1)), option('z'))),
      question('last', TEXT, { visibleIf: ['in', 'y', ref('some')] }),
    ]),
  ];
  const entered = { one: choose('y'), some: chooseAll('y', 'z'), last: { text: 'l' } };
  assert.deepEqual(counted(pages, { a: number(1), ...entered }), { a: number(1), ...entered });
  assert.deepEqual(counted(pages, { a: number(2), ...entered }), { a: number(2), some: chooseAll('z') });
  assert.deepEqual(counted(pages, { a: number(2), some: chooseAll('y') }), { a: number(2) });
});

test('the one who answers is told what is offered', () => {
  const pages = [page('p', [question('a', single(option('x'), option('y', false)), { requiredIf: true })])];
  walk(pages, ({ type, required }) => {
    assert.deepEqual(type, single(option('x')));
    assert.equal(required, true);
    return undefined;
  });
});

test('a ranking counts by its first place among what is offered', () => {
  const pages = [
    page('p', [
      question('a', NPS),
      question('order', ranking(offered('x', is('a', 1)), offered('y'), offered('z'))),
      question('b', TEXT, { visibleIf: is('order', 'y') }),
    ]),
  ];
  const order = chooseAll('x', 'y', 'z');
  assert.deepEqual(asked(pages, { a: number(1), order }), ['p a order']);
  assert.deepEqual(asked(pages, { a: number(2), order }), ['p a order b']);
  assert.deepEqual(counted(pages, { a: number(2), order }).order, chooseAll('y', 'z'));
});

test('rows and columns come and go', () => {
  const cell: MatrixCell = { __typename: 'PresentedMatrixMultiple', options: [offered('x'), offered('y', is('a', 1))] };
  const pages = [
    page('p', [
      question('a', NPS),
      question('m', matrix(cell, offered('r'), offered('s', ['>', ref('a'), 5]), offered('t'))),
      question('b', TEXT, { visibleIf: ['in', 'x', ref('m.r')] }),
      question('c', TEXT, { visibleIf: answered('m.s') }),
      question('d', TEXT, { visibleIf: answered('m.t') }),
    ]),
  ];
  const m = { rows: [{ rowId: 'r', optionIds: ['x', 'y'] }, { rowId: 's', optionIds: ['x'] }, { rowId: 't', optionIds: ['y'] }] };
  assert.deepEqual(counted(pages, { a: number(1), m }), { a: number(1), m: { rows: [m.rows[0], m.rows[2]] } });
  assert.deepEqual(counted(pages, { a: number(9), m }).m, { rows: [{ rowId: 'r', optionIds: ['x'] }, m.rows[1]] });
  assert.deepEqual(asked(pages, { a: number(1), m }), ['p a m b d']);
  assert.deepEqual(asked(pages, { a: number(9), m }), ['p a m b c']);
});

test('each type gives expressions its own kind of value', () => {
  const cell: MatrixCell = { __typename: 'PresentedMatrixSingle', options: [offered('x')] };
  const joy = [{ id: 'joy', label: 'Joy', emotion: null }];
  const questions = [
    question('number', { __typename: 'PresentedNumber', smallest: null, largest: null, decimals: 1, unit: null }),
    question('text', TEXT),
    question('date', { __typename: 'PresentedDate', earliest: null, latest: null }),
    question('consent', { __typename: 'PresentedConsent', mustAccept: false }),
    question('emotion', { __typename: 'PresentedEmotion', shownAs: 'FACES', maxIntensity: 1, options: joy }),
    question('story', { __typename: 'PresentedStory', maxLength: 10, maxFeelings: 1, feelings: joy }),
    question('one', single(option('x'))),
    question('cells', matrix(cell, offered('r'))),
    question('rated', matrix({ __typename: 'PresentedMatrixRating', max: 5 }, offered('r'))),
  ];
  const { valueOf } = walked([page('p', questions)], {
    number: { decimal: 0 },
    text: { text: 't' },
    date: { date: '2026-12-06' },
    consent: { accepted: false },
    emotion: { emotion: { optionId: 'joy', intensity: 1 } },
    story: { story: { text: 's', feelingIds: ['joy'] } },
    one: choose('x'),
    cells: { rows: [{ rowId: 'r', optionIds: ['x'] }] },
    rated: { rows: [{ rowId: 'r', number: 3 }] },
  });
  const paths = ['number', 'text', 'date', 'consent', 'emotion', 'story', 'one', 'cells', 'cells.r', 'rated.r'];
  assert.deepEqual(paths.map((path) => valueOf(`answers.${path}`)), [0, 't', '2026-12-06', false, 'joy', ['joy'], 'x', undefined, 'x', 3]);
});

test('required is what always is, or is now', () => {
  const pages = [page('p', [question('a', NPS, { required: true, requiredIf: false }), question('b', TEXT, { requiredIf: is('a', 1) }), question('c', TEXT)])];
  const required = (a: number) => walked(pages, { a: number(a) }).pages[0]?.questions.map((each) => each.required);
  assert.deepEqual([required(1), required(2)], [[true, true, false], [true, false, false]]);
});

test('a condition that fails does not hold', () => {
  const failing: Residual = ['<', ref('gone'), 1];
  const pages = [
    page('p', [question('a', TEXT, { visibleIf: failing }), question('b', TEXT, { requiredIf: failing }), question('c', single(option('x', failing), option('y')))], { skips: [{ when: failing, toPage: null }] }),
    page('q', [question('d', TEXT)], { visibleIf: failing }),
    page('r', [question('e', TEXT)]),
  ];
  const [first, ...rest] = walked(pages, {}).pages;
  assert.deepEqual(first?.questions, [question('b', TEXT, { requiredIf: failing }), question('c', single(option('y')))]);
  assert.deepEqual(rest.map(({ id }) => id), ['r']);
  assert.equal(first.questions[0]?.required, false);
});

test('a skip sees all answers of its page, and what is skipped to sees them too', () => {
  const pages = [
    page('p', [question('a', NPS), question('b', NPS, { visibleIf: is('a', 1) })], { skips: [{ when: answered('b'), toPage: 'r' }] }),
    page('q', [question('c', NPS)]),
    page('r', [question('d', NPS, { visibleIf: is('b', 2) })]),
  ];
  assert.deepEqual(asked(pages, { a: number(1), b: number(2) }), ['p a b', 'r d']);
  assert.deepEqual(asked(pages, { a: number(0), b: number(2) }), ['p a', 'q c', 'r']);
});

test('one skip may lead over several pages, whatever their conditions and skips', () => {
  const pages = [
    page('p', [question('a', NPS)], { skips: [{ when: is('a', 1), toPage: 't' }] }),
    page('q', [question('b', NPS)], { visibleIf: answered('a') }),
    page('r', [question('c', NPS)], { skips: [{ when: true, toPage: null }] }),
    page('s', [], { skips: [{ when: true, toPage: null }] }),
    page('t', [question('d', NPS)]),
  ];
  assert.deepEqual(asked(pages, { a: number(1) }), ['p a', 't d']);
  assert.deepEqual(asked(pages, { a: number(2) }), ['p a', 'q b', 'r c']);
});

test('a page whose questions are all hidden is asked, so that its skips are tried', () => {
  const pages = [
    page('p', [question('a', NPS)]),
    page('q', [question('b', NPS, { visibleIf: is('a', 1) })], { skips: [{ when: is('a', 2), toPage: null }] }),
    page('r', [question('c', NPS)]),
  ];
  assert.deepEqual([1, 2, 3].map((a) => asked(pages, { a: number(a) })), [['p a', 'q b', 'r c'], ['p a', 'q'], ['p a', 'q', 'r c']]);
});

test('what is hidden asks for nothing, though it is required', () => {
  const required = { required: true, requiredIf: true };
  const pages = [
    page('p', [question('a', NPS), question('b', NPS, { ...required, visibleIf: is('a', 1) })]),
    page('q', [question('c', NPS, required)], { visibleIf: is('a', 1) }),
  ];
  assert.deepEqual([1, 2].map((a) => asked(pages, { a: number(a) })), [['p a b', 'q c'], ['p a']]);
});

test('a question is required by what counts before it, not by a hidden answer', () => {
  const pages = [page('p', [question('a', NPS), question('b', NPS, { visibleIf: is('a', 1) }), question('c', TEXT, { requiredIf: is('b', 1) })])];
  const required = (a: number) => walked(pages, { a: number(a), b: number(1) }).pages[0]?.questions.at(-1)?.required;
  assert.deepEqual([1, 2].map(required), [true, false]);
});

test('a question of which nothing is left to choose is hidden', () => {
  const all = is('a', 1);
  const rated: MatrixCell = { __typename: 'PresentedMatrixRating', max: 5 };
  const pages = [
    page('p', [
      question('a', NPS),
      question('one', single(option('x', all)), { required: true }),
      question('some', multiple(option('x', all), option('y', all)), { required: true }),
      question('order', ranking(offered('x', all)), { required: true }),
      question('rows', matrix(rated, offered('r', all)), { required: true }),
      question('columns', matrix({ __typename: 'PresentedMatrixSingle', options: [offered('x', all)] }, offered('r')), { required: true }),
      question('last', TEXT, { visibleIf: ['!', answered('one')] }),
    ]),
  ];
  const entered = { one: choose('x'), some: chooseAll('x'), order: chooseAll('x'), rows: { rows: [{ rowId: 'r', number: 1 }] } };
  assert.deepEqual(asked(pages, { a: number(1), ...entered }), ['p a one some order rows columns']);
  assert.deepEqual(asked(pages, { a: number(2), ...entered }), ['p a last']);
  assert.deepEqual(counted(pages, { a: number(2), ...entered }), { a: number(2) });
});

test('an option may depend on an option of the question before it that is hidden itself', () => {
  const pages = [page('p', [question('a', NPS), question('b', multiple(option('x', is('a', 1)), option('y'))), question('c', single(option('u', ['in', 'x', ref('b')]), option('v')))])];
  const entered = { b: chooseAll('x', 'y'), c: choose('u') };
  assert.deepEqual(counted(pages, { a: number(1), ...entered }), { a: number(1), ...entered });
  assert.deepEqual(counted(pages, { a: number(2), ...entered }), { a: number(2), b: chooseAll('y') });
});

test('a condition with a computed value in it is like any other', () => {
  const sum: Residual = ['i+', ref('a'), ref('b')];
  const level: Residual = [':', ['>=', sum, 15], 'high', [':', ['>=', sum, 8], 'middle', 'low']];
  const pages = [page('p', [question('a', NPS), question('b', NPS), ...['low', 'middle', 'high'].map((each) => question(each, TEXT, { visibleIf: ['=', level, each] }))])];
  assert.deepEqual([[9, 9], [9, 1], [1, 1]].map(([a = 0, b = 0]) => asked(pages, { a: number(a), b: number(b) })), [['p a b high'], ['p a b middle'], ['p a b low']]);
  assert.deepEqual(asked(pages, { a: number(9) }), ['p a b']);
});

test('a literal null hides nothing, a literal false does', () => {
  assert.deepEqual(asked([page('p', [question('a', NPS, { visibleIf: null }), question('b', NPS, { visibleIf: false })], { visibleIf: null }), page('q', [], { visibleIf: false })]), ['p a']);
});
