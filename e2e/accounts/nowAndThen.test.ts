import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createAccount, newAccount, useSite } from '../support/accounts.ts';

const site = useSite();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name }).fill(text);
const invalid = (page: Page) => page.locator('main [aria-invalid=true]').first().waitFor();

test('the forms of the way in say at their fields what is missing or weak', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, context, problems, leave } = await site().visit();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A server with nothing but passwords, that is slow to say so.
  await page.route('**/api/v1/sign-in-methods', async (route) => {
    await held;
    const others = { magicLink: false, emailCode: false, passkey: false, providers: [] };
    await route.fulfill({ json: { password: true, ...others, outbox: false } });
  });
  const told = page.waitForResponse('**/api/v1/sign-in-methods');
  await page.goto('/auth/sign-in');
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
  release();
  await told;
  await page.unrouteAll({ behavior: 'wait' });
  expect(await page.getByRole('button', { name: /^E-mail me/ }).count()).toBe(0);
  await press(page, 'Sign in');
  await invalid(page);
  await context.setOffline(true);
  await fill(page, 'E-mail address', account.email);
  await fill(page, 'Password', account.password);
  await press(page, 'Sign in');
  await page.getByRole('alert').getByText('You seem to be offline.').first().waitFor();
  await context.setOffline(false);

  await page.getByRole('link', { name: 'Create an account' }).click();
  await fill(page, 'Password', 'password1234');
  await page.getByText(/^Weak|^Not strong enough/).waitFor();
  await fill(page, 'Name', account.name);
  await fill(page, 'E-mail address', account.email);
  await fill(page, 'Password', account.password);
  await page.getByText(/^(Very s|S)trong/).waitFor();
  await press(page, 'Create account');
  // Whether an address has an account is nobody's business.
  await page.waitForURL('**/auth/verify-email*');
  await page.getByRole('heading', { name: 'Confirm your address' }).waitFor();
  problems.splice(0, problems.length, ...problems.filter((line) => !line.includes('net::ERR_')));
  await leave();
});

test('who is signed in is told so, and what cannot be loaded is offered again', async () => {
  const account = newAccount();
  const { page, problems, leave } = await site().visitAs(account);
  await page.goto('/auth/sign-in');
  await page.getByText(`You are signed in as ${account.name}.`).waitFor();

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/account', async (route) => {
    await held;
    await route.abort();
  });
  await page.goto('/auth/account');
  await page.getByRole('status').filter({ hasText: 'Loading…' }).waitFor({ state: 'attached' });
  release();
  await page.getByRole('button', { name: 'Try again' }).first().waitFor();
  await page.unroute('**/api/v1/account');
  await press(page, 'Try again');
  await page.getByRole('button', { name: 'Change address' }).waitFor();
  expect(problems.filter((line) => !line.includes('net::ERR_'))).toEqual([]);
  problems.splice(0);
  await leave();
});
