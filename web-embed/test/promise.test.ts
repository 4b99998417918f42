import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promise } from '../src/widget/promise.ts';
import { words } from '../src/widget/words.ts';

const promised = (locale: string, retentionDays: number, ...kept: string[]) => promise({ minimumGroup: 5, retentionDays, kept }, words(locale));

test('tells what is kept, in what groups it is published, and for how long', () => {
  assert.equal(
    promised('en', 90),
    'This survey is anonymous: only your answers are kept, with no name, time or address. They are published only in groups of at least 5 and deleted 90 days later.',
  );
  assert.equal(
    promised('fi-FI', 90),
    'Tämä kysely on anonyymi: vain vastauksesi tallennetaan, ilman nimeä, aikaa tai osoitetta. ' +
      'Ne julkaistaan vain vähintään 5 vastaajan ryhmissä ja poistetaan, kun siitä on kulunut 90 päivää.',
  );
  assert.match(promised('sv', 90), /^Den här enkäten är anonym: bara dina svar sparas, .* i grupper om minst 5 och raderas 90 (dygn|dagar) senare\.$/);
});

test('names the background that is kept, and says that it is coarse', () => {
  assert.match(promised('en', 90, 'age'), /: only your answers and, in broad terms, age are kept, with/);
  assert.match(promised('en', 90, 'age', 'country', 'class'), /in broad terms, age, country, and class are kept/);
  assert.match(promised('fi', 90, 'ikä', 'maa'), /: vain vastauksesi ja karkeasti ikä ja maa tallennetaan,/);
  assert.match(promised('sv', 90, 'ålder', 'land'), /: bara dina svar och, i grova drag, ålder och land sparas,/);
});

test('counts in years when the days make whole ones', () => {
  assert.match(promised('en', 365), /deleted 1 year later/);
  assert.match(promised('en', 730), /deleted 2 years later/);
  assert.match(promised('en', 731), /deleted 731 days later/);
  assert.match(promised('fi', 730), /kulunut 2 vuotta\./);
  assert.match(promised('sv', 3650), /raderas 10 år senare/);
});

test('keeps to one language where it speaks no other that fits', () => {
  assert.match(promised('ar', 730, 'العمر', 'البلد'), /in broad terms, العمر and البلد are kept.* at least 5 and deleted 2 years later/);
});

test('a name is not taken for a place to fill', () => {
  assert.match(promised('en', 730, 'seat #'), /in broad terms, seat # are kept.* at least 5 and deleted 2 years/);
});
