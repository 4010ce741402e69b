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
const card = (page: Page, id: string) => page.locator('section', { has: page.locator(`#${id}`) });

async function saved(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('an administrator sees what is asked, what was found for it, and saves the list', async () => {
  const { page, leave } = await visit();
  const list = card(page, 'admin-questions-all');
  const opened = card(page, 'admin-question');
  let question = '';
  const problems = await walk(page, [
    [
      'questions',
      async (at) => {
        await at.goto('/auth/admin/questions');
        await list.getByRole('columnheader', { name: 'Question' }).waitFor();
      },
    ],
    [
      'a question',
      async (at) => {
        const first = list.getByRole('rowheader').first().getByRole('button');
        question = (await first.textContent()) ?? '';
        await first.focus();
        await at.keyboard.press('Enter');
        await opened.getByText(question).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  await page.reload();
  await opened.getByText(question).waitFor();
  await opened.getByRole('button', { name: 'Close' }).click();
  await page.waitForURL((url) => url.search === '');
  expect(await saved(page, 'Download as CSV')).toContain('id,at,question,');
  expect(JSON.parse(await saved(page, 'Download as JSON'))).not.toEqual([]);

  await page.getByRole('combobox', { name: 'Answer' }).selectOption('Not covered');
  await page.waitForURL(/confidence=none/);
  await page.getByRole('searchbox').fill('no word that anybody has asked for');
  await list.getByText('No question of these days fits the filters.').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await list.getByRole('columnheader', { name: 'Question' }).waitFor();
  await leave();
});

test('an administrator sees which sections answer, and goes from a rating to its questions', async () => {
  const { page, leave } = await visit();
  const problems = await walk(page, [
    [
      'pages',
      async (at) => {
        await at.goto('/auth/admin/pages');
        const most = card(at, 'admin-pages-answering');
        await most.getByRole('columnheader', { name: 'Quoted' }).waitFor();
        await card(at, 'admin-pages-never_found').getByRole('link').first().waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const badly = card(page, 'admin-pages-badly_rated');
  await badly.getByRole('cell').getByRole('link').last().click();
  await page.waitForURL(/\/admin\/questions.*rating=down&section=/);
  await card(page, 'admin-questions-all').getByText('Rated unhelpful').first().waitFor();
  await leave();
});
