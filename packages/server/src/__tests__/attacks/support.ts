import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import type { TestAppOptions } from '../../testing/createTestApp.ts';
import type { TestDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp, Browser } from '../../testing/reader.ts';

/** The public address of the server under attack. */
export const ORIGIN = 'https://docs.example.com';

/** What an operator sets; the proxy in front is the test itself. */
const ENV = {
  NODE_ENV: 'production',
  BETTER_AUTH_URL: ORIGIN,
  BETTER_AUTH_SECRET: 'Zq8r-4Tn_0Lw7Xc2Vb9Ym5Kd3Hf6Js1P',
  TRUST_PROXY: 'loopback',
};

let visitors = 0;

/** A browser at an address of its own, so that the limits of production do not mix the tests up. */
class Visitor extends Browser {
  readonly #address: string;

  constructor(app: AccountApp) {
    super(app);
    visitors += 1;
    this.#address = `198.18.${visitors >> 8}.${visitors & 255}`;
  }

  override post(path: string, body: object = {}, headers: object = {}): Promise<Response> {
    return super.post(path, body, { 'X-Forwarded-For': this.#address, ...headers });
  }

  override get(path: string, headers: object = {}): Promise<Response> {
    return super.get(path, { 'X-Forwarded-For': this.#address, ...headers });
  }
}

/**
 * The assembled server as it runs in production, over a database of the test: its limits, its
 * checks of origins and its cookies are those that readers meet.
 */
export function productionApp(database: TestDatabase, options: TestAppOptions = {}): AccountApp {
  const env = { ...ENV, ...options.env };
  const app = accountApp(database, { rateLimits: {}, ...options, env });
  const attacked: AccountApp = { ...app, browser: () => new Visitor(attacked) };
  return attacked;
}

export const SESSION_COOKIE = '__Secure-docsauth.session_token';

/** Status and code: what an attacker learns at most. */
export const verdict = ({ status, body }: Response) => [status, body?.code];

/** The browser has nobody signed in. */
export async function expectNobody(browser: Browser): Promise<void> {
  expect(await browser.user()).toBeNull();
}

/** Signs in with a password in another browser. */
export async function signInElsewhere(
  app: AccountApp,
  { email, password }: { email: string; password: string },
): Promise<Browser> {
  const browser = app.browser();
  const { status } = await browser.post('/sign-in/email', { email, password });
  if (status !== 200) throw new Error(`not signed in: ${status}`);
  return browser;
}

/** The token in the fragment of a mailed link. */
export function tokenIn(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
}
