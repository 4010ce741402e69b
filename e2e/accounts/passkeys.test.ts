import { expect, test } from '@jest/globals';
import {
  accountItem,
  enterPassword,
  newAccount,
  signOut,
  useSite,
} from '../support/accounts.ts';
import { plugInAuthenticator } from '../support/authenticator.ts';

const site = useSite();

test('a passkey is added, used instead of a password, and deleted', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const authenticator = await plugInAuthenticator(page);
  await page.goto('/auth/account');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await section.getByRole('textbox', { name: 'Name of the passkey' }).fill('My laptop');
  await section.getByRole('button', { name: 'Create passkey' }).click();
  await section.getByText('Your passkey is saved.').waitFor();
  expect(await authenticator.count()).toBe(1);

  await page.goto('/docs/');
  await signOut(page, account);
  await page.goto('/auth/sign-in?return=/docs/');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await accountItem(page, account).waitFor();
  expect(new URL(page.url()).pathname).toBe('/docs/');

  await page.goto('/auth/account');
  await section.getByRole('button', { name: 'Delete My laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete passkey' }).click();
  await section.getByText('You have no passkey yet.').waitFor();
  await page.goto('/docs/');
  await signOut(page, account);
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('alert').filter({ hasText: 'This passkey belongs to no account' }).waitFor();
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

test('a wrong password leaves the passkey as a way in', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  await plugInAuthenticator(page);
  await page.goto('/auth/account');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await section.getByRole('textbox', { name: 'Name of the passkey' }).fill('Key');
  await section.getByRole('button', { name: 'Create passkey' }).click();
  await section.getByText('Your passkey is saved.').waitFor();
  await page.goto('/docs/');
  await signOut(page, account);
  await page.goto('/auth/sign-in');
  await enterPassword(page, { ...account, password: 'not the password at all' });
  await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await accountItem(page, account).waitFor();
  await leave();
});
