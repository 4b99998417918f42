import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Repeat } from '../src/model/Repeat.ts';
import { isDue } from '../src/model/isDue.ts';
import { markOf } from '../src/model/markOf.ts';

const ANSWERED = markOf('2026-11-01', true, 'Autumn');
const DISMISSED = markOf('2026-11-01', false, 'Autumn');
const once = (wave: string | null): Repeat => ({ repeat: { kind: 'ONCE', days: null }, wave });
const monthly: Repeat = { repeat: { kind: 'EVERY', days: 30 }, wave: 'Winter' };
const always: Repeat = { repeat: { kind: 'ALWAYS', days: null }, wave: null };

const cases: [string, string | undefined, Repeat, string, boolean, boolean][] = [
  ['nobody who has not seen it', undefined, once(null), '2026-11-01', true, true],
  ['once: not again in the same wave', ANSWERED, once('Autumn'), '2027-11-01', false, false],
  ['once: again in another wave', ANSWERED, once('Winter'), '2026-11-01', true, true],
  ['once: waves without a name are one', markOf('2026-11-01', true, null), once(null), '2027-11-01', false, false],
  ['every: not on the day before', ANSWERED, monthly, '2026-11-30', false, false],
  ['every: on the day itself', ANSWERED, monthly, '2026-12-01', true, true],
  ['always: where it was asked for', ANSWERED, always, '2026-11-01', true, false],
  ['always: unasked on the next day', ANSWERED, always, '2026-11-02', true, true],
  ['once: dismissed, it is still in its place', DISMISSED, once('Autumn'), '2026-11-01', true, false],
  ['every: dismissed, it waits as long as after an answer', DISMISSED, monthly, '2026-11-30', true, false],
  ['a mark that is none hinders nobody for ever', 'rubbish', monthly, '2026-11-30', true, true],
];

for (const [name, mark, repeat, today, asked, unasked] of cases) {
  test(name, () => {
    assert.equal(isDue(mark, repeat, today, true), asked);
    assert.equal(isDue(mark, repeat, today, false), unasked);
  });
}
