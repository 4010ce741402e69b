import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Dialog, Page } from 'playwright-core';
import {
  accountItem,
  enterPassword,
  navbar,
  newAccount,
  signIn,
  typeMailedCode,
  useSite,
} from '../support/accounts.ts';
import { mailWithSubject } from '../support/mail.ts';

const site = useSite();

const section = (page: Page, name: string) => page.getByRole('region', { name });

async function openAccount(page: Page): Promise<void> {
  await page.goto('/auth/account');
  await page.getByRole('button', { name: 'Change address' }).waitFor();
}

test('a reader sees the other browser and signs it out', async () => {
  const account = newAccount();
  const first = await site().visitAs(account);
  const second = await site().visit();
  await signIn(second.page, account);
  await openAccount(second.page);
  const sessions = section(second.page, 'Where you are signed in');
  await sessions.getByText('This device').waitFor();
  expect(await sessions.textContent()).not.toMatch(/127\.0\.0\.1|::1/);

  await sessions.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await sessions.getByText('Firefox on Linux is signed out.').waitFor();
  await first.page.goto('/docs/');
  await navbar(first.page).getByRole('link', { name: 'Sign in' }).waitFor();
  await second.page.reload();
  await accountItem(second.page, account).waitFor();
  await first.leave();
  await second.leave();
});

/** Notes in the page how far what is seen has jumped, as browsers measure it: 0.1 and more is felt. */
async function watchJumps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const jumps: number[] = [];
    Object.assign(window, { jumps });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) jumps.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate('window.jumps.reduce((sum, jump) => sum + jump, 0)');
}

test.each([390, 1280])('nothing jumps on %d px when slow answers come', async (width) => {
  const { page, leave } = await site().visitAs(newAccount(), {
    viewport: { width, height: 800 },
  });
  const jumped = await watchJumps(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/(?!auth\/get-session)/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/auth/account');
  const loading = page.getByRole('status').filter({ hasText: 'Loading…' });
  await loading.waitFor({ state: 'attached' });
  expect(await page.getByRole('main').getByRole('region').count()).toBe(12);
  release();
  await page.getByText('You are signed in nowhere else.').waitFor();
  await page.getByText('You have agreed to nothing so far.').waitFor();
  expect(await loading.count()).toBe(0);
  expect(await jumped()).toBeLessThan(0.05);
  await leave();
});

test('what was typed is not lost by a click on a link, nor by Back', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  await page.goto('/docs/');
  await accountItem(page, account).click();
  await navbar(page).getByRole('link', { name: 'Account' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Ada King');
  await page.getByText('Not saved yet').waitFor();
  const questions: string[] = [];
  const dismiss = (dialog: Dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  };
  page.on('dialog', dismiss);
  await navbar(page).getByRole('link', { name: 'Docs' }).click();
  const question = 'What you changed on this page is not saved yet. Leave it?';
  expect(questions).toEqual([question]);
  const { pathname } = new URL(page.url());
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => history.back());
  await asked;
  await page.waitForFunction((path) => location.pathname === path, pathname);
  expect(questions).toEqual([question, question]);
  page.off('dialog', dismiss);
  expect(await name.inputValue()).toBe('Ada King');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByText('Your name is saved.').waitFor();
  await navbar(page).getByRole('link', { name: 'Docs' }).click();
  await page.waitForURL('**/docs/**');
  await leave();
});

test('one button signs out everywhere else', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const others = [await site().visit(), await site().visit()];
  for (const other of others) await signIn(other.page, account);
  await openAccount(page);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByText('You are signed out everywhere but here.').waitFor();
  for (const other of others) {
    await other.page.reload();
    await navbar(other.page).getByRole('link', { name: 'Sign in' }).waitFor();
    await other.leave();
  }
  await leave();
});

test('an address is changed by a code to the old and one to the new mailbox', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const renewed = { ...account, email: `new.${account.email}` };
  await openAccount(page);
  await page.getByRole('button', { name: 'Change address' }).click();
  await page.getByRole('textbox', { name: 'New e-mail address' }).fill(renewed.email);
  await page.getByRole('button', { name: 'Send the first code' }).click();
  await page.getByRole('heading', { name: 'Step 1 of 2' }).waitFor();
  await typeMailedCode(page, account.email);
  await page.getByRole('heading', { name: 'Step 2 of 2' }).waitFor();
  await typeMailedCode(page, renewed.email);
  await page.getByText('Your e-mail address is changed.').waitFor();
  await mailWithSubject(site().url, account.email, /e-mail address .* was changed/);

  const later = await site().visit();
  await later.page.goto('/auth/sign-in');
  await enterPassword(later.page, account);
  await later.page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
  await signIn(later.page, renewed);
  await later.leave();
  await leave();
});

test('what changes the way in asks for a new sign-in, and leads back to its section', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  await site().clock.advance(601);
  await page.clock.setSystemTime(site().clock.now());
  await openAccount(page);
  for (const [name, act] of [
    ['Two-factor sign-in', 'Set up two-factor sign-in'],
    ['Passkeys', 'Add a passkey'],
    ['Delete account', 'Delete my account'],
    ['E-mail address', 'Change address'],
  ] as const) {
    await section(page, name).getByRole('button', { name: act }).click();
    await section(page, name).getByRole('button', { name: 'Sign in again' }).waitFor();
  }
  const email = section(page, 'E-mail address');
  await email.getByRole('button', { name: 'Sign in again' }).click();
  await page.waitForURL('**/auth/sign-in?return=*');
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  await enterPassword(page, account);
  await page.waitForURL('**/auth/account#email');
  await email.getByRole('button', { name: 'Change address' }).click();
  await email.getByRole('textbox', { name: 'New e-mail address' }).waitFor();
  await leave();
});

test('the export is one file with what is held, and with nothing that opens the account', async () => {
  const account = newAccount();
  const { page, context, leave } = await site().visitAs(account);
  await openAccount(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my data as a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  const held = JSON.parse(text);
  expect(held.account).toMatchObject({ name: account.name, email: account.email });
  expect(held.sessions).toHaveLength(1);
  const cookies = await context.cookies();
  const token = cookies.find(({ name }) => name === 'docsauth.session_token')?.value ?? '';
  expect(text).not.toContain(decodeURIComponent(token).split('.')[0]);
  await leave();
});

test('a picture is cut, saved, and shown in the navbar', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  await openAccount(page);
  const buffer = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = { name: 'face.png', mimeType: 'image/png', buffer };
  await page.getByLabel('Choose a picture').setInputFiles(file);
  await page.getByRole('button', { name: 'Save picture' }).click();
  await page.getByText('Your picture is saved.').waitFor();
  const picture = navbar(page).locator('img[src*="/api/v1/pictures/"]');
  const widthOf = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth);
  expect(await picture.evaluate(widthOf)).toBe(256);
  await page.getByRole('button', { name: 'Remove picture' }).click();
  await page.getByText('Your picture is removed.').waitFor();
  await leave();
});

test('an account is deleted after its address was typed, and nobody signs in to it again', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  await openAccount(page);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = page.getByRole('dialog');
  const confirmation = dialog.getByRole('textbox', { name: `To confirm, type ${account.email}` });
  await confirmation.fill('somebody@example.com');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await dialog.getByRole('alert').waitFor();
  await confirmation.fill(account.email);
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await page.getByText('Your account is deleted').waitFor();
  await navbar(page).getByRole('link', { name: 'Sign in' }).waitFor();
  await mailWithSubject(site().url, account.email, /deleted/);

  await page.goto('/auth/sign-in');
  await enterPassword(page, account);
  await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor();
  await leave();
});
