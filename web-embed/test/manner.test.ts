import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManner } from '../src/results/createManner.ts';
import { lastDays } from '../src/results/lastDays.ts';
import { resultWords } from '../src/results/resultWords.ts';
import { fill } from '../src/widget/fill.ts';
import { moreWords } from '../src/widget/more/moreWords.ts';
import { words } from '../src/widget/words.ts';

test('writes an interval in words', () => {
  const manner = createManner('en');
  assert.equal(manner.range({ value: 42, low: 38.6, high: 45.2 }, manner.score), '39 to 45');
});

test('writes nothing where there is no interval', () => {
  const manner = createManner('en');
  assert.equal(manner.range({ value: 42, low: null, high: null }, manner.score), '');
  assert.equal(manner.range(null, manner.score), '');
});

test('shows days without responses', () => {
  assert.deepEqual(lastDays([{ day: '2026-02-27', n: 3 }], '2026-03-01', 4), [
    { day: '2026-02-26', n: 0 },
    { day: '2026-02-27', n: 3 },
    { day: '2026-02-28', n: 0 },
    { day: '2026-03-01', n: 0 },
  ]);
});

test('speaks the language of the survey, and English when it knows no better', () => {
  assert.deepEqual(['fi', 'sv-FI', 'en-GB', 'de'].map((locale) => words(locale).close), ['Sulje', 'Stäng', 'Close', 'Close']);
});

test('has a place for every figure in every language', () => {
  const places = (said: Record<string, string>) => Object.entries(said).map(([name, text]) => [name, text.split('#').length]);
  for (const said of [words, (locale: string) => moreWords(locale, words(locale)), resultWords]) {
    assert.deepEqual(places(said('fi')), places(said('en')));
    assert.deepEqual(places(said('sv')), places(said('en')));
  }
});

test('fills figures in order', () => {
  assert.equal(fill('# of #', 2, 5), '2 of 5');
});
