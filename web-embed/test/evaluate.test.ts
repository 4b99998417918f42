import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../src/logic/evaluate.ts';
import type { Residual, Value } from '../src/model/Logic.ts';

const VALUES: Record<string, Value> = { n: 7, text: 'né 😀', many: ['a', 'b'], day: '2026-03-01' };
const value = (residual: Residual) => evaluate(residual, (path) => VALUES[path]);

test('a constant stands for itself and null for a failure', () => {
  assert.deepEqual(['a', 1, false, null, ['[', 1, 2]].map(value), ['a', 1, false, undefined, [1, 2]]);
});

test('an absent variable fails, and has tells', () => {
  assert.equal(value(['=', ['$', 'gone'], 1]), undefined);
  assert.deepEqual([value(['?', 'gone']), value(['?', 'n'])], [false, true]);
});

test('and and or absorb failures from either side', () => {
  assert.equal(value(['&', null, false]), false);
  assert.equal(value(['&', true, null]), undefined);
  assert.equal(value(['|', null, true]), true);
  assert.equal(value(['|', null, false]), undefined);
});

test('only the branch taken is evaluated', () => {
  assert.equal(value([':', true, 1, null]), 1);
  assert.equal(value([':', null, 1, 1]), undefined);
});

test('whole numbers are divided whole and end at 2^53 - 1', () => {
  assert.deepEqual([value(['i/', -7, 2]), value(['i%', -7, 2]), value(['/', -7, 2])], [-3, -1, -3.5]);
  assert.equal(value(['i+', Number.MAX_SAFE_INTEGER, 1]), undefined);
  assert.deepEqual([value(['i/', 1, 0]), value(['i%', 1, 0]), value(['/', 1, 0]), value(['*', 1e300, 1e300])], Array(4).fill(undefined));
});

test('texts are counted in code points, lists in items', () => {
  assert.deepEqual([value(['#', ['$', 'text']]), value(['#', ['$', 'many']])], [4, 2]);
});

test('dates are compared and counted in days', () => {
  assert.equal(value(['>', ['$', 'day'], '2026-02-28']), true);
  assert.equal(value(['days', '2024-02-28', ['$', 'day']]), 732);
});

test('what it does not know fails', () => {
  assert.equal(value(['matches', 'a', 'a']), undefined);
});
