import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as en from '../src/widget/privacy/en.ts';
import * as fi from '../src/widget/privacy/fi.ts';
import * as sv from '../src/widget/privacy/sv.ts';
import { promise } from '../src/widget/promise.ts';

const contract = { minimumGroup: 5, retentionDays: 90, kept: [], statement: '' };

test('tells what is kept, in what groups it is published, for how long, what becomes of the rest, and that it can be deleted', () => {
  assert.equal(
    promise(contract, en),
    'This survey is anonymous: your answers are kept without name, time or address, published only in groups of at least 5 and deleted 90 days later. ' +
      'Answers without a group are deleted unpublished. After sending you get a code to delete yours.',
  );
  assert.match(promise(contract, fi), /vähintään 5 vastaajan ryhmässä ja poistetaan 90 päivää myöhemmin\. Ilman ryhmää jääneet poistetaan julkaisematta\./);
  assert.match(promise(contract, sv), /grupper om minst 5 och raderas 90 dagar senare\. Svar utan grupp raderas opublicerade\./);
});

test('names the background that is kept, says that it is coarse, and takes no name for a place to fill', () => {
  const kept = ['seat #', 'age'];
  assert.match(promise({ ...contract, kept }, en), /code to delete yours\. Kept too, in broad terms: seat #, age\.$/);
  assert.match(promise({ ...contract, kept }, fi), /poistaa omasi\. Lisäksi tallennetaan karkeasti: seat #, age\.$/);
  assert.match(promise({ ...contract, kept }, sv), /radera dina\. Dessutom sparas i grova drag: seat #, age\.$/);
});
