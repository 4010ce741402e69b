import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { navbar, newAccount, useSite } from '../support/accounts.ts';
import { demoData } from '../support/demoData.ts';
import { walk } from '../support/looks.ts';
import { makeAdmin } from '../support/makeAdmin.ts';

const site = useSite();

const section = (page: Page, name: string) => page.getByRole('region', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an administrator finds a reader, bans them with a reason, lifts it, and deletes the account', async () => {
  const [boss, account] = [newAccount('Grace Hopper'), newAccount('Ada Lovelace')];
  const reader = await site().visitAs(account);
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const answers = (name: string) => page.getByRole('dialog').getByRole('button', { name });
  const problems = await walk(page, [
    [
      'people',
      async (at) => {
        await at.goto('/auth/admin/people');
        const rows = section(at, 'Accounts').getByRole('table').getByRole('row');
        await at.getByRole('searchbox').fill('lovelace');
        await at.waitForURL((url) => url.searchParams.get('search') === 'lovelace');
        await rows.filter({ hasText: account.email }).waitFor();
        await rows.filter({ hasText: boss.email }).waitFor({ state: 'detached' });
      },
    ],
    [
      'one account',
      async (at) => {
        await at.getByRole('link', { name: account.name }).click();
        await at.getByRole('heading', { name: account.name }).waitFor();
        await button(at, 'Ban').waitFor();
      },
    ],
    [
      'question before a ban',
      async (at) => {
        await button(at, 'Ban').click();
        await answers('Ban').click();
        await at.getByRole('dialog').getByText('Write why.').waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);

  await page.getByRole('textbox', { name: 'Reason' }).fill('Spam in feedback');
  await answers('Ban').click();
  await page.getByText(`${account.name} is banned.`).waitFor();
  await page.getByText('Spam in feedback').waitFor();
  await reader.page.goto('/docs/');
  await navbar(reader.page).getByRole('link', { name: 'Sign in' }).waitFor();
  await button(page, 'Lift the ban').click();
  await answers('Lift the ban').click();
  await page.getByText(`${account.name} can sign in again.`).waitFor();

  await button(page, 'Delete the account').click();
  await answers('Delete the account').click();
  await page.getByText(`The account of ${account.name} is deleted.`).waitFor();
  await page.getByRole('link', { name: 'All accounts' }).click();
  await page.getByText('No account fits.').waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('lovelace');
  await reader.leave();
  await leave();
});

test('an administrator sees who comes, and how signing in goes', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const problems = await walk(page, [
    [
      'engagement',
      async (at) => {
        await at.goto('/auth/admin/engagement?range=7d');
        const steps = section(at, 'How long each step takes').getByRole('row');
        await steps.filter({ hasText: 'Signing up' }).waitFor();
        await section(at, 'Readers').getByText('As a table').click();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  const weeks = section(page, 'Readers').getByRole('table').last().getByRole('row');
  expect(await weeks.count()).toBeGreaterThan(1);
  expect(await section(page, 'New accounts').textContent()).toMatch(/Addresses confirmed[1-9]/);
  await leave();
});

test('an administrator sees what the docs lack, decides on it, and takes that back', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  const headers = { origin: new URL(site().url).origin };
  for (const question of ['Can it brew espresso?', 'How strong is the espresso?']) {
    await page.request.post('/api/v1/query', { data: { question }, headers });
  }
  // Questions are grouped in the background.
  const listed = async () => (await page.request.get('/api/v1/admin/gaps?sort=latest')).text();
  while (!(await listed()).includes('espresso')) await page.waitForTimeout(500);

  const subject = page.getByRole('button', { name: /espresso/ });
  const state = (name: string) =>
    page.getByRole('group', { name: 'State' }).getByRole('button', { name });
  const problems = await walk(page, [
    [
      'gaps',
      async (at) => {
        await at.goto('/auth/admin/gaps?sort=latest');
        await subject.waitFor();
      },
    ],
    [
      'one gap',
      async (at) => {
        await subject.focus();
        await at.keyboard.press('Enter');
        await at.getByText('Words that the docs do not use').waitFor();
        await at.getByText('Not answered').first().waitFor();
        await state('Planned').click();
        await at.getByRole('listitem').filter({ hasText: 'Planned · Grace Hopper' }).waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  expect(await state('Planned').getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Open · Grace Hopper' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption('Done');
  await page.getByText('Nothing is in this state in these days.').waitFor();
  await leave();
});

const card = (page: Page, id: string) => page.locator('section', { has: page.locator(`#${id}`) });

async function saved(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('an administrator sees what is asked, what was found for it, and saves the list', async () => {
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
  await demoData(site().server);
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
  const boss = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(boss);
  await makeAdmin(site().server, boss.email);
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
  const rated = card(page, 'admin-questions-all').getByRole('cell', { name: 'Rated unhelpful' });
  await rated.first().waitFor();
  await leave();
});
