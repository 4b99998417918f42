import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCourier, type Asked } from '../src/blind/createCourier.ts';
import type { Submission } from '../src/model/Submission.ts';
import { forgetWaiting } from '../src/blind/forgetWaiting.ts';
import { createKeptStore } from '../src/widget/createKeptStore.ts';
import type { Verdict } from '../src/widget/submitResponse.ts';
import { createStorage } from './createStorage.ts';

const TOKEN: Asked = { kind: 'token', token: 'signed' };
const LATER: Asked = { kind: 'later', after: 0 };
const STORED: Verdict = { kind: 'stored', receipt: 'id.secret' };
const submission: Submission = {
  origin: 'https://luotain.example',
  siteKey: 'lt_pk_test',
  at: 0,
  input: { presentationToken: 'token', submissionId: 'a', answers: [{ questionId: 'recommend', value: { number: 9 } }] },
};

/** A page; two of one storage are two tabs, or one that was loaded again. */
function openPage(storage: Storage, replies: Asked[], verdicts: Verdict[] = []) {
  const store = createKeptStore(() => storage);
  const refused: string[] = [];
  const thanked: string[] = [];
  const delivered: Submission[] = [];
  const waits: { milliseconds: number; pass: () => void }[] = [];
  let asked = 0;
  const courier = createCourier({
    store,
    name: 'n',
    ask: () => {
      asked += 1;
      return Promise.resolve(replies.shift() ?? assert.fail('asked too often'));
    },
    deliver: (brought) => {
      delivered.push(brought);
      return Promise.resolve(verdicts.shift() ?? STORED);
    },
    refuse: (code) => refused.push(code),
    thank: (receipt) => thanked.push(receipt),
    wait: (milliseconds) => new Promise((pass) => { waits.push({ milliseconds, pass }); }),
  });
  return { courier, refused, thanked, delivered, waits, asked: () => asked, waiting: () => store.get('luotain:waiting:n'), mark: () => store.get('luotain:blinding:n') };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('asks for nothing by itself, and once for all that the visitor does', async () => {
  const { courier, asked, delivered } = openPage(createStorage(), [TOKEN]);
  await turn();
  assert.equal(asked(), 0);
  void courier.begin();
  await courier.begin();
  assert.deepEqual(await courier.send(submission), STORED);
  assert.equal(asked(), 1);
  assert.equal(delivered[0]?.input.participation, 'signed');
});

test('hands the answers on with the name of the blinding, whose end is for the delivery to see', async () => {
  const verdicts: Verdict[] = [STORED, LATER, { kind: 'refused' }, { kind: 'rejected', code: 'ALREADY_ANSWERED' }];
  for (const verdict of verdicts) {
    const { courier, mark, waiting, delivered } = openPage(createStorage(), [TOKEN], [verdict]);
    assert.deepEqual(await courier.send(submission), verdict);
    assert.equal(delivered[0]?.blinding, 'luotain:blinding:n');
    assert.equal(mark(), undefined);
    assert.equal(waiting(), undefined);
  }
});

test('asks again, later and later, and never sooner than the server wants', async () => {
  const { courier, waits } = openPage(createStorage(), [LATER, { kind: 'later', after: 60_000 }, LATER, TOKEN]);
  const end = courier.begin();
  for (const least of [1000, 60_000, 4000]) {
    await turn();
    const last = waits.at(-1);
    assert.ok((last?.milliseconds ?? 0) >= least);
    last?.pass();
  }
  assert.deepEqual(await end, TOKEN);
});

test('keeps the answers while there is no token, and sends them once there is', async () => {
  const { courier, delivered, waits, waiting, refused } = openPage(createStorage(), [LATER, TOKEN]);
  const receipts: string[] = [];
  assert.deepEqual(await courier.send(submission, (receipt) => receipts.push(receipt)), LATER);
  assert.deepEqual(JSON.parse(waiting() ?? ''), submission);
  assert.equal(delivered.length, 0);
  waits[0]?.pass();
  await turn();
  assert.equal(delivered[0]?.input.participation, 'signed');
  assert.deepEqual(receipts, ['id.secret']);
  assert.equal(waiting(), undefined);
  assert.deepEqual(refused, []);
});

test('goes on with what an earlier page kept', async () => {
  const storage = createStorage();
  await openPage(storage, [LATER]).courier.send(submission);
  const { courier, delivered, refused, thanked } = openPage(storage, [TOKEN]);
  assert.equal(courier.resume(), true);
  await turn();
  assert.equal(delivered[0]?.input.submissionId, 'a');
  assert.deepEqual(thanked, ['id.secret']);
  assert.deepEqual(refused, []);
  assert.equal(openPage(storage, []).courier.resume(), false);
});

test('only a refusal says that the link is not good', async () => {
  const { courier, refused, delivered, mark, waiting } = openPage(createStorage(), [{ kind: 'rejected', code: 'NOT_HERE' }]);
  assert.deepEqual(await courier.send(submission), { kind: 'rejected', code: 'NOT_HERE' });
  assert.deepEqual(refused, ['NOT_HERE']);
  assert.equal(delivered.length, 0);
  assert.equal(mark(), undefined);
  assert.equal(waiting(), undefined);
});

test('answers that waited are not kept after a refusal', async () => {
  const storage = createStorage();
  const first = openPage(storage, [LATER, { kind: 'rejected', code: 'NOT_HERE' }]);
  await first.courier.send(submission);
  first.waits[0]?.pass();
  await turn();
  assert.deepEqual(first.refused, ['NOT_HERE']);
  assert.equal(first.waiting(), undefined);
  await openPage(storage, [LATER]).courier.send(submission);
  const second = openPage(storage, [{ kind: 'rejected', code: 'NOT_HERE' }]);
  assert.equal(second.courier.resume(), true);
  await turn();
  assert.deepEqual(second.refused, ['NOT_HERE']);
  assert.equal(second.waiting(), undefined);
});

test('answers that waited for 30 days are forgotten, those of other links and unreadable ones too', () => {
  const storage = createStorage();
  const day = 86_400_000;
  storage.setItem('luotain:waiting:n', JSON.stringify(submission));
  storage.setItem('luotain:waiting:other', JSON.stringify(submission));
  storage.setItem('luotain:waiting:broken', '{');
  storage.setItem('luotain:waiting:young', JSON.stringify({ ...submission, at: 2 * day }));
  forgetWaiting(createKeptStore(() => storage), 31 * day);
  assert.deepEqual(Object.keys(storage), ['luotain:waiting:young']);
});

test('answers that were rejected may be mended and sent by the same token', async () => {
  const { courier, delivered, mark } = openPage(createStorage(), [TOKEN], [{ kind: 'rejected', code: 'PRESENTATION_INVALID' }]);
  await courier.send(submission);
  assert.equal(mark(), undefined);
  assert.deepEqual(await courier.send(submission), STORED);
  assert.equal(delivered.length, 2);
});
