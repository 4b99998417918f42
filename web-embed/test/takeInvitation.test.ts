import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal } from '../src/hosted/refusal.ts';
import { takeInvitation } from '../src/hosted/takeInvitation.ts';

function visit(hash: string): unknown[] {
  const replaced: unknown[] = [];
  Object.assign(globalThis, {
    location: { hash, pathname: '/s/abcd-1', search: '?a=1' },
    history: { replaceState: (...args: unknown[]) => replaced.push(...args) },
  });
  takeInvitation();
  return replaced;
}

test('an invitation goes from the address into the history entry', () => {
  assert.deepEqual(visit('#lt_in_secret'), ['lt_in_secret', '', '/s/abcd-1?a=1']);
});

test('any other fragment stays, as does the entry of a page that was reloaded', () => {
  assert.deepEqual(visit('#part'), []);
  assert.deepEqual(visit(''), []);
});

test('says why there is nothing to answer in the language of the page', () => {
  assert.match(refusal('ALREADY_ANSWERED', 'fi'), /Olet jo vastannut/);
  assert.match(refusal('INVITATION_INVALID', 'sv-FI'), /gäller inte/);
  assert.match(refusal('NOT_HERE', 'fi'), /toisessa selaimessa/);
  assert.match(refusal('INSECURE', 'en'), /https:/);
  assert.match(refusal('SURVEY_NOT_LIVE', 'de'), /no longer valid/);
});
