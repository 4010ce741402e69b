import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { SITE_DIR } from '../scripts/shared/paths.ts';
import { accountItem, createAccount, newAccount, signIn, useSite } from './support/accounts.ts';
import { ask, chat } from './support/chat.ts';
import { fileOf } from './support/staticSite.ts';

const site = useSite();

/** Waits until the page has nothing left to do, what it puts off until it is idle included. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForLoadState('networkidle');
}

/** Every request for something that is not a file of the site. */
function watchRequests(page: Page): string[] {
  const seen: string[] = [];
  const isFile = (request: Request) => {
    const file = fileOf(SITE_DIR, new URL(request.url()).pathname);
    return request.method() === 'GET' && file !== undefined && existsSync(file);
  };
  page.on('request', (request) => {
    if (!isFile(request)) seen.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return seen;
}

/** What a reader who has done nothing yet does: read, scroll, go on. */
async function readSomePages(page: Page): Promise<void> {
  await page.goto('/');
  await settle(page);
  await page.goto('/docs/guides/asking-questions');
  await settle(page);
  await page.mouse.wheel(0, 2_000);
  await page.getByRole('link', { name: 'Searching the docs' }).first().click();
  await page.waitForURL('**/guides/searching');
  await settle(page);
}

test('nobody is asked for anything before the reader acts', async () => {
  const { page, leave } = await site().visit();
  const asked = watchRequests(page);
  await readSomePages(page);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await leave();
});

test('who has signed in before is looked up once a page load, and nothing else is asked', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const asked = watchRequests(page);
  await readSomePages(page);
  await accountItem(page, account).waitFor();
  const sessionCheck = 'GET /api/auth/get-session';
  // Two page loads: the third page was reached by a link.
  expect(asked).toEqual([sessionCheck, sessionCheck]);
  await leave();
});

test('no script of a page runs but its own, and the policy stops nothing of the plugin', async () => {
  const { page, problems, leave } = await site().visit();
  const response = await page.goto('/docs/guides/customising');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toMatch(/default-src 'self'/);
  expect(policy).toMatch(/script-src 'self' 'sha256-/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe/);

  await ask(page, 'How do I open the assistant from my own button?');
  await chat(page).close.click();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search the docs' }).fill('colours');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  // Colours of code are style attributes, in the page as it was sent.
  await page.goto('/docs/guides/customising');
  const colours = page.locator('pre .token[style]');
  expect(
    new Set(await colours.evaluateAll((all) => all.map((one) => getComputedStyle(one).color))).size,
  ).toBeGreaterThan(2);
  await page.goto('/auth/sign-in');
  await settle(page);
  expect(problems).toEqual([]);

  // The same eyes see what a policy stops.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "smuggled in"';
    document.body.append(script);
    return document.title === 'smuggled in';
  });
  expect(ran).toBe(false);
  expect(problems.splice(0).join()).toMatch(/Content Security Policy|inline script/);
  await leave();
});

test('what stays in the browser says nothing about who reads', async () => {
  const account = newAccount('Margaret Hamilton');
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await signIn(page, account);
  await ask(page, 'How do I choose another port?');
  const stored = await page.evaluate(() => ({ ...localStorage }));
  const own = Object.keys(stored).filter((key) => !key.startsWith('theme'));
  for (const key of own) expect(key).toMatch(/^docusaurus-auth\.(signed-in|last-method|chat)/);
  const values = JSON.stringify(stored).toLowerCase();
  for (const word of ['margaret', 'hamilton', account.email, 'port']) {
    expect(values).not.toContain(word.toLowerCase());
  }
  await leave();
});
