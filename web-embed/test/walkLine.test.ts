import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../src/model/Presentation.ts';
import type { QuestionType } from '../src/model/Question.ts';
import type { AnswerValue } from '../src/model/Submission.ts';
import { NPS, TEXT, choose, chooseAll, is, matrix, multiple, number, offered, option, page, question, ranking, single } from './survey.ts';
import { walkLine } from './walkLine.ts';

const walked = (pages: Page[], entered: Record<string, AnswerValue>) =>
  walkLine({ presentation: { pages }, answers: Object.entries(entered).map(([questionId, value]) => ({ questionId, value })) });
const given = (pages: Page[], entered: Record<string, AnswerValue>) => {
  const { answers, problems } = walked(pages, entered);
  return { ...Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])), ...problems };
};

test('tells what is visible, what is sent and what is wrong', () => {
  const pages = [
    page('p', [question('a', NPS, { required: true }), question('b', single(option('x'), option('y', is('a', 1))), { requiredIf: is('a', 1) })]),
    page('q', [question('c', matrix({ __typename: 'PresentedMatrixRating', max: 5 }, offered('r'), offered('s', is('b', 'y'))))]),
  ];
  assert.deepEqual(walked(pages, { a: number(1), c: { rows: [{ rowId: 's', number: 2 }] } }), {
    pages: [
      { id: 'p', questions: [{ id: 'a', required: true }, { id: 'b', required: true, options: ['x', 'y'] }] },
      { id: 'q', questions: [{ id: 'c', required: false, rows: ['r'] }] },
    ],
    answers: [{ questionId: 'a', value: number(1) }],
    problems: { b: 'choose' },
  });
});

test('what is wrong does not count, so that nothing follows from it', () => {
  const pages = [page('p', [question('a', NPS), question('b', { ...multiple(option('x'), option('y')), fewest: 2 }), question('c', TEXT, { visibleIf: ['in', 'x', ['$', 'answers.b']], required: true })])];
  assert.deepEqual(given(pages, { a: number(11), b: chooseAll('x') }), { a: 'choose', b: 'fewest' });
  assert.deepEqual(given(pages, { b: chooseAll('x', 'y') }), { b: chooseAll('x', 'y'), c: 'write' });
});

test('a chosen option that is hidden is missed where an answer is required', () => {
  const pages = [page('p', [question('a', NPS), question('b', single(option('x'), option('y', is('a', 1))), { required: true })])];
  assert.deepEqual(given(pages, { a: number(1), b: choose('y') }), { a: number(1), b: choose('y') });
  assert.deepEqual(given(pages, { a: number(2), b: choose('y') }), { a: number(2), b: 'choose' });
});

test('an exclusive option that is hidden excludes nothing', () => {
  const type = { ...multiple(option('x'), option('y'), option('none', is('a', 1), { exclusive: true })), fewest: 2 };
  const pages = [page('p', [question('a', NPS), question('b', type)])];
  assert.deepEqual(given(pages, { a: number(1), b: chooseAll('x', 'y', 'none') }), { a: number(1), b: 'alone' });
  assert.deepEqual(given(pages, { a: number(2), b: chooseAll('x', 'y', 'none') }), { a: number(2), b: chooseAll('x', 'y') });
  assert.deepEqual(given(pages, { a: number(2), b: chooseAll('none') }), { a: number(2) });
});

test('the text of an option goes with it', () => {
  const pages = [page('p', [question('a', NPS), question('b', multiple(option('x'), option('other', is('a', 1), { freeText: true })))])];
  const b = { options: [{ id: 'x' }, { id: 'other', freeText: 'mine' }] };
  assert.deepEqual(given(pages, { a: number(1), b }), { a: number(1), b });
  assert.deepEqual(given(pages, { a: number(1), b: chooseAll('other') }), { a: number(1), b: 'other' });
  assert.deepEqual(given(pages, { a: number(2), b }), { a: number(2), b: chooseAll('x') });
});

test('a hidden row is not missed in a required matrix', () => {
  const cell = { __typename: 'PresentedMatrixSingle' as const, options: [offered('x'), offered('y', is('a', 1))] };
  const pages = [page('p', [question('a', NPS), question('b', matrix(cell, offered('r'), offered('s', is('a', 1))), { required: true })])];
  const b = { rows: [{ rowId: 'r', optionIds: ['x'] }] };
  assert.deepEqual(given(pages, { a: number(1), b }), { a: number(1), b: 'rows' });
  assert.deepEqual(given(pages, { a: number(2), b }), { a: number(2), b });
  assert.deepEqual(given(pages, { a: number(2), b: { rows: [{ rowId: 'r', optionIds: ['y'] }] } }), { a: number(2), b: 'rows' });
});

test('a ranking is whole when it has all that is offered', () => {
  const pages = [page('p', [question('a', NPS), question('b', ranking(offered('x', is('a', 1)), offered('y'), offered('z')))])];
  assert.deepEqual(given(pages, { a: number(2), b: chooseAll('z', 'x', 'y') }), { a: number(2), b: chooseAll('z', 'y') });
  assert.deepEqual(given(pages, { a: number(1), b: chooseAll('z', 'y') }), { a: number(1), b: 'rank' });
});

test('takes an answer to each type and misses it where it is required', () => {
  const joy = [{ id: 'joy', label: 'Joy', emotion: null }];
  const cases: [type: QuestionType, answer: AnswerValue, missed: string][] = [
    [NPS, number(10), 'choose'],
    [single(option('x')), choose('x'), 'choose'],
    [multiple(option('x')), chooseAll('x'), 'choose'],
    [ranking(offered('x'), offered('y')), chooseAll('y', 'x'), 'rank'],
    [matrix({ __typename: 'PresentedMatrixRating', max: 5 }, offered('r')), { rows: [{ rowId: 'r', number: 3 }] }, 'rows'],
    [TEXT, { text: 't' }, 'write'],
    [{ __typename: 'PresentedEmail', maxLength: 254 }, { text: 'aino@example.com' }, 'address'],
    [{ __typename: 'PresentedNumber', smallest: null, largest: null, decimals: 7, unit: null }, { decimal: -1e-7 }, 'number'],
    [{ __typename: 'PresentedSlider', from: 0, to: 1, step: 0.1, lowLabel: null, highLabel: null }, { decimal: 0.3 }, 'slide'],
    [{ __typename: 'PresentedDate', earliest: null, latest: null }, { date: '2026-12-06' }, 'date'],
    [{ __typename: 'PresentedConsent', mustAccept: false }, { accepted: true }, 'accept'],
    [{ __typename: 'PresentedEmotion', shownAs: 'FACES', maxIntensity: 2, options: joy }, { emotion: { optionId: 'joy', intensity: 2 } }, 'choose'],
    [{ __typename: 'PresentedStory', maxLength: 10, maxFeelings: 1, feelings: joy }, { story: { text: 's', feelingIds: ['joy'] } }, 'write'],
  ];
  for (const [type, answer, missed] of cases) {
    const pages = [page('p', [question('a', type, { requiredIf: true })])];
    assert.deepEqual(given(pages, { a: answer }), { a: answer });
    assert.deepEqual(given(pages, {}), { a: missed });
  }
  assert.deepEqual(given([page('p', [question('a', { __typename: 'PresentedInformation' })])], { a: { text: 't' } }), {});
});
