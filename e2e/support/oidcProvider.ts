import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Page } from 'playwright-core';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import type { Site } from './accounts.ts';
import type { Reader } from './launch.ts';

/** Somebody whom the provider knows. */
export interface Person {
  name: string;
  email: string;
  verified: boolean;
}

/** An OpenID Connect provider on this machine, on a host that is not the site's. */
export interface TestProvider {
  issuer: string;
  /** Environment of a server that offers it as "Local ID". */
  env: NodeJS.ProcessEnv;
  /** Grant types, challenges and the like of the authorisations that were asked for. */
  asked: URLSearchParams[];
  stop: () => Promise<void>;
}

/** It warns of everything that makes it a stand-in, which it is meant to be here. */
function keepQuiet(): void {
  for (const level of ['info', 'warn'] as const) {
    const print = console[level];
    console[level] = (...words: unknown[]) => {
      if (!/\boidc-provider (NOTICE|WARNING)/.test(String(words[0]))) print(...words);
    };
  }
}

const CLIENT = { id: 'docs', secret: randomBytes(24).toString('base64url') };

/**
 * Starts `oidc-provider`, a certified implementation that is not ours, with its own login pages.
 *
 * @param people by the name that they log in with
 * @param docs where readers are led back to; a free port of `localhost` unless given
 */
export async function startOidcProvider(
  people: Record<string, Person>,
  docs?: URL,
): Promise<TestProvider> {
  keepQuiet();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sitePort = docs ? Number(docs.port) : await freePort();
  const asked: URLSearchParams[] = [];
  const answer = createProvider(
    issuer,
    `http://${docs?.hostname ?? 'localhost'}:${sitePort}`,
    people,
  ).callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/auth') asked.push(searchParams);
    answer(request, response);
  });
  return {
    issuer,
    asked,
    env: {
      PORT: String(sitePort),
      OIDC_LOCAL_ISSUER: issuer,
      OIDC_LOCAL_CLIENT_ID: CLIENT.id,
      OIDC_LOCAL_CLIENT_SECRET: CLIENT.secret,
      OIDC_LOCAL_LABEL: 'Local ID',
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function createProvider(issuer: string, site: string, people: Record<string, Person>): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${site}/api/auth/callback/local`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    findAccount: async (_context, login) => {
      const person = people[login];
      if (!person) return undefined;
      const { name, email, verified } = person;
      const claims = { sub: login, name, email, email_verified: verified };
      return { accountId: login, claims: () => claims };
    },
  });
}

/** Answers for the other host whose font the provider's pages name, and which no test shall ask. */
export async function withoutFonts(reader: Reader): Promise<Reader> {
  await reader.context.route('https://fonts.googleapis.com/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  );
  return reader;
}

/** Opens a browser profile that may go to the site and to the provider. */
export const visitWith = async (
  provider: TestProvider,
  site: Pick<Site, 'visit'>,
): Promise<Reader> => withoutFonts(await site.visit({ others: [provider.issuer] }));

/** Logs in on the provider's own pages and agrees to what the site wants to know. */
export async function logIn(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').waitFor();
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any password does');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
