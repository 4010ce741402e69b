import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { navbar, newAccount, useSite } from '../support/accounts.ts';
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
