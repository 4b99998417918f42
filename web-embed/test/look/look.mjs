import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { byKeyboard, byKeyboardAnswers } from './byKeyboard.mjs';
import { createServer } from './createServer.mjs';
import { throughJourney, throughJourneyAnswers } from './throughJourney.mjs';

const out = join(import.meta.dirname, '..', '..', 'target', 'look');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wanted = process.argv.slice(2);

const { server, behaviour, seen } = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
mkdirSync(out, { recursive: true });

const form = (page) => page.locator('luotain-survey');
const next = (page) => page.locator('button.main').click();

/** What answers the questions of each page of the catalogue, in any language: by value, not by words. */
const catalogue = [
  async (page) => {
    await page.locator('[name=nps][value="9"]').click();
    await page.locator('[name=ces][value="6"]').click();
    await page.locator('[name=stars][value="4"]').click();
    await page.locator('[name=smileys][value="5"]').click();
  },
  async (page) => {
    await page.locator('[name=single][value=other]').click();
    await page.locator('#single-text ~ * input[type=text]').fill('Cloudberries');
    await page.locator('#dropdown-field').selectOption('o2');
    await page.locator('[name=multiple][value=o0]').click();
    await page.locator('[name=multiple][value=o2]').click();
  },
  async (page) => {
    await page.locator('[name="matrix.r0"][value=o3]').click();
    await page.locator('[name="matrix.r1"][value=o1]').click();
    await page.locator('[name="several.o0"][value=o0]').click();
    await page.locator('[name="several.o0"][value=o2]').click();
    await page.locator('[name="rated.o0"][value="4"]').click();
    await page.locator('.ranking button').nth(3).click();
  },
  async (page) => {
    await page.locator('#short-field').fill('Inari');
    await page.locator('#email-field').fill('aino@example.com');
    await page.locator('#number-field').fill('17,5');
    await page.locator('#slider-field').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#date-field').fill('2026-12-06');
  },
  async (page) => {
    await page.locator('[name=faces][value=joy]').click();
    await page.locator('[name="faces.intensity"][value="2"]').click();
    await page.locator('[name=wheel][value=anticipation]').click();
    await page.locator('[name="wheel.intensity"][value="2"]').click();
    await page.locator('#story-field').fill('The lights came out just as we stepped on the ice of the lake.');
    await page.locator('.chips input[value=joy]').click();
    await page.locator('.chips input[value=surprise]').click();
    await page.locator('#consent-field').click();
  },
];
const answered = (last) => async (page) => {
  for (const [index, answer] of catalogue.slice(0, last).entries()) {
    if (index) {
      await next(page);
    }
    await answer(page);
  }
};
const mistaken = (last) => async (page) => {
  for (const answer of catalogue.slice(0, last - 1)) {
    await answer(page);
    await next(page);
  }
  await next(page);
  await page.locator('.problem:visible').first().waitFor();
};
const firstOfJourney = async (page) => {
  const why = page.locator('#why-field');
  const before = await why.getAttribute('aria-required');
  await why.pressSequentially('So many ');
  await page.locator('[name=recommend][value="0"]').click();
  await page.locator('label[for=why-field]', { hasText: /[0٠]/ }).waitFor();
  assert.deepEqual([before, await why.getAttribute('aria-required'), await why.inputValue()], ['false', 'true', 'So many ']);
  const [all, bags] = ['all', 'bags'].map((option) => page.locator(`[name=bad][value=${option}]`));
  await all.click();
  await bags.click();
  await page.locator('[name=recommend][value="3"]').click();
  assert.deepEqual([await all.isVisible(), await bags.isChecked()], [false, true]);
  await bags.click();
  await page.locator('[name=recommend][value="0"]').click();
  assert.equal(await all.isChecked(), true);
};
const secondOfJourney = async (page) => {
  await firstOfJourney(page);
  await page.locator('#why-field').pressSequentially('things');
  await next(page);
  await page.locator('[name=contact][value=phone]').click();
  await page.locator('#when-field').selectOption('now');
  await page.locator('.ranking button:visible').nth(3).click();
};
/** The promise stands before the first question, and nowhere else. */
const promised = (text) => async (page) => {
  await page.locator('.notice', { hasText: text }).waitFor();
  assert.equal(await page.locator('.notice ~ .field').first().isVisible(), true);
  assert.equal(await page.locator('.notice').count(), 1);
};
const EVERYTHING = 'This survey is anonymous: your answers are kept without name, time or address, published only in groups of at least 5 and deleted 730 days later.';
/** Answers a popover of one question, and reads how the answers can be deleted. */
const takenBack = async (page) => {
  await page.locator('[name=nps][value="9"]').click();
  await next(page);
  await page.getByText('keep this code: 7c9e6679-7425-40de-944b-e07fc1f90ae7.q83vEjRWeJCrze8SNFZ4kA').waitFor();
  assert.equal(await page.locator('.notice').count(), 0);
};
const asked = (...types) => ({ path: '/popover', survey: 'catalogue', types, ready: (page) => form(page).getByRole('dialog').waitFor() });
const numbers = [1, 2, 3, 4, 5];

const views = {
  popover: { path: '/popover', ready: (page) => form(page).getByRole('dialog').waitFor() },
  'popover-error': {
    path: '/popover',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('Please choose an answer.').waitFor();
    },
  },
  'popover-choice': {
    path: '/popover',
    ready: async (page) => {
      await page.getByRole('radio', { name: '9', exact: true }).click();
      await page.getByRole('radiogroup', { name: 'What mattered' }).waitFor();
      await page.getByRole('radio', { name: 'The crew' }).focus();
      await page.keyboard.press('Space');
    },
  },
  'popover-text': {
    path: '/popover',
    ready: async (page) => {
      await page.getByRole('radio', { name: '9', exact: true }).click();
      await page.getByRole('radio', { name: 'The crew' }).click();
      await page.getByRole('radio', { name: '4 of 5' }).click();
      await page.getByRole('textbox').fill('More windows, please.');
    },
  },
  thanks: {
    path: '/popover',
    ready: async (page) => {
      await views['popover-text'].ready(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Thank you!').waitFor();
    },
  },
  'popover-fi': { path: '/popover', locale: 'fi', ready: (page) => form(page).getByRole('dialog').waitFor() },
  anonymous: { path: '/popover', survey: 'journey', ready: promised('Kept too, in broad terms: age, home country') },
  'anonymous-rtl': { path: '/popover', survey: 'journey', locale: 'ar', ready: promised('العمر') },
  'anonymous-inline': {
    path: '/catalogue',
    survey: 'catalogue',
    ready: async (page) => {
      await promised(EVERYTHING)(page);
      await page.locator('[aria-describedby~=luotain-notice]').first().waitFor();
      await catalogue[0](page);
      await next(page);
      assert.equal(await page.locator('.notice').isVisible(), false);
      await page.getByRole('button', { name: 'Back' }).click();
      await page.locator('.notice').waitFor();
    },
  },
  'anonymous-hosted': { path: '/s/catalogue', ready: promised(EVERYTHING) },
  'anonymous-fi': { path: '/s/catalogue', locale: 'fi', ready: promised('poistetaan 730 päivää myöhemmin.') },
  'anonymous-sv': { path: '/s/catalogue', locale: 'sv', ready: promised('raderas 730 dagar senare.') },
  'anonymous-thanks': { path: '/popover', survey: 'catalogue', types: ['nps'], ready: takenBack },
  'anonymous-thanks-rtl': { path: '/popover', survey: 'catalogue', types: ['nps'], locale: 'ar', ready: takenBack },
  'popover-rtl': { path: '/popover', locale: 'ar', ready: (page) => form(page).getByRole('dialog').waitFor() },
  inline: { path: '/inline', ready: (page) => page.getByRole('radio', { name: '4 of 5' }).click() },
  hosted: { path: '/s/aurora-1', ready: (page) => page.getByRole('radio', { name: '8', exact: true }).click() },
  ...Object.fromEntries(numbers.map((number) => [`catalogue-${number}`, { path: '/s/catalogue', ready: answered(number) }])),
  ...Object.fromEntries(numbers.map((number) => [`catalogue-${number}-error`, { path: '/catalogue', survey: 'catalogue', ready: mistaken(number) }])),
  ...Object.fromEntries(numbers.map((number) => [`catalogue-${number}-rtl`, { path: '/s/catalogue', locale: 'ar', ready: answered(number) }])),
  'catalogue-keyboard': {
    path: '/catalogue',
    survey: 'catalogue',
    ready: async (page) => {
      await byKeyboard(page);
      const { answers } = seen.submissions.at(-1);
      assert.deepEqual(Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])), byKeyboardAnswers);
    },
  },
  'catalogue-thanks': {
    path: '/catalogue',
    survey: 'catalogue',
    ready: async (page) => {
      await answered(5)(page);
      await next(page);
      await page.getByText('You have seen them all').waitFor();
    },
  },
  ...Object.fromEntries(['smileys', 'multiple', 'matrix', 'rated', 'ranking', 'faces', 'wheel', 'story', 'slider'].map((type) => [`popover-${type}`, asked(type)])),
  ...Object.fromEntries(
    [['', 'en'], ['-rtl', 'ar']].flatMap(([suffix, locale]) => [
      [`journey-1${suffix}`, { path: '/journey', survey: 'journey', locale, ready: firstOfJourney }],
      [`journey-2${suffix}`, { path: '/journey', survey: 'journey', locale, ready: secondOfJourney }],
    ]),
  ),
  'journey-error': {
    path: '/journey',
    survey: 'journey',
    ready: async (page) => {
      await page.locator('[name=recommend][value="5"]').click();
      await next(page);
      await page.getByText('Please write an answer.').waitFor();
    },
  },
  'journey-keyboard': {
    path: '/journey',
    survey: 'journey',
    ready: async (page) => {
      await throughJourney(page);
      const { answers } = seen.submissions.at(-1);
      assert.deepEqual(Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])), throughJourneyAnswers);
      assert.equal(seen.requests.filter((each) => each.includes('/logic-')).length > 0, true);
    },
  },
  'popover-journey': {
    path: '/popover',
    survey: 'journey',
    ready: async (page) => {
      await page.locator('[name=recommend][value="9"]').click();
      await page.locator('#why-field').waitFor();
      assert.match(await page.locator('progress').getAttribute('aria-label'), /Question 2 of 4/);
      await page.getByRole('button', { name: 'Back' }).click();
      await page.locator('[name=recommend][value="6"]').click();
      await page.locator('[name=bad][value=food]').click();
      await next(page);
      await page.locator('#why-field').fill('Cold soup');
      await next(page);
      await page.getByText('About: The food').waitFor();
    },
  },
  demo: { path: '/demo', ready: (page) => form(page).getByRole('dialog').waitFor() },
  results: { path: '/demo/results', ready: (page) => page.locator('luotain-results').getByText('Live', { exact: true }).waitFor() },
  graphiql: {
    path: '/graphiql',
    ready: async (page) => {
      await page.getByLabel('Token').fill('lt_sk_test');
      await page.getByRole('button', { name: 'Use token' }).click();
      await page.waitForTimeout(1500);
    },
  },
};

let problems = 0;
const report = (what) => {
  problems += 1;
  console.error(what);
};

for (const [name, view] of Object.entries(views).filter(([name]) => !wanted.length || wanted.includes(name))) {
  for (const [width, height] of [[320, 740], [1280, 860]]) {
    for (const colorScheme of ['light', 'dark']) {
      Object.assign(behaviour, { locale: view.locale, survey: view.survey, types: view.types });
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: false, hasTouch: width < 400 });
      const page = await context.newPage();
      page.setDefaultTimeout(4000);
      const where = `${name}-${width}-${colorScheme}`;
      page.on('console', (message) => { if (message.type() === 'error' || message.text().includes('Content Security Policy')) report(`${where}: ${message.text()}`); });
      page.on('pageerror', (error) => report(`${where}: ${error}`));
      try {
        await page.goto(origin + view.path);
        await view.ready(page);
        await page.waitForTimeout(900);
        await page.screenshot({ path: join(out, `${where}.png`), fullPage: !name.startsWith('popover') && name !== 'demo' && name !== 'graphiql' });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (overflow) {
          report(`${where}: scrolls sideways`);
        }
        if (name !== 'graphiql') {
          const checker = await context.newCDPSession(page);
          await checker.send('Runtime.evaluate', { expression: axe });
          const { result } = await checker.send('Runtime.evaluate', {
            expression: "axe.run(document, { rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])])))",
            awaitPromise: true,
          });
          JSON.parse(result.value ?? '["axe failed"]').forEach((violation) => report(`${where}: ${JSON.stringify(violation)}`));
        }
      } catch (error) {
        report(`${where}: ${String(error).slice(0, 900)}`);
      }
      await context.close();
    }
  }
}
console.log(`${seen.submissions.length} submissions; pictures are in ${out}; ${problems} problems`);
await browser.close();
server.close();
process.exit(problems ? 1 : 0);
