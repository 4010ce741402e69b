import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SITE_DIR } from '../scripts/shared/paths.ts';
import { chat } from './support/chat.ts';
import { launchBrowser, newReader } from './support/launch.ts';
import { type StaticSite, serveStatic } from './support/staticSite.ts';

const PAGE = '/docs/getting-started/operators';
const NEXT = 'Getting started for authors';

// The pages alone: each test says what becomes of the server.
let site: StaticSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveStatic(SITE_DIR);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** The text is there, code has its colours, and links lead on. */
async function readOn(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('heading', { level: 1, name: 'Getting started for operators' }).waitFor();
  await main.locator('pre .token').first().waitFor();
  await page.getByRole('link', { name: NEXT }).first().click();
  await main.getByRole('heading', { level: 1, name: NEXT }).waitFor();
}

/** Whatever the browser says about what was broken on purpose. */
const without = (problems: string[], expected: RegExp) =>
  problems.filter((problem) => !expected.test(problem));

test.each([
  [
    'answers with failures',
    (page: Page) =>
      page.route('**/api/**', (route) => route.fulfill({ status: 500, body: 'broken' })),
  ],
  [
    'sends nonsense',
    (page: Page) => page.route('**/api/**', (route) => route.fulfill({ body: '<html>' })),
  ],
  ['is not there', (page: Page) => page.route('**/api/**', (route) => route.abort())],
])('a server that %s leaves the docs as they are', async (_how, breakServer) => {
  const { context, page, problems } = await newReader(browser, site.origin);
  await breakServer(page);
  await page.addInitScript(() => localStorage.setItem('docusaurus-auth.signed-in', '1'));
  await page.goto(PAGE);
  await readOn(page);
  await chat(page).launcher.click();
  await chat(page).question.fill('Is anybody there?');
  await chat(page).question.press('Enter');
  await chat(page).dialog.getByRole('button', { name: 'Try again' }).first().waitFor();
  await chat(page).close.click();
  await page.goto(PAGE);
  await readOn(page);
  await context.close();
  expect(without(problems, /Failed to load resource/)).toEqual([]);
});

test('a panel that throws takes nothing but itself away', async () => {
  const { context, page, problems } = await newReader(browser, site.origin);
  await page.route('**/api/**', (route) => route.abort());
  await page.addInitScript(() => {
    for (const name of ['show', 'showModal'] as const) {
      HTMLDialogElement.prototype[name] = () => {
        throw new Error('broken on purpose');
      };
    }
  });
  await page.goto(PAGE);
  await chat(page).launcher.click();
  await chat(page).launcher.waitFor({ state: 'detached' });
  await readOn(page);
  await context.close();
  expect(problems.join()).toContain('broken on purpose');
  expect(without(problems, /broken on purpose|Failed to load resource/)).toEqual([]);
});

test('a panel that cannot be loaded is offered again', async () => {
  const { context, page } = await newReader(browser, site.origin);
  await page.goto(PAGE);
  await chat(page).launcher.waitFor();
  await page.route('**/assets/js/**', (route) => route.abort());
  await chat(page).launcher.click();
  const failed = page.getByRole('button', { name: 'Could not be loaded' });
  const launcher = failed.and(page.locator('.plugin-auth-launcher'));
  await launcher.waitFor();
  await page.unrouteAll();
  await readOn(page);
  await launcher.click();
  await chat(page).question.waitFor();
  await context.close();
});

test('a browser that keeps nothing shows the docs and the chat all the same', async () => {
  const { context, page, problems } = await newReader(browser, site.origin);
  await page.route('**/api/**', (route) => route.abort());
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  await page.goto(PAGE);
  await readOn(page);
  await chat(page).launcher.click();
  await chat(page).question.fill('Is anything kept?');
  await chat(page).close.click();
  await context.close();
  expect(without(problems, /Failed to load resource/)).toEqual([]);
});

test('without JavaScript the docs can be read, and nothing is there that would not work', async () => {
  const { page, leave } = await newReader(browser, site.origin, { javaScriptEnabled: false });
  await page.goto(PAGE);
  await readOn(page);
  expect(await chat(page).launcher.count()).toBe(0);
  await leave();
});
