import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishBlinding } from '../src/blind/finishBlinding.ts';
import * as blind from '../src/blind/keepBlinding.ts';
import type { BlindKey } from '../src/blind/BlindKey.ts';
import type { Blinding } from '../src/blind/Blinding.ts';
import { createKeptStore, type KeptStore } from '../src/widget/createKeptStore.ts';
import { createSigner } from './createSigner.ts';
import { createStorage } from './createStorage.ts';

const MESSAGE = new TextEncoder().encode('survey one');
const signer = await createSigner();
const other = await createSigner();
const page = (storage: Storage): KeptStore => createKeptStore(() => storage);

async function keepBlinding(store: KeptStore, invitation: string, key: BlindKey, message: Uint8Array): Promise<Blinding> {
  return (await blind.keepBlinding(store, invitation, key, message)) ?? assert.fail('refused');
}

/** The server's side of an invitation: signs the first blinded message it sees, and no other ever after. */
function createInvitation(): (blinded: string) => string | undefined {
  let first: string | undefined;
  return (blinded) => ((first ??= blinded) === blinded ? signer.sign(blinded) : undefined);
}

test('a reply that was lost is asked for again on the next page, and gives the token', async () => {
  const storage = createStorage();
  const ask = createInvitation();
  const before = await keepBlinding(page(storage), 'a', signer.key, MESSAGE);
  ask(before.blinded);
  const after = await keepBlinding(page(storage), 'a', signer.key, MESSAGE);
  assert.deepEqual(after, before);
  const token = await finishBlinding(signer.key, after, ask(after.blinded) ?? '');
  assert.ok(token);
  assert.equal(await finishBlinding(signer.key, after, ask(after.blinded) ?? ''), token);
});

test('is kept before anything could be asked, as JSON without loss', async () => {
  const storage = createStorage();
  const blinding = await keepBlinding(page(storage), 'a', signer.key, MESSAGE);
  assert.deepEqual(JSON.parse(storage.getItem('luotain:blinding:a') ?? ''), blinding);
});

test('without what was kept the invitation is spent', async () => {
  const ask = createInvitation();
  ask((await keepBlinding(page(createStorage()), 'a', signer.key, MESSAGE)).blinded);
  assert.equal(ask((await keepBlinding(page(createStorage()), 'a', signer.key, MESSAGE)).blinded), undefined);
});

test('two tabs end with the same blinding', async () => {
  const storage = createStorage();
  const made = await Promise.all(Array.from({ length: 5 }, () => keepBlinding(page(storage), 'a', signer.key, MESSAGE)));
  assert.equal(new Set(made.map(({ blinded }) => blinded)).size, 1);
});

test('each invitation has its own', async () => {
  const store = page(createStorage());
  const first = await keepBlinding(store, 'a', signer.key, MESSAGE);
  assert.notEqual((await keepBlinding(store, 'b', signer.key, MESSAGE)).blinded, first.blinded);
});

test('what was kept of another key or message is neither used nor lost', async () => {
  const store = page(createStorage());
  const first = await keepBlinding(store, 'a', signer.key, MESSAGE);
  assert.equal(await blind.keepBlinding(store, 'a', other.key, MESSAGE), undefined);
  assert.equal(await blind.keepBlinding(store, 'a', signer.key, new TextEncoder().encode('survey two')), undefined);
  assert.deepEqual(await keepBlinding(store, 'a', signer.key, MESSAGE), first);
  store.set('luotain:blinding:a', '"answered"');
  assert.equal(await blind.keepBlinding(store, 'a', signer.key, MESSAGE), undefined);
  assert.equal(store.get('luotain:blinding:a'), '"answered"');
});

test('what cannot be read is made anew', async () => {
  const storage = createStorage();
  for (const broken of ['', 'null', '{', '[']) {
    storage.setItem('luotain:blinding:a', broken);
    assert.equal((await keepBlinding(page(storage), 'a', signer.key, MESSAGE)).key, signer.key.fingerprint);
  }
});
