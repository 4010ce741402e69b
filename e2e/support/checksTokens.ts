import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import { createAccount, newAccount } from './accounts.ts';
import type { Backend } from './example.ts';
import { makeAdmin } from './makeAdmin.ts';
import { startServer, type TestServer } from './startServer.ts';
import { startTokenIssuer, type TokenIssuer } from './tokenIssuer.ts';

/** Starts a backend that trusts the server of `AUTH_SERVER`. */
type StartBackend = (env: { AUTH_SERVER: string; AUTH_AUDIENCE: string }) => Promise<Backend>;

/** What a backend answers to a token: its status, and the reader it sees. */
async function ask({ url }: Backend, at: string, token?: string, scheme = 'Bearer') {
  const headers = token === undefined ? undefined : { Authorization: `${scheme} ${token}` };
  const answer = await fetch(url + at, { headers });
  const body: unknown = answer.ok ? await answer.json() : await answer.text();
  return { status: answer.status, body, headers: answer.headers };
}

const EVIL = 'https://evil.example';

/** What a token must not be. A claim that is `undefined` is not there. */
const BAD_TOKENS: [string, (issuer: TokenIssuer) => Promise<string>][] = [
  ['is over', ({ sign }) => sign({ exp: Math.floor(Date.now() / 1000) - 60 })],
  ['never ends', ({ sign }) => sign({ exp: undefined })],
  ['is of another issuer', ({ sign }) => sign({ iss: EVIL })],
  ['names no issuer', ({ sign }) => sign({ iss: undefined })],
  ['is for another audience', ({ sign }) => sign({ aud: EVIL })],
  ['names no audience', ({ sign }) => sign({ aud: undefined })],
  ['names no reader', ({ sign }) => sign({ sub: undefined })],
  ['names an unknown key', ({ sign }) => sign({}, 'unknown')],
  ['has the public key for a shared secret', ({ signShared }) => signShared()],
  ['has no signature', ({ unsigned }) => unsigned()],
  ['is cut off', async ({ sign }) => (await sign()).slice(0, -10)],
  ['is no token', async () => 'token'],
];

/**
 * The tests of a backend that checks our tokens: against the real server, and against an issuer that
 * signs what no server of ours would.
 */
export function checksTokens(name: string, start: StartBackend): void {
  describe(`${name} beside the real server`, () => {
    let server: TestServer;
    let backend: Backend;
    let reader: string;
    let admin: string;

    beforeAll(async () => {
      server = await startServer({ siteDir: '', manifestDir: '' });
      backend = await start({ AUTH_SERVER: server.url, AUTH_AUDIENCE: server.url });
      const chief = newAccount('Grace Hopper');
      const cookies = await createAccount(server.url, chief);
      await makeAdmin(server, chief.email);
      admin = await tokenFor(server, cookies);
      reader = await tokenFor(server, await createAccount(server.url, newAccount()));
    });
    afterAll(async () => {
      await backend?.stop();
      await server?.stop();
    });

    test('knows a reader by the token', async () => {
      expect(decodeProtectedHeader(reader).alg).toBe('RS256');
      const { status, body } = await ask(backend, '/me', reader);
      expect([status, body]).toEqual([200, { id: expect.any(String), role: 'user' }]);
    });

    test('lets administrators in, and answers 403 to readers', async () => {
      expect(await ask(backend, '/admin', admin)).toMatchObject({
        status: 200,
        body: { role: 'admin' },
      });
      expect((await ask(backend, '/admin', reader)).status).toBe(403);
    });

    test('answers 401 to whoever has no token, and says what it wants', async () => {
      for (const at of ['/me', '/admin']) {
        const { status, headers } = await ask(backend, at);
        expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      }
      expect((await ask(backend, '/me', reader, 'Basic')).status).toBe(401);
    });

    test('does not take the token of this server for that of another one', async () => {
      const other = await start({
        AUTH_SERVER: server.url,
        AUTH_AUDIENCE: 'https://other.example',
      });
      const { status } = await ask(other, '/me', reader).finally(other.stop);
      expect(status).toBe(401);
    });
  });

  describe(`${name} beside an issuer that signs anything`, () => {
    let issuer: TokenIssuer;
    let backend: Backend;
    beforeAll(async () => {
      issuer = await startTokenIssuer();
      backend = await start({ AUTH_SERVER: issuer.url, AUTH_AUDIENCE: issuer.url });
    });
    afterAll(async () => {
      await backend?.stop();
      issuer?.stop();
    });

    test('takes a good token', async () => {
      expect((await ask(backend, '/admin', await issuer.sign())).status).toBe(200);
    });

    test.each(BAD_TOKENS)('refuses a token that %s', async (_what, make) => {
      expect((await ask(backend, '/me', await make(issuer))).status).toBe(401);
    });
  });

  test(`${name} says that it cannot tell while the keys cannot be had`, async () => {
    const issuer = await startTokenIssuer();
    issuer.stop();
    const backend = await start({ AUTH_SERVER: issuer.url, AUTH_AUDIENCE: issuer.url });
    const token = await issuer.sign();
    const { status } = await ask(backend, '/me', token).finally(backend.stop);
    expect(status).toBe(503);
  });
}

/** A token of the session that these cookies carry. */
export async function tokenFor({ url }: TestServer, cookies: string[]): Promise<string> {
  const answer = await fetch(`${url}/api/auth/token`, { headers: { cookie: cookies.join('; ') } });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body && 'token' in body) return String(body.token);
  throw new Error(`no token: ${answer.status}`);
}
