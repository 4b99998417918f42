import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomUuid } from '../src/widget/randomUuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('makes version 4, none twice', () => {
  const made = Array.from({ length: 100 }, () => randomUuid());
  made.forEach((uuid) => { assert.match(uuid, VERSION_4); });
  assert.equal(new Set(made).size, 100);
});
