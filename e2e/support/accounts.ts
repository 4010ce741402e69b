import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { type Clock, makeClock } from './clock.ts';
import { makeDataDir } from './dataDir.ts';
import { launchBrowser, newReader, type Reader, type ReaderOptions } from './launch.ts';
import { mailedCode } from './mail.ts';
import { type ServerOptions, startServer, type TestServer } from './startServer.ts';

/** What stands beside the server, such as a provider, and is stopped after it. */
interface Surroundings extends ServerOptions {
  stop?: () => Promise<void>;
}

/** What Chromium prints for every answer that is an error, even if a test asks for it. */
const REFUSAL = /Failed to load resource: the server responded with a status of 4\d\d/;

/** Longer than any window in which the server counts requests. */
const LIMITS_SECONDS = 61;

export interface Account {
  name: string;
  email: string;
  password: string;
}

/** A server and a browser that the tests of a file share. */
export interface Site {
  url: string;
  server: TestServer;
  clock: Clock;
  /** Opens a new browser profile. Answers of 4xx are no problem: journeys lead to them. */
  visit: (options?: ReaderOptions) => Promise<Reader>;
  /** Opens a browser profile that is signed in to a new account. */
  visitAs: (account: Account, options?: ReaderOptions) => Promise<Reader>;
  /** Stops the server and starts it again on its data, with these variables besides. */
  restart: (env: NodeJS.ProcessEnv) => Promise<void>;
  /** Lets the time pass in which the server counts requests of one address. */
  cool: () => Promise<void>;
}

/**
 * Starts a server and a browser for the tests of a file. The server's clock can be moved, and each
 * test starts outside the limits on sign-ins that the tests before it have used up.
 *
 * @param prepare what the server needs besides, such as a provider; runs first
 * @example
 * const site = useSite();
 * test('…', async () => { const { page, leave } = await site().visit(); … });
 */
export function useSite(prepare: () => Promise<Surroundings> = async () => ({})): () => Site {
  let site: Site | undefined;
  let around: Surroundings | undefined;
  let browser: Browser | undefined;
  let dataDir = '';

  beforeAll(async () => {
    around = await prepare();
    const clock = await makeClock();
    dataDir = await makeDataDir();
    const env = { PORT: String(await freePort()), ...clock.env, ...around.env };
    const start = (more: NodeJS.ProcessEnv = {}) =>
      startServer({ dataDir, ...around, env: { ...env, ...more } });
    let server = await start();
    const { url } = server;
    const opened = await launchBrowser();
    browser = opened;
    site = {
      url,
      get server() {
        return server;
      },
      clock,
      visit: (options) => visit(opened, url, options),
      visitAs: async (account, options) => {
        const cookies = await createAccount(url, account);
        return visit(opened, url, { ...profileWith(url, cookies), ...options });
      },
      restart: async (more) => {
        await server.stop();
        server = await start(more);
      },
      cool: () => clock.advance(LIMITS_SECONDS),
    };
  });

  beforeEach(async () => {
    await site?.cool();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.server.stop();
    await site?.clock.remove();
    await around?.stop?.();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  return () => {
    if (!site) throw new Error('The server has not started.');
    return site;
  };
}

async function visit(browser: Browser, url: string, options?: ReaderOptions): Promise<Reader> {
  const reader = await newReader(browser, url, options);
  const leave = async () => {
    const pardoned = reader.problems.filter((problem) => !REFUSAL.test(problem));
    reader.problems.splice(0, reader.problems.length, ...pardoned);
    await reader.leave();
  };
  return { ...reader, leave };
}

let accounts = 0;

/** Somebody new. */
export function newAccount(name = 'Ada Lovelace'): Account {
  accounts += 1;
  return {
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}.${accounts}@example.com`,
    password: 'brass gears hum at noon',
  };
}

/** The cookies of an answer, as a request sends them back. */
function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
}

async function post(url: string, path: string, body: object, cookies: string[] = []) {
  const headers = {
    'content-type': 'application/json',
    cookie: cookies.join('; '),
    origin: new URL(url).origin,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(new URL(path, url), init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

/**
 * Makes an account by the API alone, for journeys that begin later.
 *
 * @returns the cookies of its first session, which is one of Firefox on Linux
 */
export async function createAccount(url: string, account: Account): Promise<string[]> {
  const signedUp = await post(url, '/api/auth/sign-up/email', account);
  const otp = await mailedCode(url, account.email);
  const body = { email: account.email, otp };
  const verified = await post(url, '/api/auth/email-otp/verify-email', body, cookiesOf(signedUp));
  return cookiesOf(verified);
}

/** A browser profile that holds these cookies and the site's note that somebody has signed in. */
export function profileWith(url: string, cookies: string[]): ReaderOptions {
  const { origin, hostname } = new URL(url);
  return {
    storageState: {
      cookies: cookies.map((cookie) => {
        const [name = '', value = ''] = cookie.split(/=(.*)/s);
        const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
        return { name, value, domain: hostname, path: '/', ...rest };
      }),
      origins: [{ origin, localStorage: [{ name: 'docusaurus-auth.signed-in', value: '1' }] }],
    },
  };
}

export const navbar = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** The item of the navbar that shows who is signed in. */
export const accountItem = (page: Page, { name }: Pick<Account, 'name'>) =>
  navbar(page).getByRole('button', { name });

/** The pages that lead on when a way in has worked. */
const WAYS_IN = /\/auth\/(sign-in|sign-up|verify-email|two-factor|magic-link)/;

/** Waits until a way in has worked and has led on: who then opens another page is not led away. */
export async function signedIn(page: Page, account: Pick<Account, 'name'>): Promise<void> {
  await accountItem(page, account).waitFor();
  await page.waitForURL((url) => !WAYS_IN.test(url.pathname));
}

/** Types the code that was mailed; the form is sent with its last digit. */
export async function typeMailedCode(page: Page, email: string): Promise<void> {
  const code = await mailedCode(page.url(), email);
  await page.getByRole('textbox', { name: 'Code of six digits' }).fill(code);
}

/** Fills the sign-in form that is shown, and sends it. */
export async function enterPassword(page: Page, account: Account): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in with a password and waits until that is seen. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/auth/sign-in');
  await enterPassword(page, account);
  await signedIn(page, account);
}

export async function signOut(page: Page, { name }: Account): Promise<void> {
  await navbar(page).getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await navbar(page).getByRole('link', { name: 'Sign in' }).waitFor();
}
