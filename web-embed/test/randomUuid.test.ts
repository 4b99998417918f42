import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomUuid } from '../src/widget/randomUuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) };

test('makes version 4 where the browser does it', () => {
  assert.match(randomUuid(), VERSION_4);
});

test('makes version 4 on pages without https', () => {
  const made = Array.from({ length: 100 }, () => randomUuid(insecure));
  made.forEach((uuid) => { assert.match(uuid, VERSION_4); });
  assert.equal(new Set(made).size, 100);
});
