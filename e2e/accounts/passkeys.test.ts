import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newAccount, signedIn, signOut, useSite } from '../support/accounts.ts';
import { plugInAuthenticator } from '../support/authenticator.ts';

const site = useSite();

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/auth/account');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await section.getByRole('textbox', { name: 'Name of the passkey' }).fill(name);
  await section.getByRole('button', { name: 'Create passkey' }).click();
  await section.getByText('Your passkey is saved.').waitFor();
}

/**
 * By the button. The offer of the browser is kept out: it offers a passkey that was refused at once
 * again, which this device answers until a limit is reached.
 */
async function signInWithPasskey(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await page.goto('/auth/sign-in?return=/docs/');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
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
  await signInWithPasskey(page);
  await signedIn(page, account);
  expect(new URL(page.url()).pathname).toBe('/docs/');

  await page.goto('/auth/account');
  await section.getByRole('button', { name: 'Delete My laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete passkey' }).click();
  await section.getByText('You have no passkey yet.').waitFor();
  await page.goto('/docs/');
  await signOut(page, account);
  await signInWithPasskey(page);
  const unknown = page.getByRole('alert').filter({ hasText: 'This passkey belongs to no account' });
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
