import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  accountItem,
  createAccount,
  enterPassword,
  navbar,
  newAccount,
  signOut,
  useSite,
} from './support/accounts.ts';
import { ask, chat, openChat } from './support/chat.ts';
import { walk } from './support/looks.ts';

const site = useSite();

const QUESTION = 'How do I choose another port?';
const FOLLOW_UP = 'And why is that?';

const press = (within: Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

/** The dialog over the chat. */
const over = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Agrees to a history, as the account page does. */
async function agree(page: Page): Promise<void> {
  const headers = { origin: new URL(site().url).origin };
  const data = { purpose: 'history', granted: true };
  const response = await page.request.post('/api/v1/profile/consents', { data, headers });
  expect(response.status()).toBe(200);
}

/** Waits until the newest conversation has so many questions: they are kept after their answer. */
async function kept(page: Page, turns: number): Promise<void> {
  const reached = async (expected: number) => {
    const response = await fetch('/api/v1/conversations');
    return (await response.json()).conversations?.[0]?.turns === expected;
  };
  await page.waitForFunction(reached, turns, { polling: 200 });
}

async function openHistory(page: Page): Promise<void> {
  const dialog = await openChat(page);
  await press(dialog, 'Your conversations');
  await dialog.getByRole('heading', { name: 'Your conversations' }).waitFor();
}

test('a reader rates an answer, changes their mind, says why and takes it back', async () => {
  const { page, leave } = await site().visit();
  await page.goto('/docs/');
  const exchange = await ask(page, QUESTION);
  const up = exchange.getByRole('button', { name: 'This answer helps', exact: true });
  const down = exchange.getByRole('button', { name: 'This answer does not help' });
  await up.click();
  await exchange.getByRole('group', { name: 'What is good about it?' }).waitFor();
  await down.click();
  const reasons = exchange.getByRole('group', { name: 'What is wrong with it?' });
  await reasons.getByRole('checkbox', { name: 'Something is missing' }).check();
  await exchange.getByRole('textbox', { name: /^A note/ }).fill('Mail me: ada@analytical.dev');
  const sending = page.waitForResponse('**/api/v1/feedback');
  await press(exchange, 'Send');
  expect(await (await sending).json()).toMatchObject({
    rating: 'down',
    reasons: ['incomplete'],
    note: 'Mail me: [e-mail]',
  });
  await reasons.waitFor({ state: 'hidden' });
  await exchange.getByText('Thank you.').waitFor();
  expect(await down.getAttribute('aria-pressed')).toBe('true');
  const taking = page.waitForResponse('**/api/v1/feedback');
  await down.click();
  expect(await (await taking).json()).toMatchObject({ rating: null });
  await exchange.getByText('Thank you.').waitFor({ state: 'hidden' });
  await leave();
});

test('what was asked before signing in is kept at the reader’s wish, found, shared and deleted', async () => {
  const account = newAccount();
  await createAccount(site().url, account);
  const { page, leave } = await site().visit();
  const { dialog } = chat(page);
  await page.goto('/docs/');
  await ask(page, QUESTION);
  await navbar(page).getByRole('link', { name: 'Sign in' }).click();
  await enterPassword(page, account);
  await accountItem(page, account).waitFor();

  // Nothing is kept without consent.
  await openChat(page);
  await press(dialog, 'Keep this conversation');
  await dialog.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
  await agree(page);
  await press(dialog, 'Keep this conversation');
  await dialog.getByText('You asked this before').waitFor({ state: 'hidden' });
  await ask(page, FOLLOW_UP);
  await kept(page, 2);

  await page.reload();
  await openHistory(page);
  await dialog.getByText('from before you signed in').waitFor();
  await press(dialog, `Rename “${QUESTION}”`);
  await dialog.getByRole('textbox', { name: 'Title of the conversation' }).fill('Ports');
  await press(dialog, 'Save');
  await dialog.getByText('Ports', { exact: true }).waitFor();
  const search = dialog.getByRole('searchbox', { name: 'Search your conversations' });
  await search.fill('nothing like it');
  await dialog.getByText('No conversation contains these words.').waitFor();
  await search.fill('another port');

  await press(dialog, 'Share “Ports”');
  const sharing = over(page, 'Share this conversation');
  await sharing.getByRole('combobox').selectOption('7');
  await press(sharing, 'Create a link');
  const address = await sharing
    .getByRole('textbox', { name: 'Link to the conversation' })
    .inputValue();
  const guest = await site().visit();
  await guest.page.goto(address);
  await guest.page.getByRole('heading', { name: 'Ports', level: 2 }).waitFor();
  await guest.page.getByRole('heading', { name: FOLLOW_UP }).waitFor();
  await guest.page.getByText('PORT=4000 npm start').first().waitFor();
  expect(await guest.page.locator('body').textContent()).not.toContain(account.name);

  await press(sharing, 'End this link');
  await sharing.getByText('Works until').waitFor({ state: 'hidden' });
  await guest.page.reload();
  await guest.page.getByText('This conversation cannot be read').waitFor();
  await guest.leave();
  await page.keyboard.press('Escape');
  await sharing.waitFor({ state: 'hidden' });

  await dialog.getByRole('button', { name: /^Ports/ }).click();
  await dialog.getByRole('heading', { name: FOLLOW_UP }).waitFor();
  await openHistory(page);
  await press(dialog, 'Delete “Ports”');
  await press(over(page, 'Delete this conversation?'), 'Delete it');
  await dialog.getByText('Nothing is kept yet.').waitFor();
  await press(dialog, 'Back to the question');
  await ask(page, QUESTION);
  await kept(page, 1);
  await openHistory(page);
  await press(dialog, 'Delete all conversations');
  await press(over(page, 'Delete all your conversations?'), 'Delete all of them');
  await dialog.getByText('Nothing is kept yet.').waitFor();
  await press(dialog, 'Back to the question');
  await dialog.getByText('What would you like to know?').waitFor();
  await leave();
});

test('a conversation that is kept leaves the screen when its reader signs out', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const { dialog } = chat(page);
  await page.goto('/docs/');
  await agree(page);
  await accountItem(page, account).waitFor();
  await ask(page, QUESTION);
  await signOut(page, account);
  await dialog.getByText('What would you like to know?').waitFor();
  expect(await dialog.getByRole('button', { name: 'Your conversations' }).count()).toBe(0);
  await leave();
});

test('conversations that cannot be loaded are offered again', async () => {
  const account = newAccount();
  const { page, problems, leave } = await site().visitAs(account);
  const { dialog } = chat(page);
  await page.goto('/docs/');
  await accountItem(page, account).waitFor();
  await page.route('**/api/v1/conversations*', (route) => route.abort(), { times: 1 });
  await openHistory(page);
  await dialog.getByText('The server cannot be reached right now.').waitFor();
  await press(dialog, 'Try again');
  await dialog.getByText('Your conversations are not kept').waitFor();
  problems.splice(0, problems.length, ...problems.filter((line) => !line.includes('net::ERR_')));
  await leave();
});

test('all of it is accessible, fits small screens, and suits both themes', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const { dialog } = chat(page);
  let address = '';
  const problems = await walk(page, [
    [
      'history without consent',
      async (at) => {
        await at.goto('/docs/');
        await accountItem(at, account).waitFor();
        await openHistory(at);
        await dialog.getByText('Your conversations are not kept').waitFor();
      },
      'html',
    ],
    [
      'reasons',
      async (at) => {
        await agree(at);
        await at.goto('/docs/');
        await accountItem(at, account).waitFor();
        const exchange = await ask(at, QUESTION);
        await press(exchange, 'This answer helps');
        await exchange.getByRole('group').waitFor();
        await kept(at, 1);
      },
      'html',
    ],
    ['history', (at) => openHistory(at), 'html'],
    [
      'sharing',
      async (at) => {
        await press(dialog, `Share “${QUESTION}”`);
        const sharing = over(at, 'Share this conversation');
        await press(sharing, 'Create a link');
        const field = sharing.getByRole('textbox', { name: 'Link to the conversation' });
        address = await field.inputValue();
      },
      'html',
    ],
    [
      'shared',
      async (at) => {
        await at.goto(address);
        await at.getByRole('heading', { name: QUESTION, level: 2 }).waitFor();
      },
      'html',
    ],
  ]);
  expect(problems).toEqual([]);
  await leave();
});
