import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createAccount, newAccount, profileWith, useSite } from '../support/accounts.ts';
import { demoData } from '../support/demoData.ts';
import { walk } from '../support/looks.ts';
import { makeAdmin } from '../support/makeAdmin.ts';

const site = useSite();

/** An administrator of a site that has been in use for a while. */
let cookies: string[] = [];
beforeAll(async () => {
  const account = newAccount('Grace Hopper');
  cookies = await createAccount(site().url, account);
  await makeAdmin(site().server, account.email);
  await demoData(site().server);
}, 120_000);

const visit = () => site().visit(profileWith(site().url, cookies));
const section = (page: Page, name: string) => page.getByRole('region', { name });
const parts = (page: Page) => page.getByRole('navigation', { name: 'Administration' });

/** Notes the scripts of a page; gives those of the area, whose code has the address of the server's part in it. */
function watchScripts(page: Page): () => Promise<string[]> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  return async () => {
    const found: string[] = [];
    for (const url of scripts) {
      const text = await (await page.request.get(url)).text();
      if (text.includes('/api/v1/admin/')) found.push(url);
    }
    return found;
  };
}

test('whoever is no administrator sees what does not exist, and nothing of the area is loaded', async () => {
  const forged = (page: Page) =>
    page.route('**/api/auth/get-session*', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      await route.fulfill({ json: { ...body, user: { ...body.user, role: 'admin' } } });
    });
  const notFound = (page: Page) => page.getByRole('heading', { name: 'Page Not Found' });
  const stranger = await site().visit();
  const reader = await site().visitAs(newAccount('Ada Lovelace'));
  const ofReader = watchScripts(reader.page);
  const ofStranger = watchScripts(stranger.page);
  for (const { page } of [stranger, reader]) {
    for (const part of ['', '/people', '/events']) {
      await page.goto(`/auth/admin${part}`);
      await notFound(page).waitFor();
    }
  }
  expect([...(await ofStranger()), ...(await ofReader())]).toEqual([]);
  // A page can be told anything; the server answers administrators alone.
  await forged(reader.page);
  const refusal = reader.page.waitForResponse(/\/api\/v1\/admin\//);
  await reader.page.goto('/auth/admin');
  expect((await refusal).status()).toBe(403);
  await notFound(reader.page).waitFor();
  expect(await parts(reader.page).count()).toBe(0);
  expect(await ofReader()).not.toEqual([]);
  await stranger.leave();
  await reader.leave();
});

test('an administrator goes from part to part by keyboard, and the time range goes along', async () => {
  const { page, leave } = await visit();
  const problems = await walk(page, [
    [
      'overview',
      async (at) => {
        await at.goto('/auth/admin');
        await section(at, 'How they were answered').getByText('As a table').click();
        await at.getByRole('heading', { name: 'Gaps' }).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  expect(await page.title()).toContain('Overview');
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('7 days');
  await page.waitForURL('**/auth/admin?range=7d');
  await parts(page).getByRole('link', { name: 'Event log' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/auth/admin/events?range=7d');
  const current = parts(page).locator('[aria-current=page]');
  expect(await current.textContent()).toBe('Event log');
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('Other days');
  await page.getByLabel('From', { exact: true }).fill('2026-01-01');
  await page.getByLabel('To', { exact: true }).fill('2026-01-02');
  await page.waitForURL('**/auth/admin/events?from=2026-01-01&to=2026-01-02');
  await page.getByText('No events in these days').waitFor();
  await page.reload();
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-01-01');
  await leave();
});

test('an administrator filters the event log, and saves the privacy report with its date', async () => {
  const { page, leave } = await visit();
  const rows = page.getByRole('table').getByRole('row');
  const done = page.getByRole('cell', { name: 'Done', exact: true });
  const problems = await walk(page, [
    [
      'event log',
      async (at) => {
        await at.goto('/auth/admin/events');
        await rows.nth(5).waitFor();
      },
    ],
    [
      'privacy report',
      async (at) => {
        await at.goto('/auth/admin/privacy');
        await section(at, 'What readers have agreed to').waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const file = await waiting;
  const report = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(file.suggestedFilename()).toBe(`privacy-report-${report.at.slice(0, 10)}.json`);

  await parts(page).getByRole('link', { name: 'Event log' }).click();
  await rows.nth(25).waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await rows.nth(30).waitFor();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Failed');
  await page.waitForURL('**/events?outcome=failed');
  await done.first().waitFor({ state: 'detached' });
  await rows.nth(1).getByText('Failed').waitFor();
  await page.reload();
  await rows.nth(1).getByText('Failed').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await done.first().waitFor();
  await leave();
});
