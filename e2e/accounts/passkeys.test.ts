import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newAccount, signedIn, signOut, useSite } from '../support/accounts.ts';
import { type Authenticator, plugInAuthenticator } from '../support/authenticator.ts';

const site = useSite();

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/auth/account');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await section.getByRole('textbox', { name: 'Name of the passkey' }).fill(name);
  await section.getByRole('button', { name: 'Create passkey' }).click();
  await section.getByText('Your passkey is saved.').waitFor();
}

/** By the button, and not by the offer of the browser, which the device leaves unanswered. */
async function signInWithPasskey(page: Page, authenticator: Authenticator): Promise<void> {
  await authenticator.answer(false);
  await page.goto('/auth/sign-in?return=/docs/');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await authenticator.answer(true);
}

test('a passkey is added, used instead of a password, and deleted', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const authenticator = await plugInAuthenticator(page);
  await addPasskey(page, 'My laptop');
  const section = page.getByRole('region', { name: 'Passkeys' });
  expect(await authenticator.count()).toBe(1);

  await page.goto('/docs/');
  await signOut(page, account);
  await signInWithPasskey(page, authenticator);
  await signedIn(page, account);
  expect(new URL(page.url()).pathname).toBe('/docs/');

  await page.goto('/auth/account');
  await section.getByRole('button', { name: 'Delete My laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete passkey' }).click();
  await section.getByText('You have no passkey yet.').waitFor();
  await page.goto('/docs/');
  await signOut(page, account);
  await signInWithPasskey(page, authenticator);
  const unknown = page.getByRole('alert').filter({ hasText: 'This passkey belongs to no account' });
  // The browser offers it again at once, and this device answers again.
  await unknown.first().waitFor();
  await leave();
});

test('a device that is not unlocked makes no passkey', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const authenticator = await plugInAuthenticator(page);
  await authenticator.unlock(false);
  await page.goto('/auth/account');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await section.getByRole('textbox', { name: 'Name of the passkey' }).fill('Unlocked');
  await section.getByRole('button', { name: 'Create passkey' }).click();
  await section.getByRole('alert').filter({ hasText: 'No passkey was used.' }).waitFor();
  expect(await authenticator.count()).toBe(0);
  await leave();
});

test('the browser offers the passkey at the field for the address', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const authenticator = await plugInAuthenticator(page);
  await addPasskey(page, 'My phone');
  await page.goto('/docs/');
  await signOut(page, account);
  await authenticator.answer(false);
  await page.goto('/auth/sign-in?return=/docs/');
  const field = page.getByRole('textbox', { name: 'E-mail address' });
  expect(await field.getAttribute('autocomplete')).toBe('username webauthn');
  await authenticator.answer(true);
  await signedIn(page, account);
  expect(new URL(page.url()).pathname).toBe('/docs/');
  await leave();
});
