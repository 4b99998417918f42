import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { submitResponse } from '../src/widget/submitResponse.ts';

/** What becomes of a submission when the server answers like this. */
async function verdictOn(responseSubmit: unknown) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify({ data: { responseSubmit } })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return await submitResponse({ origin, siteKey: 'lt_pk_test', at: 0, input: { presentationToken: 'token', submissionId: 'a', answers: [] } });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a receipt is one code, by which the answers can be taken back', async () => {
  const receipt = { eraseSecret: 'q83vEjRWeJCrze8SNFZ4kA', responseId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
  assert.deepEqual(await verdictOn({ receipt, userErrors: [] }), { kind: 'stored', receipt: '7c9e6679-7425-40de-944b-e07fc1f90ae7.q83vEjRWeJCrze8SNFZ4kA' });
});

test('a mistake says which, and nothing is stored', async () => {
  assert.deepEqual(await verdictOn({ receipt: null, userErrors: [{ code: 'SURVEY_NOT_LIVE' }] }), { kind: 'rejected', code: 'SURVEY_NOT_LIVE' });
});

test('an answer without data leaves it open', async () => {
  assert.deepEqual(await verdictOn(null), { kind: 'later', after: 0 });
});
