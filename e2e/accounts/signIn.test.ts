import { expect, test } from '@jest/globals';
import {
  accountItem,
  createAccount,
  enterPassword,
  navbar,
  newAccount,
  signedIn,
  signIn,
  typeMailedCode,
  useSite,
} from '../support/accounts.ts';
import { mailedCode, mailedLink, mailWithSubject } from '../support/mail.ts';

const site = useSite();

const HEADING = '/docs/getting-started/operators#how-to-choose-another-port';

test('a forgotten password is replaced by one click in a mail, and the old sessions are gone', async () => {
  const account = newAccount();
  const other = await site().visitAs(account);
  await other.page.goto('/docs/');
  await accountItem(other.page, account).waitFor();
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('link', { name: 'Forgotten?' }).click();
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const link = await mailedLink(site().url, account.email);
  expect(link).toMatch(/\/auth\/reset-password#token=/);

  await page.goto(link);
  const renewed = { ...account, password: 'seven silver kettles sing' };
  await page.getByRole('textbox', { name: 'Password' }).fill(renewed.password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await mailWithSubject(site().url, account.email, /password .* was changed/i);

  await other.page.reload();
  await navbar(other.page).getByRole('link', { name: 'Sign in' }).waitFor();
  await site().cool();
  await signIn(page, renewed);

  await page.goto('/docs/');
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Password' }).fill('another password of mine');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByText('This link has expired or was used already.').waitFor();
  await other.leave();
  await leave();
});

test('a link signs in after one click, although a scanner of mails has opened it before', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'E-mail me a link' }).click();
  const link = await mailedLink(site().url, account.email);

  for (const method of ['GET', 'HEAD']) await fetch(link, { method });
  const scanner = await site().visit();
  await scanner.page.goto(link);
  await scanner.page.getByRole('button', { name: 'Sign in now' }).waitFor();
  await scanner.leave();

  await page.goto(link);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await signedIn(page, account);

  const late = await site().visit();
  await late.page.goto(link);
  await late.page.getByRole('button', { name: 'Sign in now' }).click();
  await late.page.getByText('This link has expired or was used already.').waitFor();
  await late.leave();
  await leave();
});

test('a link that has waited for more than ten minutes says so and offers another one', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'E-mail me a link' }).click();
  const link = await mailedLink(site().url, account.email);
  await site().clock.advance(601);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await page.getByText('This link has expired or was used already.').waitFor();
  await page.getByRole('link', { name: 'To the sign-in page' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).waitFor();
  await leave();
});

test('a code by mail signs in, and leads back to the heading where the reader was', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto(HEADING);
  await navbar(page).getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();

  await page.getByRole('textbox', { name: 'Code of six digits' }).fill('000000');
  await page
    .getByRole('alert')
    .getByText(/code is not right/)
    .waitFor();
  await typeMailedCode(page, account.email);
  await signedIn(page, account);
  expect(page.url()).toBe(`${site().url}${HEADING}`);
  await leave();
});

test('a code that has waited for more than ten minutes is refused, and another one is not', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();
  await page.getByRole('textbox', { name: 'Code of six digits' }).waitFor();
  await site().clock.advance(601);
  await typeMailedCode(page, account.email);
  await page.getByRole('alert').getByText('This code has expired.').waitFor();
  await leave();
});

test('an account is made and opened by keyboard alone', async () => {
  const account = newAccount('Grace Hopper');
  const { page, context, leave } = await site().visit();
  const type = (text: string) => page.keyboard.type(text);
  /** Presses Tab until something with this name has the focus. */
  const tabTo = async (name: string) => {
    const target = page.locator(':focus').and(page.getByRole('textbox', { name }));
    const named = page.locator('a:focus, button:focus', { hasText: name });
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await target.count()) + (await named.count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No Tab leads to ${name}.`);
  };
  await page.goto('/docs/');
  await tabTo('Sign in');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/auth/sign-in*');
  await tabTo('Create an account');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/auth/sign-up*');
  await tabTo('Name');
  await type(account.name);
  await tabTo('E-mail address');
  await type(account.email);
  await tabTo('Password');
  await type(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/auth/verify-email*');
  await tabTo('Code of six digits');
  await type(await mailedCode(site().url, account.email));
  await page.waitForURL('**/auth/about-you*');
  await tabTo('Skip this');
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === '/docs/');

  await context.clearCookies();
  await page.goto('/auth/sign-in');
  await tabTo('E-mail address');
  await type(account.email);
  await tabTo('Password');
  await type(account.password);
  await page.keyboard.press('Enter');
  await signedIn(page, account);
  await leave();
});

test('a password of another account does not open this one, and the page does not say why', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in');
  await enterPassword(page, { ...account, password: 'not the password at all' });
  const known = await page.getByRole('alert').filter({ hasText: /./ }).first().textContent();
  await page.reload();
  await enterPassword(page, newAccount());
  const alert = page.getByRole('alert').filter({ hasText: /./ }).first();
  expect(await alert.textContent()).toBe(known);
  await leave();
});

/** Tries to sign in from very many addresses, until the server asks for work first. */
async function flood(url: string): Promise<void> {
  const body = JSON.stringify({ email: 'nobody@example.com', password: 'not the password at all' });
  for (let address = 1; address <= 40; address += 1) {
    const headers = {
      'content-type': 'application/json',
      origin: url,
      'x-forwarded-for': `203.0.113.${address}`,
    };
    const answer = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body });
    if (answer.status === 403) return;
  }
  throw new Error('The server has asked for no work.');
}

test('beside a flood of sign-ins a reader signs in, by work that the page does itself', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  await site().restart({ LIMIT_AUTH: '240,120,30', TRUST_PROXY: '1' });
  await flood(site().url);
  const { page, leave } = await site().visit();
  const proofs: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/sign-in/email')) proofs.push(request.headers()['proof-of-work']);
  });
  await signIn(page, account);
  expect(proofs).toEqual([undefined, expect.stringMatching(/./)]);
  await leave();
});
