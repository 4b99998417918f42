import assert from 'node:assert/strict';
import { keys } from './keys.mjs';

/** Answers the journey without a pointer, changing its mind on the way. */
export async function throughJourney(page) {
  const { isAt, press, write, next } = keys(page);
  const back = () => press('button.quiet', 'Enter');
  const said = (text) => page.locator('form > [role=status]', { hasText: text }).waitFor({ state: 'attached' });

  await page.locator('luotain-survey').waitFor();
  await press('[name=recommend]', 'Space');
  await said('Another question: What went wrong?');
  await press('[name=recommend]', 'ArrowRight');
  await said('The answers to choose from have changed: What went wrong?');
  await press('[name=recommend]', 'ArrowRight');
  assert.equal(await isAt('[name=recommend][value="2"]'), true);
  await press('[name=bad][value=bags]', 'Space');
  await write('#why-field', 'My skis came a week later');
  await next();
  await page.getByText('About: My baggage was lost').waitFor();
  await press('[name=contact]', 'Space');
  await said('Another question: Your e-mail address');
  assert.equal(await isAt('[name=contact][value=mail]'), true);
  await write('#email-field', 'aino@example.com');
  await press('[name="parts.bags"]', 'Space');
  await press('.ranking li:not([hidden]) .move:last-child', 'Enter');
  await press('[name=contact]', 'ArrowDown');
  await said('No longer asked: Your e-mail address');
  assert.equal(await isAt('[name=contact][value=phone]'), true);
  await press('#when-field', 'ArrowDown');
  await back();
  await press('[name=recommend]', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await said('No longer asked: What went wrong?');
  assert.equal(await isAt('[name=recommend][value="7"]'), true);
  await next();
  await page.getByText('The details', { exact: true }).waitFor();
  await press('[name="parts.crew"]', 'ArrowDown');
  await next();
  await write('#name-field', 'Aino');
  await page.getByText('Aino, your answers help the crew.').waitFor();
  await next();
  await page.getByText('Thank you, Aino! See you again.').waitFor();
}

/** What that answers: nothing of what is hidden in the end. */
export const throughJourneyAnswers = {
  recommend: { number: 7 },
  why: { text: 'My skis came a week later' },
  contact: { option: { id: 'phone' } },
  parts: { rows: [{ rowId: 'crew', optionIds: ['fair'] }] },
  order: { options: [{ id: 'late' }, { id: 'food' }] },
  when: { option: { id: 'morning' } },
  name: { text: 'Aino' },
};
