import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from '../src/results/figuresOf.ts';

const said = { putFirst: 'Put first' };
const asked = { questionId: 'q', text: 'Asked', n: 10, missing: 2 };
const estimate = { value: 3.5, low: 3, high: 4 };
const value = (id: string) => ({ value: id, label: id, count: 5, share: { value: 0.5, low: 0.2, high: 0.8 } });

test('a matrix has figures for each row, on the scale of its ratings', () => {
  const rows = [{ rowId: 'r1', label: 'Speed', mean: estimate, distribution: [value('1'), value('2')] }, { rowId: 'r2', label: 'Care', mean: null, distribution: [] }];
  const figures = figuresOf({ ...asked, __typename: 'MatrixResults', rows }, said);
  assert.deepEqual(figures.map(({ key, title, max }) => [key, title, max]), [['r1', 'Speed', 2], ['r2', 'Care', null]]);
});

test('a ranking shows who came first', () => {
  const figures = figuresOf({ ...asked, __typename: 'RankingResults', ranked: [{ first: value('price') }] }, said);
  assert.deepEqual(figures[0]?.distribution.map((each) => each.value), ['price']);
});

test('a number has a mean and no end of its scale', () => {
  assert.deepEqual(figuresOf({ ...asked, __typename: 'NumberResults', mean: estimate }, said), [{ key: '', title: null, mean: estimate, max: null, distribution: [] }]);
});

test('what is only written is only counted', () => {
  assert.deepEqual(figuresOf({ ...asked, __typename: 'DateResults' }, said), []);
});
