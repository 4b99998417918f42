import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate } from '../src/logic/fillTemplate.ts';
import type { Residual, TemplateResidual, Value } from '../src/model/Logic.ts';

const VALUES: Record<string, Value> = { name: '<b>{{n}}</b>', empty: '', n: 1234.5, day: '2026-01-31', many: ['a', 'b'] };
const filled = (template: TemplateResidual, locale = 'en') => fillTemplate(template, (path) => VALUES[path], locale, (_, id) => id.toUpperCase());

test('a value is put in as it is and never read again', () => {
  assert.equal(filled(['Hi ', ['t', ['$', 'name'], 'you'], '!']), 'Hi <b>{{n}}</b>!');
});

test('the fallback stands for no value and for an empty text', () => {
  assert.equal(filled([['t', ['$', 'gone'], 'a'], ['t', ['$', 'empty'], 'b'], ['t', null, 'c']]), 'abc');
});

test('a choice between texts takes the second when its condition fails', () => {
  const chosen = (condition: Residual) => filled(['a ', ['?', condition, ['b ', ['t', ['$', 'name'], '']], [['?', true, ['c'], ['d']]]], '!']);
  assert.deepEqual([true, false, ['=', ['$', 'gone'], 1] as Residual].map(chosen), ['a b <b>{{n}}</b>!', 'a c!', 'a c!']);
});

test('numbers and dates are in the manner of the locale, options by their labels', () => {
  assert.equal(filled([['n', ['$', 'n'], ''], ' ', ['d', ['$', 'day'], ''], ' ', ['o', ['$', 'many'], '']]), '1,234.5 January 31, 2026 A, B');
  assert.equal(filled([['n', ['$', 'n'], ''], ' ', ['d', ['$', 'day'], '']], 'fi'), '1\u00a0234,5 31. tammikuuta 2026');
  assert.equal(filled([['n', ['$', 'n'], '']], 'ar-EG'), '1,234.5');
});
