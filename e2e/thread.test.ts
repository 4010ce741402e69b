import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, devices, type Page } from 'playwright-core';
import { WEBSITE } from '../scripts/shared/paths.ts';
import { ask, chat } from './support/chat.ts';
import { launchBrowser, newReader } from './support/launch.ts';
import { signUp } from './support/signUp.ts';
import { startServer, type TestServer } from './support/startServer.ts';

const QUESTIONS = path.join(WEBSITE, 'questions.jsonl');
const QUESTION = 'How do I choose another port?';
const SOURCE = '/docs/getting-started/operators#how-to-choose-another-port';
const CITATION = /^Source \d+: How to choose another port$/;
const READER = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'brass gears hum at noon',
};

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const navbar = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** The heading that the address names, and whether a reader sees it. */
async function headingInView(page: Page): Promise<string | undefined> {
  await page.waitForFunction(() => {
    const top = document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top;
    return top !== undefined && top >= 0 && top < window.innerHeight;
  });
  const heading = page.locator(new URL(page.url()).hash);
  return (await heading.textContent())?.replace(/\u200b/g, '').trim();
}

async function signIn(page: Page): Promise<void> {
  await navbar(page).getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(READER.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(READER.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await navbar(page).getByRole('button', { name: READER.name }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await navbar(page).getByRole('link', { name: 'Sign in' }).waitFor();
}

test('a reader asks, follows the source, signs up with the chat open, stays signed in and signs out', async () => {
  const { page, leave } = await newReader(browser, server.url);
  const account = navbar(page).getByRole('button', { name: READER.name });
  await page.goto('/docs/');
  const answering = page.waitForResponse('**/api/v1/query');
  const exchange = await ask(page, QUESTION);
  const stream = await answering;
  expect(stream.headers()['content-type']).toContain('text/event-stream');
  expect(await exchange.textContent()).toContain('PORT=4000 npm start');
  await exchange.getByText('Quoted from the docs').waitFor();

  await exchange.getByRole('link', { name: CITATION }).first().click();
  await page.waitForURL(`**${SOURCE}`);
  expect(await headingInView(page)).toBe('How to choose another port');

  await signUp(page, READER);
  await page.waitForURL('**/docs/getting-started/operators*');
  await account.waitFor();
  await page.reload();
  await account.waitFor();

  await signOut(page);
  await page.reload();
  await navbar(page).getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await account.count()).toBe(0);
  await leave();
});

test('a reader who comes back signs in where they were', async () => {
  const { page, leave } = await newReader(browser, server.url);
  await page.goto('/docs/getting-started/operators');
  await signIn(page);
  await page.waitForURL('**/docs/getting-started/operators');
  await navbar(page).getByRole('button', { name: READER.name }).waitFor();
  await leave();
});

/** What the docs are asked, from the file by which the search is measured. */
async function ownQuestions(): Promise<string[]> {
  const lines = (await readFile(QUESTIONS, 'utf8')).split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line).question);
}

/** The addresses that the answer to a question cites. */
async function citedFor(question: string): Promise<string[]> {
  const response = await fetch(`${server.url}/api/v1/query`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  const { citations } = await response.json();
  return citations.map(({ url }: { url: string }) => url);
}

test('every citation of many answers leads to a heading that is on its page', async () => {
  const cited = new Set<string>();
  for (const question of await ownQuestions())
    for (const url of await citedFor(question)) cited.add(url);
  expect(cited.size).toBeGreaterThan(40);
  const pages = Map.groupBy(cited, (url) => url.replace(/#.*/, ''));
  for (const [path, urls] of pages) {
    const html = await (await fetch(server.url + path)).text();
    const ids = new Set(Array.from(html.matchAll(/\sid="?([^\s">]+)/g), ([, id]) => id));
    const anchors = urls.map((url) => new URL(url, server.url).hash.slice(1)).filter(Boolean);
    expect(anchors.filter((anchor) => !ids.has(decodeURIComponent(anchor)))).toEqual([]);
  }
  const { page, leave } = await newReader(browser, server.url);
  for (const url of [...cited].filter((one) => one.includes('#')).slice(0, 3)) {
    await page.goto(url);
    expect(await headingInView(page)).not.toBe('');
  }
  await leave();
});

test('a question that the docs do not cover is told so', async () => {
  const { page, leave } = await newReader(browser, server.url);
  await page.goto('/');
  const exchange = await ask(page, 'Which wine goes with roasted pheasant?');
  await exchange.getByText('The docs do not seem to cover this.').waitFor();
  expect(await exchange.getByText('Quoted from the docs').count()).toBe(0);
  await leave();
});

test('a reader whose session cookie was tampered with is answered all the same', async () => {
  const { context, page, leave } = await newReader(browser, server.url);
  await page.goto('/docs/');
  await signIn(page);
  await navbar(page).getByRole('button', { name: READER.name }).waitFor();
  // The way back from signing in may still be under way, and would break off the reload below.
  await page.waitForURL(({ pathname }) => pathname.startsWith('/docs'));
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === 'docsauth.session_token');
  if (!session) throw new Error(`No session cookie among ${cookies.map(({ name }) => name)}.`);
  // The token of another session under a signature that was made for this one.
  const value = `${session.value.startsWith('x') ? 'y' : 'x'}${session.value.slice(1)}`;
  await context.addCookies([{ ...session, value }]);

  await page.reload();
  await navbar(page).getByRole('link', { name: 'Sign in' }).waitFor();
  const asked = page.waitForRequest('**/api/v1/query');
  const exchange = await ask(page, QUESTION);
  const { cookie } = await (await asked).allHeaders();
  expect(cookie).toContain(`docsauth.session_token=${value}`);
  expect(await exchange.textContent()).toContain('PORT=4000 npm start');
  await leave();
});

test('on a phone the chat covers the page and gives it back at the source', async () => {
  const { page, leave } = await newReader(browser, server.url, devices['Pixel 7']);
  await page.goto('/docs/');
  const exchange = await ask(page, QUESTION);
  await exchange.getByRole('link', { name: CITATION }).first().click();
  await page.waitForURL(`**${SOURCE}`);
  await chat(page).dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  await leave();
});
