import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  accountItem,
  createAccount,
  enterPassword,
  newAccount,
  useSite,
} from '../support/accounts.ts';
import { type State, walk as walkStates } from '../support/looks.ts';
import { mailedCode } from '../support/mail.ts';
import { totp } from '../support/totp.ts';

const site = useSite();

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const type = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name }).fill(text);

/** Small and wide, light and dark, always outside the limits on sign-ins. */
const walk = (page: Page, states: readonly State[]) =>
  walkStates(page, states, () => site().cool());

test('every page on the way in is accessible, fits small screens, and suits both themes', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  const problems = await walk(page, [
    ['sign-in', (at) => at.goto('/auth/sign-in')],
    [
      'sign-in refused',
      async (at) => {
        await enterPassword(at, { ...account, password: 'not the password at all' });
        await at.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
      },
    ],
    [
      'sign-in with a code',
      async (at) => {
        await press(at, 'E-mail me a code');
        await at.getByRole('link', { name: 'Open the mail in a new tab' }).waitFor();
      },
    ],
    [
      'sign-in with a link',
      async (at) => {
        await at.goto('/auth/sign-in');
        await type(at, 'E-mail address', account.email);
        await press(at, 'E-mail me a link');
        await at.getByRole('link', { name: 'Open the mail in a new tab' }).waitFor();
      },
    ],
    [
      'sign-up refused',
      async (at) => {
        await at.goto('/auth/sign-up');
        await type(at, 'Password', 'password1234');
        await press(at, 'Create account');
        await at.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      },
    ],
    [
      'verify-email',
      async (at) => {
        await at.goto('/auth/verify-email');
        await heading(at, 'Confirm your address');
      },
    ],
    ['forgot-password', (at) => at.goto('/auth/forgot-password')],
    [
      'forgot-password sent',
      async (at) => {
        await type(at, 'E-mail address', account.email);
        await press(at, 'Send the link');
        await at.getByRole('link', { name: 'Open the mail in a new tab' }).waitFor();
      },
    ],
    [
      'reset-password',
      async (at) => {
        await at.goto('/auth/reset-password#token=abc');
        await type(at, 'Password', 'brass gears hum');
      },
    ],
    [
      'reset-password used',
      async (at) => {
        await type(at, 'Password', account.password);
        await press(at, 'Set the password');
        await at.getByText('This link has expired or was used already.').waitFor();
      },
    ],
    [
      'magic-link',
      async (at) => {
        await at.goto('/auth/magic-link#token=abc');
        await at.getByRole('button', { name: 'Sign in now' }).waitFor();
      },
    ],
    [
      'magic-link without its token',
      async (at) => {
        await at.goto('/auth/magic-link');
        await at.getByText('This page needs the whole link from the mail.').waitFor();
      },
    ],
    ['error', (at) => at.goto('/auth/error?error=access_denied')],
    ['two-factor', (at) => at.goto('/auth/two-factor')],
    ['two-factor with a backup code', (at) => press(at, 'Use a backup code')],
  ]);
  expect(problems).toEqual([]);
  await leave();
});

test('every section of the account area is, with its forms and questions open', async () => {
  const account = newAccount('Ada Augusta King, Countess of Lovelace');
  const { page, leave } = await site().visitAs(account);
  await createAccountSession(account);
  const problems = await walk(page, [
    [
      'account',
      async (at) => {
        await at.goto('/auth/account');
        await at.getByRole('button', { name: 'Change address' }).waitFor();
      },
    ],
    ['menu', (at) => accountItem(at, account).click(), 'html'],
    [
      'new address',
      async (at) => {
        await at.reload();
        await press(at, 'Change address');
      },
    ],
    [
      'code for the address',
      async (at) => {
        await type(at, 'New e-mail address', `new.${account.email}`);
        await press(at, 'Send the first code');
        await heading(at, 'Step 1 of 2');
      },
    ],
    [
      'new password',
      async (at) => {
        await at.reload();
        await press(at, 'Change password');
      },
    ],
    ['new passkey', (at) => press(at, 'Add a passkey')],
    [
      'question about sessions',
      async (at) => {
        await at.reload();
        await press(at, 'Sign out everywhere else');
      },
    ],
    [
      'question about the password',
      async (at) => {
        await at.reload();
        await press(at, 'Set up two-factor sign-in');
      },
    ],
    [
      'key of the second factor',
      async (at) => {
        await type(at, 'Current password', account.password);
        await press(at, 'Continue');
        await at.getByRole('img', { name: /^QR code/ }).waitFor();
      },
    ],
    [
      'backup codes',
      async (at) => {
        const region = at.getByRole('region', { name: 'Two-factor sign-in' });
        const key = (await region.locator('code').first().textContent()) ?? '';
        const code = totp(key, site().clock.now());
        await type(at, 'Code of six digits from the app', code);
        await heading(at, 'Your backup codes');
      },
    ],
    ['second factor on', (at) => press(at, 'I have kept them')],
    ['question about the account', (at) => press(at, 'Delete my account')],
  ]);
  expect(problems).toEqual([]);
  await leave();
});

/** A second session, so that there is one to sign out. */
async function createAccountSession({ email, password }: { email: string; password: string }) {
  const headers = { 'content-type': 'application/json', origin: new URL(site().url).origin };
  const body = JSON.stringify({ email, password });
  const init = { method: 'POST', headers, body };
  const response = await fetch(new URL('/auth/signin', site().url), init);
  expect(response.status).toBe(200);
}

test('password managers and passkeys know every field', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  const fields = async () => {
    const inputs = page.getByRole('main').locator('input:visible');
    await inputs.first().waitFor();
    return inputs.evaluateAll((all) =>
      all.map((input) => `${input.getAttribute('type')} ${input.getAttribute('autocomplete')}`),
    );
  };
  await page.goto('/auth/sign-up');
  expect(await fields()).toEqual(['text name', 'email username', 'password new-password']);
  await page.goto('/auth/forgot-password');
  expect(await fields()).toEqual(['email username']);
  await page.goto('/auth/reset-password#token=abc');
  expect(await fields()).toEqual(['password new-password']);
  await page.goto('/auth/two-factor');
  expect((await fields())[0]).toBe('text one-time-code');
  await page.goto('/auth/sign-in');
  expect(await fields()).toEqual(['email username webauthn', 'password current-password']);
  await type(page, 'E-mail address', account.email);
  await press(page, 'E-mail me a code');
  await page.getByRole('textbox', { name: 'Code of six digits' }).waitFor();
  expect(await fields()).toEqual(['text one-time-code']);
  expect(await mailedCode(site().url, account.email)).toHaveLength(6);
  await leave();
});
