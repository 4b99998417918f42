import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfter } from '../src/widget/retryAfter.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');

test('reads seconds', () => {
  assert.equal(retryAfter('120', NOW), 120_000);
});

test('reads a date', () => {
  assert.equal(retryAfter('Tue, 24 Nov 2026 08:00:30 GMT', NOW), 30_000);
});

test('waits not at all without a header, for nonsense or for the past', () => {
  assert.deepEqual([null, 'soon', 'Tue, 24 Nov 2026 07:00:00 GMT'].map((header) => retryAfter(header, NOW)), [0, 0, 0]);
});

test('waits a day at most', () => {
  assert.equal(retryAfter('99999999', NOW), 86_400_000);
});
