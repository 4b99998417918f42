import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode } from '../src/erase/readCode.ts';

const CODE = '7c9e6679-7425-40de-944b-e07fc1f90ae7.q83vEjRWeJCrze8SNFZ4kA';

test('a code is read as it was copied, and only if it is whole', () => {
  const code = { responseId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', eraseSecret: 'q83vEjRWeJCrze8SNFZ4kA' };
  assert.deepEqual(readCode(CODE), code);
  assert.deepEqual(readCode(`  ${CODE.replace('.', '.\n')} `), code);
  for (const part of ['', CODE.slice(0, -1), CODE.slice(1), CODE.replace('.', ''), `${CODE}a`]) {
    assert.equal(readCode(part), undefined, part);
  }
});
