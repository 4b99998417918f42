import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from './createServer.mjs';

const out = join(import.meta.dirname, '..', '..', 'target', 'look');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wanted = process.argv.slice(2);

const { server, behaviour, seen } = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
mkdirSync(out, { recursive: true });

const form = (page) => page.locator('luotain-survey');
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
  'popover-rtl': { path: '/popover', locale: 'ar', ready: (page) => form(page).getByRole('dialog').waitFor() },
  inline: { path: '/inline', ready: (page) => page.getByRole('radio', { name: '4 of 5' }).click() },
  hosted: { path: '/s/aurora-1', ready: (page) => page.getByRole('radio', { name: '8', exact: true }).click() },
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
  for (const [width, height] of [[360, 740], [1280, 860]]) {
    for (const colorScheme of ['light', 'dark']) {
      behaviour.locale = view.locale;
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
        report(`${where}: ${String(error).slice(0, 400)}`);
      }
      await context.close();
    }
  }
}
console.log(`${seen.submissions.length} submissions; pictures are in ${out}; ${problems} problems`);
await browser.close();
server.close();
process.exit(problems ? 1 : 0);
