import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeptStore } from '../src/widget/createKeptStore.ts';
import { createStorage } from './createStorage.ts';

test('keeps values in the storage of the page', () => {
  const storage = createStorage();
  const store = createKeptStore(() => storage);
  store.set('a:1', 'one');
  assert.equal(storage.getItem('a:1'), 'one');
  assert.deepEqual(store.keys('a:'), ['a:1']);
  store.remove('a:1');
  assert.equal(store.get('a:1'), undefined);
});

test('lasts as long as the page where storage is forbidden', () => {
  const store = createKeptStore(() => { throw new Error('forbidden'); });
  store.set('a:1', 'one');
  assert.equal(store.get('a:1'), 'one');
  assert.deepEqual(store.keys('a:'), ['a:1']);
  store.remove('a:1');
  assert.deepEqual(store.keys(''), []);
});
