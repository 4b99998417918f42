import { keys } from './keys.mjs';

/** Answers the whole catalogue without a pointer. */
export async function byKeyboard(page) {
  const { press, write, next } = keys(page);
  await page.locator('luotain-survey').waitFor();
  await press('[name=nps]', 'Space', 'ArrowRight');
  await press('[name=stars]', 'Space', 'ArrowRight', 'ArrowRight');
  await press('[name=smileys]', 'Space');
  await next();
  await press('[name=single]', 'ArrowUp');
  await write('#single-text ~ * input[type=text]', 'Cloudberries');
  await press('#dropdown-field', 'ArrowDown');
  await press('[name=multiple][value=o1]', 'Space');
  await press('[name=multiple][value=none]', 'Space');
  await next();
  await press('[name="matrix.r0"]', 'Space');
  await press('[name="matrix.r1"]', 'ArrowDown');
  await press('[name="several.o1"][value=o2]', 'Space');
  await press('[name="rated.o2"]', 'Space', 'ArrowRight');
  await press('.ranking li:first-child .move:last-child', 'Enter', 'Enter');
  await next();
  await write('#short-field', 'Inari');
  await write('#email-field', 'aino@example.com');
  await write('#number-field', '17,5');
  await press('#slider-field', 'ArrowRight');
  await write('#date-field', '12062026');
  await next();
  await press('[name=faces]', 'Space', 'ArrowRight');
  await press('[name="faces.intensity"]', 'Space');
  await press('[name=wheel]', 'ArrowUp');
  await press('[name="wheel.intensity"]', 'ArrowRight');
  await write('#story-field', 'Once upon a time');
  await press('.chips input[value=trust]', 'Space');
  await press('#consent-field', 'Space');
  await next();
  await page.getByText('You have seen them all').waitFor();
}

/** What that answers. */
export const byKeyboardAnswers = {
  nps: { number: 1 },
  stars: { number: 3 },
  smileys: { number: 1 },
  single: { option: { id: 'other', freeText: 'Cloudberries' } },
  dropdown: { option: { id: 'o0' } },
  multiple: { options: [{ id: 'none' }] },
  matrix: { rows: [{ rowId: 'r0', optionIds: ['o0'] }, { rowId: 'r1', optionIds: ['o1'] }] },
  several: { rows: [{ rowId: 'o1', optionIds: ['o2'] }] },
  rated: { rows: [{ rowId: 'o2', number: 2 }] },
  ranking: { options: ['o1', 'o2', 'o0', 'o3'].map((id) => ({ id })) },
  short: { text: 'Inari' },
  email: { text: 'aino@example.com' },
  number: { decimal: 17.5 },
  slider: { decimal: 55 },
  date: { date: '2026-12-06' },
  faces: { emotion: { optionId: 'trust', intensity: 1 } },
  wheel: { emotion: { optionId: 'anticipation', intensity: 2 } },
  story: { story: { text: 'Once upon a time', feelingIds: ['trust'] } },
  consent: { accepted: true },
};
