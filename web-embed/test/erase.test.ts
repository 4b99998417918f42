import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode } from '../src/erase/readCode.ts';
import { takeCode } from '../src/hosted/takeCode.ts';

const CODE = '7c9e6679-7425-40de-944b-e07fc1f90ae7.q83vEjRWeJCrze8SNFZ4kA';

function visit(hash: string): [string | undefined, unknown[]] {
  const replaced: unknown[] = [];
  Object.assign(globalThis, {
    location: { hash, pathname: '/s/abcd-1', search: '' },
    history: { replaceState: (...args: unknown[]) => replaced.push(...args) },
  });
  return [takeCode(), replaced];
}

test('a code goes out of the address, and the address still asks to delete answers', () => {
  assert.deepEqual(visit(`#erase=${CODE}`), [CODE, [null, '', '/s/abcd-1#erase']]);
  assert.deepEqual(visit('#erase'), ['', []]);
  assert.deepEqual(visit('#part'), [undefined, []]);
  assert.deepEqual(visit('#lt_in_secret'), [undefined, []]);
});

test('a code is read as it was copied, and only if it is whole', () => {
  const code = { responseId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', eraseSecret: 'q83vEjRWeJCrze8SNFZ4kA' };
  assert.deepEqual(readCode(CODE), code);
  assert.deepEqual(readCode(`  ${CODE.replace('.', '.\n')} `), code);
  for (const part of ['', CODE.slice(0, -1), CODE.slice(1), CODE.replace('.', ''), `${CODE}a`]) {
    assert.equal(readCode(part), undefined, part);
  }
});
