import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Submission } from '../src/model/Submission.ts';
import { createSettlements } from '../src/blind/createSettlements.ts';
import { createDelivery } from '../src/widget/createDelivery.ts';
import { createKeptStore } from '../src/widget/createKeptStore.ts';
import type { Verdict } from '../src/widget/submitResponse.ts';
import { createStorage } from './createStorage.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

const submission = (id: string, at = NOW): Submission => ({
  origin: 'https://luotain.example',
  siteKey: 'lt_pk_test',
  at,
  input: { presentationToken: 'token', submissionId: id, answers: [{ questionId: 'recommend', value: { number: 9 } }] },
});

function setUp(...verdicts: Verdict[]) {
  const storage = createStorage();
  const store = createKeptStore(() => storage);
  const sent: string[] = [];
  const timers: { action: () => void; wait: number }[] = [];
  const clock = { now: NOW, alone: true, broken: false };
  const settlements = createSettlements(store);
  const delivery = createDelivery({
    store,
    submit: ({ input }) => {
      assert.notEqual(storage.getItem(`luotain:pending:${input.submissionId}`), null, 'kept before it is sent');
      sent.push(input.submissionId);
      return Promise.resolve(verdicts.shift() ?? { kind: 'stored', receipt: 'id.secret' });
    },
    settle: (blinding, verdict) => {
      assert.notEqual(store.keys('luotain:pending:').length, 0, 'settled before it is forgotten');
      if (clock.broken) {
        return Promise.reject(new Error('The chunk cannot be loaded.'));
      }
      settlements.settle(blinding, verdict);
      return Promise.resolve();
    },
    alone: async (action) => {
      if (clock.alone) {
        await action();
      }
      return clock.alone;
    },
    now: () => clock.now,
    schedule: (action, wait) => { timers.push({ action, wait }); },
  });
  const kept = () => store.keys('luotain:pending:').length;
  return { delivery, settlements, store, sent, timers, clock, kept };
}

test('forgets a submission once there is a receipt', async () => {
  const { delivery, kept, timers } = setUp({ kind: 'stored', receipt: 'id.secret' });
  assert.deepEqual(await delivery.send(submission('a')), { kind: 'stored', receipt: 'id.secret' });
  assert.equal(kept(), 0);
  assert.equal(timers.length, 0);
});

test('forgets a submission the server rejects for good', async () => {
  const { delivery, kept, timers } = setUp({ kind: 'rejected', code: 'SURVEY_NOT_LIVE' });
  await delivery.send(submission('a'));
  assert.equal(kept(), 0);
  assert.equal(timers.length, 0);
});

test('keeps a submission while the server is away, and repeats it with the same id', async () => {
  const { delivery, kept, timers, sent } = setUp({ kind: 'later', after: 0 }, { kind: 'later', after: 0 });
  await delivery.send(submission('a'));
  assert.equal(kept(), 1);
  await delivery.flush();
  await delivery.flush();
  assert.deepEqual(sent, ['a', 'a', 'a']);
  assert.equal(kept(), 0);
  assert.equal(timers.length, 1);
});

test('waits as long as the server asks, on later pages too', async () => {
  const { delivery, timers, sent, clock } = setUp({ kind: 'later', after: 60_000 });
  await delivery.send(submission('a'));
  assert.ok((timers[0]?.wait ?? 0) >= 60_000);
  await delivery.flush();
  assert.deepEqual(sent, ['a']);
  clock.now += 60_000;
  await delivery.flush();
  assert.deepEqual(sent, ['a', 'a']);
});

test('keeps a refused submission for the next page, without trying it again here', async () => {
  const { delivery, kept, timers } = setUp({ kind: 'refused' });
  await delivery.send(submission('a'));
  assert.equal(kept(), 1);
  assert.equal(timers.length, 0);
});

test('gives up after 30 days', async () => {
  const { delivery, store, kept, sent } = setUp();
  store.set('luotain:pending:old', JSON.stringify(submission('old', NOW - 31 * DAY)));
  store.set('luotain:pending:new', JSON.stringify(submission('new', NOW - 29 * DAY)));
  await delivery.flush();
  assert.deepEqual(sent, ['new']);
  assert.equal(kept(), 0);
});

test('clears away what it cannot read', async () => {
  const { delivery, store, kept, sent } = setUp();
  for (const damaged of ['{', 'null', '7', '{"at":1}']) {
    store.set('luotain:pending:damaged', damaged);
    await delivery.flush();
    assert.equal(kept(), 0);
  }
  assert.deepEqual(sent, []);
});

test('stops at the first failure rather than hammer a server that is away', async () => {
  const { delivery, store, sent } = setUp({ kind: 'later', after: 0 });
  store.set('luotain:pending:a', JSON.stringify(submission('a')));
  store.set('luotain:pending:b', JSON.stringify(submission('b')));
  await delivery.flush();
  assert.equal(sent.length, 1);
});

test('leaves the work to another tab that is at it, and looks again later', async () => {
  const { delivery, store, sent, timers, clock } = setUp();
  store.set('luotain:pending:a', JSON.stringify(submission('a')));
  clock.alone = false;
  await delivery.flush();
  assert.deepEqual(sent, []);
  assert.equal(timers.length, 1);
});

test('what is delivered later, also by another page, is all that was to be sent: the token of a blind wave too', async () => {
  const { delivery, store } = setUp({ kind: 'later', after: 0 });
  const blind = submission('a');
  blind.input.participation = 'signed';
  await delivery.send(blind);
  assert.deepEqual(JSON.parse(store.get('luotain:pending:a') ?? ''), blind);
});

test('gives the receipt of what is stored later to whoever waits for it', async () => {
  const { delivery } = setUp({ kind: 'later', after: 0 }, { kind: 'stored', receipt: 'id.secret' });
  const receipts: string[] = [];
  await delivery.send(submission('a'), (receipt) => receipts.push(receipt));
  assert.deepEqual(receipts, []);
  await delivery.flush();
  assert.deepEqual(receipts, ['id.secret']);
});

const MARK = 'luotain:blinding:n';
const KEPT = '{"prepared":"secret"}';

for (const [verdict, mark] of [
  [{ kind: 'stored', receipt: 'id.secret' }, '"answered"'],
  [{ kind: 'rejected', code: 'ALREADY_ANSWERED' }, '"answered"'],
  [{ kind: 'rejected', code: 'PRESENTATION_INVALID' }, KEPT],
  [{ kind: 'later', after: 0 }, KEPT],
  [{ kind: 'refused' }, KEPT],
] satisfies [Verdict, string][]) {
  test(`the blinding goes once its answers are safe, not before: ${JSON.stringify(verdict)}`, async () => {
    const { delivery, store } = setUp(verdict);
    store.set(MARK, KEPT);
    await delivery.send({ ...submission('a'), blinding: MARK });
    assert.equal(store.get(MARK), mark);
  });
}

test('the blinding goes too when another page delivers what its tab could not', async () => {
  const { delivery, store } = setUp();
  store.set(MARK, KEPT);
  store.set('luotain:pending:a', JSON.stringify({ ...submission('a'), blinding: MARK }));
  await delivery.flush();
  assert.equal(store.get(MARK), '"answered"');
});

test('what cannot be settled now is sent again', async () => {
  const { delivery, store, clock, kept } = setUp();
  store.set(MARK, KEPT);
  store.set('luotain:pending:a', JSON.stringify({ ...submission('a'), blinding: MARK }));
  clock.broken = true;
  await assert.rejects(delivery.flush());
  assert.equal(kept(), 1);
  assert.equal(store.get(MARK), KEPT);
  clock.broken = false;
  await delivery.flush();
  assert.equal(kept(), 0);
  assert.equal(store.get(MARK), '"answered"');
});

test('what becomes of the answers of an invitation is told to whoever asks, before and after', async () => {
  for (const before of [true, false]) {
    const { delivery, settlements, store } = setUp({ kind: 'later', after: 0 });
    store.set('luotain:pending:a', JSON.stringify({ ...submission('a'), blinding: MARK }));
    await delivery.flush();
    const heard: Verdict[] = [];
    const hear = () => { settlements.hear(MARK, (verdict) => heard.push(verdict)); };
    if (before) {
      hear();
    }
    await delivery.flush();
    if (!before) {
      hear();
    }
    assert.deepEqual(heard, [{ kind: 'stored', receipt: 'id.secret' }]);
  }
});
