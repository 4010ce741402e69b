import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  type Account,
  accountItem,
  createAccount,
  enterPassword,
  navbar,
  newAccount,
  signedIn,
  signIn,
  useSite,
} from '../support/accounts.ts';
import { mailedLink, mailWithSubject } from '../support/mail.ts';
import { logIn, startOidcProvider, type TestProvider, visitWith } from '../support/oidcProvider.ts';
import { totp } from '../support/totp.ts';

let provider: TestProvider;

const site = useSite(async () => {
  provider = await startOidcProvider({
    ada: { name: 'Ada at Local ID', email: 'ada.at.local@example.com', verified: true },
  });
  return { env: provider.env, stop: provider.stop };
});

/** The second factor of an account, as its owner keeps it. */
interface Factor {
  /** What the app shows now; each code of it is given once, because the server takes it once. */
  nextCode: () => Promise<string>;
  backupCodes: string[];
}

/** Switches two-factor sign-in on in the account area. */
async function setUp(page: Page, account: Account): Promise<Factor> {
  await page.goto('/auth/account');
  await page.getByRole('button', { name: 'Set up two-factor sign-in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Current password' }).fill(account.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  const region = page.getByRole('region', { name: 'Two-factor sign-in' });
  const key = (await region.locator('code').first().textContent()) ?? '';
  const nextCode = async () => {
    await site().clock.advance(30);
    return totp(key, site().clock.now());
  };
  await page
    .getByRole('textbox', { name: 'Code of six digits from the app' })
    .fill(await nextCode());
  await page.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  const backupCodes = await region.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await region.getByText('Switched on').waitFor();
  await mailWithSubject(site().url, account.email, /two-factor/i);
  return { nextCode, backupCodes };
}

const codeField = (page: Page) =>
  page.getByRole('textbox', { name: 'Code from your authenticator app' });

async function beginWithPassword(page: Page, account: Account): Promise<void> {
  await page.goto('/auth/sign-in?return=/docs/');
  await enterPassword(page, account);
  await codeField(page).waitFor();
}

test('password, link and provider each end in the second step', async () => {
  const account = newAccount();
  account.email = 'ada.at.local@example.com';
  const owner = await site().visitAs(account);
  const factor = await setUp(owner.page, account);
  await owner.leave();
  const { page, context, leave } = await visitWith(provider, site());
  const startAnew = async () => {
    await context.clearCookies();
    await site().cool();
  };

  await startAnew();
  await beginWithPassword(page, account);
  expect(await navbar(page).getByRole('button', { name: account.name }).count()).toBe(0);
  const code = await factor.nextCode();
  await codeField(page).fill(code);
  await signedIn(page, account);
  expect(new URL(page.url()).pathname).toBe('/docs/');

  await startAnew();
  await page.goto('/auth/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('button', { name: 'E-mail me a link' }).click();
  await page.goto(await mailedLink(site().url, account.email));
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await codeField(page).fill(await factor.nextCode());
  await signedIn(page, account);

  await startAnew();
  await page.goto('/auth/sign-in?return=/docs/');
  await page.getByRole('button', { name: 'Continue with Local ID' }).click();
  await logIn(page, 'ada');
  await page.waitForURL('**/auth/two-factor*');
  expect(await navbar(page).getByRole('button', { name: account.name }).count()).toBe(0);
  await codeField(page).fill(await factor.nextCode());
  await signedIn(page, account);
  await leave();
});

test('a code of the app and a backup code open the account once', async () => {
  const account = newAccount();
  const owner = await site().visitAs(account);
  const { nextCode, backupCodes } = await setUp(owner.page, account);
  expect(new Set(backupCodes).size).toBe(10);
  const code = await nextCode();
  const first = await site().visit();
  await beginWithPassword(first.page, account);
  await codeField(first.page).fill(code);
  await accountItem(first.page, account).waitFor();
  await first.leave();

  const { page, context, leave } = await site().visit();
  await beginWithPassword(page, account);
  await codeField(page).fill(code);
  await page
    .getByRole('alert')
    .getByText(/code is not right/)
    .waitFor();

  const backup = async () => {
    await page.getByRole('button', { name: 'Use a backup code' }).click();
    await page.getByRole('textbox', { name: 'Backup code' }).fill(backupCodes[0] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await backup();
  await signedIn(page, account);
  await context.clearCookies();
  await site().cool();
  await beginWithPassword(page, account);
  await backup();
  await page
    .getByRole('alert')
    .getByText(/backup code is not right/)
    .waitFor();
  await owner.leave();
  await leave();
});

test('a browser that is trusted is not asked again, and any other one is', async () => {
  const account = newAccount();
  const cookies = await createAccount(site().url, account);
  expect(cookies.length).toBeGreaterThan(0);
  const owner = await site().visit();
  await signIn(owner.page, account);
  const { nextCode } = await setUp(owner.page, account);
  await owner.leave();

  const { page, context, leave } = await site().visit();
  await beginWithPassword(page, account);
  await page.getByRole('checkbox', { name: /Do not ask again/ }).check();
  await codeField(page).fill(await nextCode());
  await signedIn(page, account);
  await context.clearCookies({ name: 'docsauth.session_token' });
  await site().cool();
  await page.goto('/auth/sign-in?return=/docs/');
  await enterPassword(page, account);
  await signedIn(page, account);
  await leave();
});
