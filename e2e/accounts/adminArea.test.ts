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
