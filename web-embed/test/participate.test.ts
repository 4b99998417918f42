import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invitationName } from '../src/blind/invitationName.ts';
import { participate } from '../src/blind/participate.ts';
import { settlements } from '../src/blind/settlements.ts';
import type { Participation, Presentation } from '../src/model/Presentation.ts';
import { createSigner } from './createSigner.ts';
import { createStorage } from './createStorage.ts';

const ID = '00112233445566778899aabbccddeeff';
const LINK = `lt_in_${ID}${'z'.repeat(26)}.hash.0`;
const RENEWED = `lt_in_${ID}${'y'.repeat(26)}.hash.0`;
const MARK = `luotain:blinding:${await invitationName(LINK)}`;
const told = { promise: 'Promised.', coarse: '', stay: '', code: 'Code: ' };
const signer = await createSigner();
const blind = { contract: '', keys: [{ values: [], jwk: JSON.stringify(signer.jwk) }] };

/** What the page is told when somebody comes with this link; keys and hash never fit here, so that is what is said of a good one. */
async function visit(link: string | null, participation: Participation | null, storage: () => Storage = createStorage) {
  const refused: string[] = [];
  const lines: { textContent?: string }[] = [];
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: storage });
  Object.assign(globalThis, {
    history: { state: link },
    dispatchEvent: ({ detail }: CustomEvent<string>) => refused.push(detail),
    document: { createElement: () => ({ setAttribute: () => undefined, append: () => undefined }) },
  });
  const presentation = { surveyId: 'survey', locale: 'en', privacy: null, participation, pages: [] } as unknown as Presentation;
  const place = { replaceChildren: (line: { textContent?: string }) => lines.push(line) } as unknown as HTMLElement;
  const site = { origin: 'https://luotain.example', siteKey: 'lt_pk_test', channel: 'LINK' as const };
  const part = await participate(site, presentation, told, place, () => Promise.reject(new Error('Nothing is to be sent.')));
  assert.equal(part, false);
  return { refused, shown: () => lines.at(-1)?.textContent };
}

test('a link to a blind wave never becomes an open answer, whatever wave there is now', async () => {
  assert.deepEqual((await visit(LINK, null)).refused, ['INVITATION_INVALID']);
});

test('without a link nobody takes part in a blind wave', async () => {
  assert.deepEqual((await visit(null, blind)).refused, ['RESPONDENT_REQUIRED']);
});

test('a link that was renewed is the same invitation, another is not', async () => {
  const storage = createStorage();
  storage.setItem(MARK, '"answered"');
  const other = `lt_in_${ID.replace('0', '1')}${'z'.repeat(26)}.hash.0`;
  for (const [link, code] of [[LINK, 'ALREADY_ANSWERED'], [RENEWED, 'ALREADY_ANSWERED'], [other, 'KEYS_UNKNOWN']] as const) {
    assert.deepEqual((await visit(link, blind, () => storage)).refused, [code]);
  }
});

test('answers on their way are not asked again, and their receipt is shown when it comes', async () => {
  const storage = createStorage();
  storage.setItem('luotain:pending:a', JSON.stringify({ at: 0, blinding: MARK, input: { submissionId: 'a' } }));
  const { refused, shown } = await visit(RENEWED, blind, () => storage);
  assert.deepEqual(refused, ['KEPT']);
  settlements.settle(MARK, { kind: 'stored', receipt: 'id.secret' });
  assert.deepEqual(refused, ['KEPT', 'ALREADY_ANSWERED']);
  assert.equal(shown(), 'Code: id.secret');
  assert.equal(storage.getItem(MARK), '"answered"');
  storage.removeItem('luotain:pending:a');
  assert.equal((await visit(LINK, blind, () => storage)).shown(), 'Code: id.secret');
});

test('nobody is asked where the browser keeps nothing', async () => {
  const full = Object.assign(Object.create(createStorage()) as Storage, { setItem: () => { throw new Error('full'); } });
  const deaf = Object.assign(Object.create(createStorage()) as Storage, { setItem: () => undefined });
  const forbidden = () => { throw new Error('forbidden'); };
  for (const storage of [() => full, () => deaf, forbidden]) {
    assert.deepEqual((await visit(LINK, blind, storage)).refused, ['NOT_KEPT']);
  }
  const good = createStorage();
  assert.deepEqual((await visit(LINK, blind, () => good)).refused, ['KEYS_UNKNOWN']);
  assert.deepEqual(Object.keys(good), []);
});
