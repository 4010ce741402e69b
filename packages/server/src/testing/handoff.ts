import { createHash, randomBytes } from 'node:crypto';
import type { Response } from 'supertest';
import type { CarryingPage } from './carryingPage.ts';
import type { TestProvider } from './oidcProvider.ts';
import type { Browser } from './reader.ts';

/** A secret of a page, and the hash that it shows. */
export function proofKey(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Asks for a provider as a page of another site does. */
export function askForProvider(
  page: Browser,
  body: object,
  challenge: string,
  path = '/sign-in/social',
): Promise<Response> {
  return page.post(path, { provider: 'acme', ...body }, { 'X-Auth-Handoff': challenge });
}

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

/**
 * Goes to a provider and back as the address bar of a browser does.
 *
 * @param browser keeps the cookies of the server's own site
 * @returns where the reader ends: a page of the site
 */
export async function travel(
  browser: Browser,
  url: string,
  provider: TestProvider,
  username: string,
): Promise<URL> {
  const left = await browser.get(pathOf(url));
  const callback = await provider.signIn(left.headers.location ?? '', username);
  const back = await browser.get(pathOf(callback));
  const finish = back.headers.location ?? '';
  if (!finish.includes('/handoff/finish')) return new URL(finish);
  return new URL((await browser.get(pathOf(finish))).headers.location ?? '');
}

/** The code in the fragment of a page's address. */
export const codeOf = (url: URL) => new URLSearchParams(url.hash.slice(1)).get('handoff') ?? '';

/** Hands a code in. */
export const redeem = (page: CarryingPage, code: string, verifier: string) =>
  page.post('/handoff/redeem', { code, verifier });
