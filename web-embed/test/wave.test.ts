import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { groupText } from '../src/blind/groupText.ts';
import { readStatement } from '../src/blind/readStatement.ts';
import { readWave } from '../src/blind/readWave.ts';
import { createSigner } from './createSigner.ts';

const signers = await Promise.all([createSigner(), createSigner()]);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const fields = (...all: (string | number)[]) => all.map((each) => `${String(each).length}:${each}`).join('');
const STATEMENT = fields('luotain.privacy/2', 3, 30, 'DAY', 1, 'tier', 0, 2, 'gold', 'silver');
const [gold = assert.fail(), silver = assert.fail()] = signers.map(({ jwk }) => JSON.stringify(jwk));

interface Said {
  keys?: { values: string[]; jwk: string }[];
  statement?: string;
  minimumGroup?: number;
  retentionDays?: number;
  contract?: string;
}

function wave({ keys = [{ values: ['gold'], jwk: gold }, { values: ['silver'], jwk: silver }], statement = STATEMENT, minimumGroup = 3, retentionDays = 30, contract = sha256(statement) }: Said) {
  return readWave({ surveyId: 'abcd-1', privacy: { minimumGroup, retentionDays, kept: ['Tier'], statement } }, { contract, keys });
}

test('a wave is named by its contract and keys, and its tokens say so', async () => {
  const read = (await wave({})) ?? assert.fail();
  const prints = signers.map(({ key }) => key.fingerprint);
  assert.equal(read.hash, sha256(`luotain.blind/1\n${sha256(STATEMENT)}\n${prints[0] ?? ''} gold\n${prints[1] ?? ''} silver`));
  assert.equal(new TextDecoder().decode(read.message), `luotain.participation/1 abcd-1 ${read.hash}`);
  assert.deepEqual(read.attributes, ['tier']);
});

test('lists of keys that could mark people are refused', async () => {
  assert.equal(await wave({ keys: [{ values: ['gold'], jwk: gold }, { values: ['gold'], jwk: silver }] }), undefined, 'two keys of one group');
  assert.equal(await wave({ keys: [{ values: ['gold'], jwk: gold }, { values: ['silver'], jwk: gold }] }), undefined, 'one key of two groups');
  assert.equal(await wave({ keys: [] }), undefined, 'no key');
  assert.equal(await wave({ keys: Array.from({ length: 65 }, (_, i) => ({ values: [`v${i}`], jwk: gold })) }), undefined, '65 keys');
  assert.equal(await wave({ keys: [{ values: ['gold', 'ann'], jwk: gold }] }), undefined, 'a value that the contract does not have');
  assert.equal(await wave({ keys: [{ values: [`gold\n${signers[1].key.fingerprint} silver`], jwk: gold }] }), undefined, 'a value that reads as another key');
  assert.equal(await wave({ keys: [{ values: ['gold\t'], jwk: gold }] }), undefined, 'a value that reads as two');
  const padded = JSON.stringify({ ...(JSON.parse(gold) as object), n: `${(JSON.parse(gold) as { n: string }).n}=` });
  assert.equal(await wave({ keys: [{ values: ['gold'], jwk: gold }, { values: ['silver'], jwk: padded }] }).catch(() => undefined), undefined, 'one number written in two ways');
});

test('what is shown must be what the contract says', async () => {
  assert.equal(await wave({ minimumGroup: 5 }), undefined);
  assert.equal(await wave({ retentionDays: 10 }), undefined);
  assert.equal(await wave({ contract: sha256('another') }), undefined);
  assert.equal(await wave({ statement: 'damaged' }), undefined);
});

test('reads contracts as the server writes them', () => {
  const text = fields('luotain.privacy/2', 5, 730, 'WEEK', 3, 'age', 2, '18.0', '30.0', 0, 'city', 0, 2, 'Äänekoski 1:2', '', 'born', 0, 0);
  assert.deepEqual(readStatement(text), { minimumGroup: 5, retentionDays: 730, attributes: ['age', 'city', 'born'] });
  for (const broken of ['', '3:ab', ':', '-5:ab', 'x', `${text}9`]) {
    assert.equal(readStatement(broken), undefined, broken);
  }
});

test('tells the group in plain words', () => {
  assert.equal(groupText('en', ['Tier', 'Age'], ['gold', 'other']), ' Your answers are counted in the group: Tier: gold, Age: other.');
  assert.equal(groupText('fi', ['Taso'], ['']), ' Vastauksesi lasketaan ryhmään: Taso: ei tiedossa.');
  assert.equal(groupText('sv-FI', ['Chef'], ['true']), ' Dina svar räknas i gruppen: Chef: ja.');
  assert.equal(groupText('en', [], []), '');
});
