import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participate } from '../src/blind/participate.ts';
import type { Presentation } from '../src/model/Presentation.ts';
import { createStorage } from './createStorage.ts';

const ID = '00112233445566778899aabbccddeeff';
const presentation = { surveyId: 'survey', locale: 'en', privacy: null, participation: null, pages: [] } as unknown as Presentation;
const told = { promise: 'Promised.', coarse: '', stay: '', code: '' };

/** What the page is told when somebody comes with this link. */
async function visit(link: string | null, storage: () => Storage = createStorage): Promise<{ send: unknown; refused: unknown[] }> {
  const refused: unknown[] = [];
  const kept = storage();
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => kept });
  Object.assign(globalThis, { history: { state: link }, dispatchEvent: ({ detail }: CustomEvent) => refused.push(detail) });
  const site = { origin: 'https://luotain.example', siteKey: 'lt_pk_test', channel: 'LINK' as const };
  const send = await participate(site, presentation, told, undefined, () => Promise.reject(new Error('Nothing is to be sent.')));
  return { send, refused };
}

test('a link to a blind wave never becomes an open answer, whatever wave there is now', async () => {
  assert.deepEqual(await visit(`lt_in_${ID}${'z'.repeat(26)}.hash.0`), { send: false, refused: ['INVITATION_INVALID'] });
});

test('without a link nobody takes part in a blind wave', async () => {
  assert.deepEqual(await visit(null), { send: false, refused: ['RESPONDENT_REQUIRED'] });
});
