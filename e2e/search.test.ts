import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, devices, type Page } from 'playwright-core';
import { overflow, violations } from './support/axe.ts';
import { chat } from './support/chat.ts';
import { launchBrowser, newReader } from './support/launch.ts';
import { startServer, type TestServer } from './support/startServer.ts';

const QUERY = 'choose another port';
const RESULT = /How to choose another port/;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The search of a page, by the names that a reader of the English site sees or hears. */
function searchOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Search the docs' });
  return {
    dialog,
    button: page.getByRole('button', { name: 'Search', exact: true }),
    field: dialog.getByRole('combobox', { name: 'Search the docs' }),
    options: dialog.getByRole('listbox', { name: 'Results' }).getByRole('option'),
    chosen: dialog.getByRole('option', { selected: true }),
    status: dialog.getByRole('status'),
  };
}

async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
}

/** Types a query and waits for what was found. */
async function find(page: Page, query: string): Promise<void> {
  const { field, status } = searchOf(page);
  await field.fill(query);
  await status.filter({ hasText: /result/ }).waitFor();
}

/** The row that the field names to those who hear it. */
async function announced(page: Page): Promise<string> {
  const id = await searchOf(page).field.getAttribute('aria-activedescendant');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
}

test('a reader finds a section by keys alone, and the search is offered again', async () => {
  const { page, leave } = await newReader(browser, server.url);
  const { dialog, field, chosen, button } = searchOf(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openPage(page, '/docs/');
  expect(loaded.filter((url) => url.endsWith('/api/v1/select'))).toEqual([]);

  await page.keyboard.press('Control+k');
  await field.waitFor();
  expect(await violations(page)).toEqual([]);
  await find(page, QUERY);
  expect(await violations(page)).toEqual([]);
  // The best result is chosen from the start; the keys go on from there, and around.
  const first = await announced(page);
  await page.keyboard.press('ArrowUp');
  expect(await chosen.count()).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await announced(page)).toContain('Ask the assistant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await announced(page)).toBe(first);
  while (!RESULT.test(await announced(page))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/docs/getting-started/operators#how-to-choose-another-port');
  await dialog.waitFor({ state: 'detached' });

  await page.keyboard.press('/');
  await dialog.getByText('Recent searches').waitFor();
  // What somebody looked for ends with the tab: another reader of this browser does not see it.
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('recent');
  await page.keyboard.press('ArrowDown');
  expect(await announced(page)).toBe(QUERY);
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(QUERY);
  await field.fill('');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await dialog.getByText('type a few letters').waitFor();
  const kept = () =>
    page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).join());
  expect(await kept()).not.toContain('recent');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button.waitFor();
  await leave();
});

test('unfinished and misspelt words are found, and what matches is marked', async () => {
  const { page, leave } = await newReader(browser, server.url);
  const { dialog, field, status } = searchOf(page);
  await openPage(page, '/docs/');
  await searchOf(page).button.click();
  await find(page, 'passk');
  await dialog
    .locator('mark')
    .filter({ hasText: /^passkeys?$/i })
    .first()
    .waitFor();
  await field.fill('pasword strenght');
  await status.filter({ hasText: 'password strength' }).waitFor();
  await dialog.getByText('Showing results for “password strength”').waitFor();
  await field.fill('qqqqzzzz');
  await dialog.getByText(/^Nothing found/).waitFor();
  await leave();
});

test('a reader who types and presses Enter at once gets the result for the whole word', async () => {
  const { page, leave } = await newReader(browser, server.url);
  await openPage(page, '/docs/');
  await searchOf(page).button.click();
  await searchOf(page).field.pressSequentially('BETTER_AUTH_TRUSTED_ORIGINS');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/docs/');
  await page.getByText('BETTER_AUTH_TRUSTED_ORIGINS').first().waitFor();
  await leave();
});

test('the last row hands the query to the assistant, and no shortcut disturbs who types there', async () => {
  const { page, leave } = await newReader(browser, server.url);
  const { dialog, field, options } = searchOf(page);
  await openPage(page, '/docs/');
  await searchOf(page).button.click();
  await field.fill('Which wine goes with roasted pheasant');
  await options.filter({ hasText: 'Ask the assistant' }).click();
  await dialog.waitFor({ state: 'detached' });
  await chat(page)
    .dialog.getByRole('heading', { name: /roasted pheasant/ })
    .waitFor();

  await chat(page).question.fill('a');
  await chat(page).question.press('/');
  await chat(page).question.press('Control+k');
  expect(await chat(page).question.inputValue()).toBe('a/');
  expect(await dialog.count()).toBe(0);
  await leave();
});

test('a reader without a network is told so, and goes on once there is one', async () => {
  const { context, page, problems } = await newReader(browser, server.url);
  const { dialog, field, options } = searchOf(page);
  await openPage(page, '/docs/');
  await searchOf(page).button.click();
  await field.waitFor();
  await context.setOffline(true);
  await field.fill(QUERY);
  await dialog.getByText('You seem to be offline').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await options.filter({ hasText: RESULT }).waitFor();
  await context.close();
  // The browser's own word about the request that had to fail, and nothing else.
  expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'on a small phone the search fills the screen and nothing else, in the %s mode',
  async (colorScheme) => {
    const small = { ...devices['Pixel 7'], viewport: { width: 320, height: 568 }, colorScheme };
    const { page, leave } = await newReader(browser, server.url, small);
    const { dialog, options, button } = searchOf(page);
    await openPage(page, '/docs/');
    await button.tap();
    await find(page, QUERY);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: 320, height: 568 });
    await options.filter({ hasText: RESULT }).tap();
    await page.waitForURL('**#how-to-choose-another-port');
    await leave();
  },
);
