import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { obtainToken } from '../src/blind/obtainToken.ts';
import type { Asked } from '../src/blind/createCourier.ts';
import { createKeptStore } from '../src/widget/createKeptStore.ts';
import { createSigner } from './createSigner.ts';
import { createStorage } from './createStorage.ts';

const signer = await createSigner();
const other = await createSigner();
const message = new TextEncoder().encode('survey one');

type Sign = (blinded: string) => unknown;

const right: Sign = (blinded) => ({ signature: signer.sign(blinded), userErrors: [] });

/** Asks a server that answers like this, and says how often it was asked. */
async function ask(sign: Sign, { storage = createStorage(), kept = (): boolean => true, key = signer.key } = {}): Promise<[Asked, number]> {
  let asked = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      asked += 1;
      const { variables } = JSON.parse(body) as { variables: { input: { blinded: string } } };
      response.end(JSON.stringify({ data: { participationSign: sign(variables.input.blinded) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const site = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, siteKey: 'lt_pk_test', channel: 'LINK' as const };
    const store = createKeptStore(() => storage);
    return [await obtainToken({ store, site, surveyId: 's', secret: 'lt_in_secret', name: 'n', key, message, kept }), asked];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a garbled reply is no refusal: it is asked for again, with what was kept', async () => {
  const storage = createStorage();
  for (const signature of ['AAAA', '%', 7]) {
    assert.deepEqual(await ask(() => ({ signature, userErrors: [] }), { storage }), [{ kind: 'later', after: 0 }, 1]);
  }
  const [asked] = await ask(right, { storage });
  assert.equal(asked.kind, 'token');
});

test('what goes wrong here is no refusal either', async () => {
  const kept = () => { throw new Error('Something went wrong.'); };
  assert.deepEqual(await ask(right, { kept }), [{ kind: 'later', after: 0 }, 0]);
});

test('another key than the one that was begun with is refused for good', async () => {
  const storage = createStorage();
  await ask(right, { storage });
  assert.deepEqual(await ask(right, { storage, key: other.key }), [{ kind: 'rejected', code: 'KEYS_UNKNOWN' }, 0]);
});

test('nothing is signed that the browser does not keep', async () => {
  assert.deepEqual(await ask(right, { kept: () => false }), [{ kind: 'rejected', code: 'NOT_KEPT' }, 0]);
});
