import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Consents, Profile } from '../../packages/server/src/contract/index.ts';
import { says } from '../../packages/server/src/testing/modelServer.ts';
import { type Account, enterPassword, newAccount, typeMailedCode } from '../support/accounts.ts';
import { violations } from '../support/axe.ts';
import { ask, chat } from '../support/chat.ts';
import { walk } from '../support/looks.ts';
import { makeAdmin } from '../support/makeAdmin.ts';
import { useModelSite } from '../support/modelSite.ts';

const { site, model } = useModelSite();

beforeAll(() => {
  model().reply(() => says('Set the variable PORT before you start the server. [1]'));
});

const SOFTWARE = 'What do you know about software?';
const HARDWARE = 'What do you know about hardware?';
const KEEP = 'Keep these answers with my account';
const CONSENT_MISSING = 'You have said something about yourself, but not agreed that it is kept.';

/** Not an address that only names it, as that to return to. */
const atDocs = ({ pathname }: URL) => pathname === '/docs/';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const consent = (page: Page, name: string) =>
  section(page, 'What you agreed to').getByRole('switch', { name });
const level = (page: Page, question: string, name: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name });

async function stored(page: Page): Promise<Profile> {
  return (await page.request.get('/api/v1/profile')).json();
}

async function agreed(page: Page): Promise<Consents> {
  return (await page.request.get('/api/v1/profile/consents')).json();
}

/** Changes the profile as another tab or device of the reader would. */
async function change(page: Page, data: object): Promise<void> {
  const headers = { origin: new URL(site().url).origin };
  const response = await page.request.patch('/api/v1/profile', { data, headers });
  expect(response.status()).toBe(200);
}

/** Fills the sign-up form and types the code; ends at the step about the reader. */
async function signUp(page: Page, account: Account, returnPath = '/docs/'): Promise<void> {
  await page.goto(`/auth/sign-up?return=${returnPath}`);
  await page.getByRole('textbox', { name: 'Name' }).fill(account.name);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await press(page, 'Create account');
  await typeMailedCode(page, account.email);
  await page.getByRole('heading', { name: 'About you, if you like' }).waitFor();
}

async function openAccount(page: Page): Promise<void> {
  await page.goto('/auth/account');
  await page.getByRole('textbox', { name: SOFTWARE }).waitFor();
}

test('who signs up is asked, with nothing ticked, and only what was agreed to is stored', async () => {
  const { page, leave } = await site().visit();
  await signUp(page, newAccount());
  await page.getByRole('checkbox', { name: KEEP }).waitFor();
  expect(await page.getByRole('main').locator(':checked').count()).toBe(0);

  await page.getByRole('textbox', { name: SOFTWARE }).fill('I write firmware in C.');
  await level(page, HARDWARE, 'Beginner').check();
  await press(page, 'Save and go on');
  await page.getByText(CONSENT_MISSING).waitFor();
  expect((await stored(page)).updatedAt).toBeNull();

  await page.getByRole('checkbox', { name: KEEP }).check();
  await press(page, 'Save and go on');
  await page.waitForURL(atDocs);
  expect(await stored(page)).toMatchObject({
    softwareBackground: 'I write firmware in C.',
    hardwareBackground: null,
    hardwareLevel: 'beginner',
    consents: { background: true, personalised_answers: false, history: false },
  });
  await leave();
});

test('skipping costs nothing: the reader is led on, and nothing is stored', async () => {
  const { page, leave } = await site().visit();
  await signUp(page, newAccount(), '/docs/getting-started/operators');
  await page.getByRole('textbox', { name: SOFTWARE }).fill('I changed my mind.');
  await press(page, 'Skip this');
  await page.waitForURL('**/docs/getting-started/operators');
  expect((await stored(page)).updatedAt).toBeNull();
  expect((await agreed(page)).ledger).toEqual([]);
  await leave();
});

test('a reader sees what is stored, switches it off, takes it with them, and takes it back', async () => {
  const { page, leave } = await site().visitAs(newAccount());
  await openAccount(page);
  await page.getByRole('textbox', { name: SOFTWARE }).fill('I write firmware in C.');
  await page.getByRole('checkbox', { name: KEEP }).check();
  await press(page, 'Save');
  await section(page, 'About you').getByText('Saved.').waitFor();
  await section(page, 'What you agreed to').getByText('You agreed on').waitFor();

  const answers = section(page, 'Your answers');
  await answers.getByRole('switch', { name: 'Fit answers to me' }).click();
  await press(page, 'I agree');
  await answers.getByText('what you said about yourself').waitFor();
  await answers.getByRole('combobox', { name: /Programming language/ }).fill('C');
  await press(page, 'Save choices');
  await answers.getByText('code in C').waitFor();
  expect(await stored(page)).toMatchObject({ personalised: true });
  await answers.getByRole('switch', { name: 'Fit answers to me' }).click();
  await answers.getByText('Switched off: nothing of your profile is read').waitFor();
  expect(await stored(page)).toMatchObject({ personalised: false, consentGiven: true });

  const downloading = page.waitForEvent('download');
  await press(page, 'Save my data as a file');
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('I write firmware in C.');
  expect(JSON.parse(file).consents).toHaveLength(2);

  await consent(page, 'Keep what I say about myself').click();
  await press(page, 'Take it back');
  await section(page, 'What you agreed to').getByText('you have taken it back').waitFor();
  expect(await page.getByRole('textbox', { name: SOFTWARE }).inputValue()).toBe('');
  expect(await stored(page)).toMatchObject({ softwareBackground: null, consentGiven: false });

  await press(page, 'Erase my profile');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase my profile' }).click();
  await page.getByText('Your profile is erased.').waitFor();
  expect(await stored(page)).toMatchObject({
    preferences: { codeLanguage: null },
    consents: { personalised_answers: false },
  });
  await page.getByText('All that I agreed to and took back').click();
  expect(await section(page, 'What you agreed to').locator('ol > li').count()).toBe(4);
  await leave();
});

test('an answer says what it was fitted to, and one click asks without it', async () => {
  const { page, leave } = await site().visitAs(newAccount());
  await change(page, {
    softwareLevel: 'beginner',
    preferences: { codeLanguage: 'Python' },
    consents: { background: true, personalised_answers: true },
  });
  const sent = () => JSON.stringify(model().calls.at(-1)?.body.messages);
  await page.goto('/docs/');
  const answer = await ask(page, 'How do I choose another port?');
  await answer.getByText('Answered for: Beginner in software · code in Python').waitFor();
  expect(sent()).toContain('Python');

  await answer.getByRole('button', { name: 'Ask without my profile' }).click();
  await chat(page).dialog.getByText('Answered without your profile.').waitFor();
  expect(sent()).not.toContain('Python');
  await leave();
});

test('what was changed elsewhere is shown at its field, and nothing that was typed is lost', async () => {
  const { page, leave } = await site().visitAs(newAccount());
  await change(page, { softwareBackground: 'I write C.', consents: { background: true } });
  await openAccount(page);
  const software = page.getByRole('textbox', { name: SOFTWARE });
  const hardware = page.getByRole('textbox', { name: HARDWARE });
  await hardware.fill('I solder.');
  await change(page, { softwareBackground: 'I write Go.' });
  await press(page, 'Save');
  await section(page, 'About you').getByText('Saved.').waitFor();
  expect(await software.inputValue()).toBe('I write Go.');

  await software.fill('I write Rust.');
  await change(page, { softwareBackground: 'I write Zig.' });
  await press(page, 'Save');
  await page.getByText('Meanwhile this was changed elsewhere.').waitFor();
  expect(await section(page, 'About you').locator('q').textContent()).toBe('I write Zig.');
  expect(await software.inputValue()).toBe('I write Rust.');
  expect(await stored(page)).toMatchObject({ softwareBackground: 'I write Zig.' });
  await press(page, 'Keep mine');
  await press(page, 'Save');
  await section(page, 'About you').getByText('Saved.').waitFor();
  expect(await stored(page)).toMatchObject({
    softwareBackground: 'I write Rust.',
    hardwareBackground: 'I solder.',
  });
  await leave();
});

test('while the server is away or the reader offline, nothing that was typed is lost', async () => {
  const { page, context, problems, leave } = await site().visitAs(newAccount());
  await openAccount(page);
  const software = page.getByRole('textbox', { name: SOFTWARE });
  await software.fill('I write firmware in C.');
  await page.getByRole('checkbox', { name: KEEP }).check();
  await page.route('**/api/v1/profile', (route) => route.abort());
  await press(page, 'Save');
  const alert = section(page, 'About you').getByRole('alert');
  await alert.getByText('The server cannot be reached right now.').waitFor();
  await page.unroute('**/api/v1/profile');
  await context.setOffline(true);
  await press(page, 'Save');
  await alert.getByText('You seem to be offline.').waitFor();
  await context.setOffline(false);
  expect(await software.inputValue()).toBe('I write firmware in C.');
  await press(page, 'Save');
  await section(page, 'About you').getByText('Saved.').waitFor();
  expect(await alert.textContent()).toBe('');
  expect(await stored(page)).toMatchObject({ softwareBackground: 'I write firmware in C.' });
  const failures = problems.splice(0);
  expect(failures.filter((line) => !line.includes('net::ERR_'))).toEqual([]);
  await leave();
});

test('the page of administrators is shown to them, and to others as what does not exist', async () => {
  const account = newAccount('Grace Hopper');
  const { page, leave } = await site().visitAs(account);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/auth/admin/privacy');
  await page.getByRole('heading', { name: 'Page Not Found' }).waitFor();
  expect(asked.filter((url) => url.includes('privacy-report'))).toEqual([]);

  await makeAdmin(site().server, account.email);
  await page.reload();
  await page.getByRole('heading', { name: 'Privacy report' }).waitFor();
  await page.getByRole('button', { name: account.name }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Administration' }).waitFor();
  const consents = section(page, 'What readers have agreed to').getByRole('row');
  await consents.filter({ hasText: 'Keep my conversations' }).waitFor();
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await leave();

  const stranger = await site().visit();
  await stranger.page.goto('/auth/admin/privacy');
  await stranger.page.getByRole('heading', { name: 'Page Not Found' }).waitFor();
  await stranger.leave();
});

test('every state of it is accessible, fits small screens, and suits both themes', async () => {
  const account = newAccount();
  const { page, leave } = await site().visitAs(account);
  const problems = await walk(page, [
    [
      'offer refused',
      async (at) => {
        await at.goto('/auth/about-you');
        await at.getByText('What happens to what I say here').click();
        await at.getByRole('textbox', { name: SOFTWARE }).fill('I write firmware in C.');
        await level(at, SOFTWARE, 'Advanced').check();
        await press(at, 'Save and go on');
        await at.getByText(CONSENT_MISSING).waitFor();
      },
    ],
    [
      'account with a profile and a clash',
      async (at) => {
        const consents = { background: true, personalised_answers: true };
        await change(at, { softwareBackground: 'I write C.', softwareLevel: 'beginner', consents });
        await openAccount(at);
        await at.getByRole('textbox', { name: SOFTWARE }).fill('I write Rust.');
        await change(at, { softwareBackground: 'I write Zig.' });
        await press(at, 'Save');
        await at.getByText('Meanwhile this was changed elsewhere.').waitFor();
        await at.getByText('All that I agreed to and took back').click();
      },
    ],
    [
      'question about a consent',
      async (at) => {
        await consent(at, 'Keep what I say about myself').click();
        await at.getByRole('dialog').waitFor();
      },
    ],
    ['answered before', (at) => at.goto('/auth/about-you')],
    [
      'privacy report',
      async (at) => {
        await makeAdmin(site().server, account.email);
        await at.goto('/auth/admin/privacy');
        await at.getByRole('heading', { name: 'Privacy report' }).waitFor();
        await section(at, 'What readers have agreed to').waitFor();
      },
    ],
  ]);
  expect(problems).toEqual([]);
  await leave();
});

/** A try after a failed one finds the server at the version that the failed one has left. */
let policyVersion = 1;

test('a new version of the policy asks again, and what was told waits for the answer', async () => {
  policyVersion += 1;
  const account = newAccount();
  const reader = await site().visitAs(account);
  await change(reader.page, {
    softwareBackground: 'I write firmware in C.',
    consents: { background: true, personalised_answers: true },
  });
  await site().restart({ PRIVACY_POLICY_VERSION: `${policyVersion}` });

  const asked: string[] = [];
  reader.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await reader.page.goto('/docs/');
  const named = (name: string) => reader.page.getByRole('button', { name, exact: true });
  await named(`${account.name} (a question waits)`).click();
  expect(asked).toEqual(['/api/auth/get-session']);
  await reader.page.getByRole('link', { name: 'The text about your data has changed' }).waitFor();
  expect(await violations(reader.page)).toEqual([]);
  await press(reader.page, 'Not now');
  await named(account.name).waitFor();
  await reader.page.reload();
  await named(account.name).waitFor();

  await reader.page.goto('/auth/account');
  await section(reader.page, 'About you').getByText('Until you agree again').waitFor();
  await section(reader.page, 'About you').getByRole('link', { name: 'Read and decide' }).waitFor();
  expect(await reader.page.getByRole('textbox', { name: SOFTWARE }).count()).toBe(0);
  await reader.leave();

  const { page, leave } = await site().visit();
  await page.goto('/auth/sign-in?return=/docs/');
  await enterPassword(page, account);
  await page.getByRole('heading', { name: 'The text about your data has changed' }).waitFor();
  await press(page, 'Decide later');
  await page.waitForURL(atDocs);
  expect(await stored(page)).toMatchObject({ softwareBackground: null });

  await page.goto('/auth/about-you?return=/docs/');
  await page.getByText(`Version ${policyVersion} of this text`).waitFor();
  expect(await page.getByRole('main').locator(':checked').count()).toBe(0);
  expect(await walk(page, [['asked again', async () => {}]])).toEqual([]);
  await page.getByRole('checkbox', { name: KEEP }).check();
  await press(page, 'Save my choice');
  await page.waitForURL(atDocs);
  expect(await stored(page)).toMatchObject({
    softwareBackground: 'I write firmware in C.',
    consents: { background: true, personalised_answers: false },
  });
  await leave();
});
