import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConsent } from '../src/widget/check/checkConsent.ts';
import { checkDate } from '../src/widget/check/checkDate.ts';
import { checkEmail } from '../src/widget/check/checkEmail.ts';
import { checkEmotion } from '../src/widget/check/checkEmotion.ts';
import { checkMatrix } from '../src/widget/check/checkMatrix.ts';
import { checkMultipleChoice } from '../src/widget/check/checkMultipleChoice.ts';
import { checkNumber } from '../src/widget/check/checkNumber.ts';
import { checkRanking } from '../src/widget/check/checkRanking.ts';
import { checkScale } from '../src/widget/check/checkScale.ts';
import { checkSingleChoice } from '../src/widget/check/checkSingleChoice.ts';
import { checkSlider } from '../src/widget/check/checkSlider.ts';
import { checkStory } from '../src/widget/check/checkStory.ts';
import { checkText } from '../src/widget/check/checkText.ts';
import type { MatrixCell, MultipleChoiceType, NumberType, Option, ScaleType } from '../src/model/Question.ts';

const ends = { lowLabel: null, highLabel: null };
const option = (id: string, more: Partial<Option> = {}): Option => ({ id, label: id, freeText: false, exclusive: false, ...more });
const options = [option('a'), option('b'), option('c'), option('other', { freeText: true }), option('none', { exclusive: true })];
const named = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

test('a scale takes its own numbers only', () => {
  const scales: [ScaleType, number, number][] = [
    [{ __typename: 'PresentedNps', ...ends }, 0, 10],
    [{ __typename: 'PresentedCsat', ...ends }, 1, 5],
    [{ __typename: 'PresentedCes', ...ends }, 1, 7],
    [{ __typename: 'PresentedRating', max: 4, style: 'SMILEYS', ...ends }, 1, 4],
  ];
  for (const [type, first, last] of scales) {
    assert.deepEqual(checkScale(type, true, first), { answer: { number: first } });
    assert.deepEqual(checkScale(type, true, last), { answer: { number: last } });
    assert.deepEqual(checkScale(type, false, first - 1), { wrong: 'choose' });
    assert.deepEqual(checkScale(type, false, last + 1), { wrong: 'choose' });
    assert.deepEqual(checkScale(type, true, undefined), { wrong: 'choose' });
    assert.deepEqual(checkScale(type, false, undefined), {});
  }
});

test('a text is counted in code points, and white space says nothing', () => {
  const type = { maxLength: 3 };
  assert.deepEqual(checkText(type, true, '🛷🛷🛷'), { answer: { text: '🛷🛷🛷' } });
  assert.deepEqual(checkText(type, true, '🛷🛷🛷🛷!'), { wrong: 'shorten', figures: [2] });
  for (const blank of ['', ' \n\t', '\u2003', '\u001c']) {
    assert.deepEqual(checkText(type, true, blank), { wrong: 'write' });
    assert.deepEqual(checkText(type, false, blank), {});
  }
  assert.deepEqual(checkText(type, true, '\u00a0'), { answer: { text: '\u00a0' } });
  assert.deepEqual(checkText({ maxLength: 3, multiline: false }, true, 'a\r\nb'), { answer: { text: 'a b' } });
});

test('an "other" needs its text, and only it sends one', () => {
  const type = { __typename: 'PresentedSingleChoice', display: 'RADIO', options } as const;
  assert.deepEqual(checkSingleChoice(type, true, { ids: ['a'], freeText: 'left over' }), { answer: { option: { id: 'a' } } });
  assert.deepEqual(checkSingleChoice(type, false, { ids: ['other'], freeText: ' ' }), { wrong: 'other' });
  assert.deepEqual(checkSingleChoice(type, true, { ids: ['other'], freeText: 'x'.repeat(501) }), { wrong: 'shorten', figures: [1] });
  assert.deepEqual(checkSingleChoice(type, true, { ids: ['other'], freeText: 'mine' }), { answer: { option: { id: 'other', freeText: 'mine' } } });
  assert.deepEqual(checkSingleChoice(type, true, { ids: ['unknown'], freeText: '' }), { wrong: 'choose' });
  assert.deepEqual(checkSingleChoice(type, false, { ids: [''], freeText: '' }), {});
});

test('a multiple choice keeps to its numbers and lets an exclusive option stand alone', () => {
  const type: MultipleChoiceType = { __typename: 'PresentedMultipleChoice', fewest: 2, most: 3, options };
  const check = (required: boolean, ...ids: string[]) => checkMultipleChoice(type, required, { ids, freeText: 'mine' });
  assert.deepEqual(check(true, 'b', 'a'), { answer: { options: [{ id: 'a' }, { id: 'b' }] } });
  assert.deepEqual(check(false, 'a', 'other'), { answer: { options: [{ id: 'a' }, { id: 'other', freeText: 'mine' }] } });
  assert.deepEqual(check(false, 'a'), { wrong: 'fewest', figures: [2] });
  assert.deepEqual(check(false, 'a', 'b', 'c', 'other'), { wrong: 'most', figures: [3] });
  assert.deepEqual(check(false, 'none'), { answer: { options: [{ id: 'none' }] } });
  assert.deepEqual(check(false, 'a', 'none'), { wrong: 'alone' });
  assert.deepEqual(check(true), { wrong: 'fewest', figures: [2] });
  assert.deepEqual(check(false), {});
  assert.deepEqual(checkMultipleChoice({ ...type, fewest: 0, most: 5 }, true, { ids: [], freeText: '' }), { wrong: 'choose' });
});

test('no more is asked of a multiple choice than what is offered allows', () => {
  const check = (fewest: number, most: number, offered: string[], ...ids: string[]) =>
    checkMultipleChoice({ __typename: 'PresentedMultipleChoice', fewest, most, options: options.filter(({ id }) => offered.includes(id)) }, true, { ids, freeText: '' });
  assert.deepEqual(check(3, 4, ['a', 'b'], 'a'), { wrong: 'fewest', figures: [2] });
  assert.deepEqual(check(3, 4, ['a', 'b'], 'a', 'b'), { answer: { options: [{ id: 'a' }, { id: 'b' }] } });
  assert.deepEqual(check(3, 4, ['a', 'none'], 'a'), { answer: { options: [{ id: 'a' }] } });
  assert.deepEqual(check(3, 4, ['none']), { wrong: 'choose' });
  assert.deepEqual(check(3, 4, ['none'], 'none'), { answer: { options: [{ id: 'none' }] } });
});

test('a matrix sends the rows that were answered, all of them where it must', () => {
  const matrix = (cell: MatrixCell) => ({ __typename: 'PresentedMatrix', rows: named('r1', 'r2'), cell }) as const;
  const single = matrix({ __typename: 'PresentedMatrixSingle', options: named('x', 'y') });
  const rating = matrix({ __typename: 'PresentedMatrixRating', max: 5 });
  const both = new Map([['r1', ['x']], ['r2', ['y']]]);
  assert.deepEqual(checkMatrix(single, true, both), { answer: { rows: [{ rowId: 'r1', optionIds: ['x'] }, { rowId: 'r2', optionIds: ['y'] }] } });
  assert.deepEqual(checkMatrix(single, true, new Map([['r1', ['x']], ['r2', []]])), { wrong: 'rows' });
  assert.deepEqual(checkMatrix(rating, false, new Map([['r2', ['4']]])), { answer: { rows: [{ rowId: 'r2', number: 4 }] } });
  assert.deepEqual(checkMatrix(rating, false, new Map()), {});
});

test('a ranking is whole or not at all', () => {
  const type = { __typename: 'PresentedRanking', options: named('a', 'b', 'c') } as const;
  assert.deepEqual(checkRanking(type, true, ['c', 'a', 'b']), { answer: { options: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] } });
  assert.deepEqual(checkRanking(type, false, ['c', 'a']), { wrong: 'rank' });
  assert.deepEqual(checkRanking(type, false, ['c', 'c', 'a']), { wrong: 'rank' });
  assert.deepEqual(checkRanking(type, true, undefined), { wrong: 'rank' });
  assert.deepEqual(checkRanking(type, false, undefined), {});
});

test('an e-mail address looks like one', () => {
  const type = { __typename: 'PresentedEmail', maxLength: 20 } as const;
  assert.deepEqual(checkEmail(type, true, ' aino@example.com '), { answer: { text: 'aino@example.com' } });
  assert.deepEqual(checkEmail(type, true, 'åke@sää.fi'), { answer: { text: 'åke@sää.fi' } });
  for (const wrong of ['aino', 'aino@', '@example.com', 'aino@example', 'aino@exa mple.com', 'aino@-a.com', 'a@b@c.fi', '.a@b.fi', 'a..b@c.fi', 'a@b..fi', 'a@b.fi.']) {
    assert.deepEqual(checkEmail(type, false, wrong), { wrong: 'address' }, wrong);
  }
  assert.deepEqual(checkEmail(type, false, 'aino.virtanen@example.com'), { wrong: 'shorten', figures: [5] });
  assert.deepEqual(checkEmail(type, true, ' '), { wrong: 'address' });
  assert.deepEqual(checkEmail(type, false, ''), {});
});

test('a number is read as people write it', () => {
  const type: NumberType = { __typename: 'PresentedNumber', smallest: -5, largest: 20_000, decimals: 2, unit: null };
  const read = { '7': 7, '1,5': 1.5, '1.50': 1.5, '−3': -3, '12 345': 12_345, '٣٫٥': 3.5, '2.500': 2.5 };
  for (const [written, decimal] of Object.entries(read)) {
    assert.deepEqual(checkNumber(type, true, written), { answer: { decimal } }, written);
  }
  for (const wrong of ['x', '1e3', '1.2.3', '--1', '.', '1,234,567', '9'.repeat(16)]) {
    assert.deepEqual(checkNumber(type, false, wrong), { wrong: 'number' }, wrong);
  }
  assert.deepEqual(checkNumber(type, false, '1.234'), { wrong: 'decimals', figures: [2] });
  assert.deepEqual(checkNumber({ ...type, decimals: 0 }, false, '1,5'), { wrong: 'whole' });
  assert.deepEqual(checkNumber(type, false, '-6'), { wrong: 'smallest', figures: [-5] });
  assert.deepEqual(checkNumber(type, false, '20001'), { wrong: 'largest', figures: [20_000] });
  assert.deepEqual(checkNumber({ ...type, largest: null }, false, '1000000001'), { wrong: 'largest', figures: [1_000_000_000] });
  assert.deepEqual(checkNumber(type, true, ' '), { wrong: 'number' });
  assert.deepEqual(checkNumber(type, false, ''), {});
});

test('a slider knows its steps', () => {
  const type = { __typename: 'PresentedSlider', from: 0.1, to: 1, step: 0.1, ...ends } as const;
  assert.deepEqual(checkSlider(type, true, 0.7), { answer: { decimal: 0.7 } });
  assert.deepEqual(checkSlider(type, true, 0.1 + 0.2), { answer: { decimal: 0.3 } });
  assert.deepEqual(checkSlider(type, false, 0.75), { wrong: 'slide' });
  assert.deepEqual(checkSlider(type, false, 1.1), { wrong: 'slide' });
  assert.deepEqual(checkSlider(type, true, undefined), { wrong: 'slide' });
  assert.deepEqual(checkSlider(type, false, undefined), {});
});

test('a date lies between its bounds, which belong to it', () => {
  const type = { __typename: 'PresentedDate', earliest: '2026-01-01', latest: '2026-12-31' } as const;
  const check = (value: string, required = false, incomplete = false) => checkDate(type, required, { value, incomplete });
  assert.deepEqual(check('2026-01-01'), { answer: { date: '2026-01-01' } });
  assert.deepEqual(check('2026-12-31'), { answer: { date: '2026-12-31' } });
  assert.deepEqual(check('2025-12-31'), { wrong: 'earliest', figures: ['2026-01-01'] });
  assert.deepEqual(check('2027-01-01'), { wrong: 'latest', figures: ['2026-12-31'] });
  assert.deepEqual(check('12026-01-01'), { wrong: 'date' });
  assert.deepEqual(check('', true), { wrong: 'date' });
  assert.deepEqual(check('', false, true), { wrong: 'date' });
  assert.deepEqual(check(''), {});
});

test('a consent that is needed is given, one that is not may be refused', () => {
  const consent = (mustAccept: boolean) => ({ __typename: 'PresentedConsent', mustAccept }) as const;
  assert.deepEqual(checkConsent(consent(true), true, true), { answer: { accepted: true } });
  assert.deepEqual(checkConsent(consent(true), true, false), { wrong: 'accept' });
  assert.deepEqual(checkConsent(consent(false), false, false), { answer: { accepted: false } });
});

test('an emotion has its strength', () => {
  const type = { __typename: 'PresentedEmotion', shownAs: 'WHEEL', maxIntensity: 3, options: [{ id: 'joy', label: 'Joy', emotion: 'JOY' }] } as const;
  const mutable = { ...type, options: [...type.options] };
  assert.deepEqual(checkEmotion(mutable, true, { id: 'joy', intensity: 3 }), { answer: { emotion: { optionId: 'joy', intensity: 3 } } });
  assert.deepEqual(checkEmotion(mutable, false, { id: 'joy', intensity: undefined }), { wrong: 'intensity' });
  assert.deepEqual(checkEmotion(mutable, false, { id: 'joy', intensity: 4 }), { wrong: 'intensity' });
  assert.deepEqual(checkEmotion({ ...mutable, maxIntensity: 1 }, true, { id: 'joy', intensity: undefined }), { answer: { emotion: { optionId: 'joy', intensity: 1 } } });
  assert.deepEqual(checkEmotion(mutable, true, { id: undefined, intensity: undefined }), { wrong: 'choose' });
  assert.deepEqual(checkEmotion(mutable, false, { id: undefined, intensity: undefined }), {});
});

test('feelings go with a story', () => {
  const type = { __typename: 'PresentedStory' as const, maxLength: 100, maxFeelings: 1, feelings: named('joy', 'fear') };
  assert.deepEqual(checkStory(type, true, { text: 'Once', feelingIds: ['joy'] }), { answer: { story: { text: 'Once', feelingIds: ['joy'] } } });
  assert.deepEqual(checkStory(type, false, { text: '', feelingIds: ['joy'] }), { wrong: 'write' });
  assert.deepEqual(checkStory(type, false, { text: 'Once', feelingIds: ['joy', 'fear'] }), { wrong: 'feelings', figures: [1] });
  assert.deepEqual(checkStory(type, false, { text: '', feelingIds: [] }), {});
});
