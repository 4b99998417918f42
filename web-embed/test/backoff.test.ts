import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from '../src/transport/backoff.ts';

test('doubles from the first wait to the longest', () => {
  const latest = (failures: number) => backoff(failures, 2_000, 300_000, () => 1);
  assert.deepEqual([1, 2, 3, 20].map(latest), [2_000, 4_000, 8_000, 300_000]);
});

test('is never shorter than half the wait', () => {
  assert.equal(backoff(3, 2_000, 300_000, () => 0), 4_000);
});
