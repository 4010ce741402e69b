import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { betterAuth } from 'better-auth';
import { pino } from 'pino';
import { loadConfig } from '../../../config.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { accountApp, signedUp } from '../../../testing/reader.ts';
import { withTwoFactor } from '../../../testing/twoFactor.ts';
import { DISABLED_PATHS } from '../../disabledPaths.ts';
import { authOptions } from '../../options.ts';
import { ALREADY_SIGNED_IN, CHALLENGED, SECOND_FACTOR } from '../../ways.ts';
import { refuseUnknownWays } from '../safetyNet.ts';

const require = createRequire(import.meta.url);
const BETTER_AUTH = dirname(require.resolve('better-auth'));
const PASSKEY = dirname(require.resolve('@better-auth/passkey'));

/** What an endpoint calls that makes a session, or writes its cookie. */
const MAKES = /createSession\(|setSessionCookie\(|handleOAuthUserInfo\(|verifyTwoFactor\(/;

/** These write the cookie of the session that the reader has anyway, and make none. */
const ONLY_WRITE_THE_COOKIE = ['/get-session', '/update-user', '/email-otp/change-email'];

/** Endpoints of our own: they hand on the session that a way in of a provider has made, and make none. */
const HANDOFF = ['/handoff/finish', '/handoff/go', '/handoff/redeem'];

/** Makes a session only where addresses need not be proven; the safety net stands behind it. */
const NOT_WITH_PROVEN_ADDRESSES = ['/sign-up/email'];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The source of each endpoint, by its path. */
function endpointSources(): Map<string, string> {
  const folders = [join(BETTER_AUTH, 'api/routes'), join(BETTER_AUTH, 'plugins'), PASSKEY];
  const found = new Map<string, string>();
  for (const source of folders.flatMap(sources)) {
    const [, ...parts] = source.split(/createAuthEndpoint\(\s*"/);
    for (const part of parts) {
      const path = part.slice(0, part.indexOf('"'));
      found.set(path, (found.get(path) ?? '') + part);
    }
  }
  // What these call stands between them, so the whole file counts for each.
  const ours = readFileSync(new URL('../../crossSite/handoff/plugin.ts', import.meta.url), 'utf8');
  for (const [, path = ''] of ours.matchAll(/createAuthEndpoint\(\s*'([^']+)'/g)) {
    found.set(path, ours);
  }
  return found;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
}, 60_000);
afterAll(() => database.close());

/** The paths that this server answers. */
function openPaths(): string[] {
  const { api } = betterAuth(
    authOptions({
      config: loadConfig({}),
      db: database.db,
      logger: pino({ level: 'silent' }),
      mailer: { send: async () => {} },
      secret: 'a secret of at least thirty-two bytes',
    }),
  );
  const paths = Object.values(api).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => path && !DISABLED_PATHS.includes(path));
}

describe('the endpoints of the installed Better Auth', () => {
  test('make sessions at the known paths and nowhere else', () => {
    const found = endpointSources();
    const making = openPaths().filter((path) => MAKES.test(found.get(path) ?? ''));
    const known = [...CHALLENGED, ...SECOND_FACTOR, ...ALREADY_SIGNED_IN];
    expect(making.sort()).toEqual(
      [...known, ...ONLY_WRITE_THE_COOKIE, ...HANDOFF, ...NOT_WITH_PROVEN_ADDRESSES].sort(),
    );
  });

  test('hand sessions over without making any', () => {
    for (const path of HANDOFF) expect(endpointSources().get(path)).not.toMatch(/createSession\(/);
  });

  test('are all read by this test', () => {
    const found = endpointSources();
    // Its path is an option of the plugin, and it publishes keys.
    expect(openPaths().filter((path) => !found.has(path))).toEqual(['/jwks']);
  });

  test('include every path that is switched off, so that none is misspelt', () => {
    const found = endpointSources();
    expect(DISABLED_PATHS.filter((path) => !found.has(path))).toEqual([]);
  });
});

test('a session on an unknown path is refused to a reader with two-factor only', async () => {
  const app = accountApp(database);
  const { options } = app.deps.auth;
  const context = await betterAuth(options).$context;
  const userId = async (email: string) =>
    (await context.internalAdapter.findUserByEmail(email))?.user.id ?? '';
  const attempt = async (email: string, path: string) => {
    const session = await context.internalAdapter.createSession(await userId(email));
    const ctx = { context, path, request: new Request('http://localhost:3000') };
    // The shape that Better Auth hands its database hooks.
    return Reflect.apply(refuseUnknownWays, undefined, [session, ctx]);
  };
  const { reader } = await withTwoFactor(app);
  const { reader: plain } = await signedUp(app);
  const unknown = attempt(reader.email, '/sign-in/telepathy');
  await expect(unknown).rejects.toMatchObject({ body: { code: 'TWO_FACTOR_REQUIRED' } });
  await attempt(reader.email, '/two-factor/verify-totp');
  await attempt(plain.email, '/sign-in/telepathy');
});
