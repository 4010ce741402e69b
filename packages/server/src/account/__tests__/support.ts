import { createHmac, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Response, Test } from 'supertest';
import request from 'supertest';
import type { Database } from '../../database/types.ts';
import { TEST_SECRET } from '../../testing/createTestApp.ts';
import { type AccountApp, signedUp, someone } from '../../testing/reader.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A signed-in reader, and what their browser sends. */
export interface SignedIn {
  id: string;
  email: string;
  password: string;
  cookie: string;
  sessionId: string;
  /** A request with cookie and origin, unless `headers` say otherwise. */
  send(method: Method, path: string, headers?: Record<string, string>): Test;
}

/** Signs in once more, on another device. */
export async function signInAgain(
  app: AccountApp,
  reader: Pick<SignedIn, 'email' | 'password'>,
  userAgent: string,
): Promise<SignedIn> {
  const { email, password } = reader;
  const browser = app.browser();
  await browser.post('/sign-in/email', { email, password }, { 'User-Agent': userAgent });
  return toSignedIn(app, browser.cookies, { email, password });
}

/** A reader whom no other test knows, signed in. */
export async function signedIn(app: AccountApp): Promise<SignedIn> {
  const { browser, reader } = await signedUp(app);
  return toSignedIn(app, browser.cookies, reader);
}

/** Better Auth signs the token of a session, and sends both in the cookie. */
function sessionCookie(token: string): string {
  const signature = createHmac('sha256', TEST_SECRET).update(token).digest('base64');
  return `docsauth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/**
 * A reader whom no other test knows, in a session: put into the database, for tests that are not
 * about signing in. Hashing a password takes as long as ten requests.
 */
export async function inSession(app: AccountApp): Promise<SignedIn> {
  const { db } = app.deps;
  const { name, email, password } = someone();
  const [id, sessionId, token] = [randomUUID(), randomUUID(), randomUUID()];
  await db.insertInto('user').values({ id, name, email, email_verified: true }).execute();
  await db
    .insertInto('session')
    .values({
      id: sessionId,
      token,
      user_id: id,
      expires_at: new Date(Date.now() + 3_600_000),
      updated_at: new Date(),
    })
    .execute();
  const cookie = sessionCookie(token);
  const send = sender(app, cookie);
  return { id, email, password, cookie, sessionId, send };
}

function sender({ app, origin }: AccountApp, cookie: string): SignedIn['send'] {
  return (method, path, headers = {}) =>
    request(app)
      [method](path)
      .set({ Cookie: cookie, Origin: origin, ...headers });
}

async function toSignedIn(
  app: AccountApp,
  cookies: Map<string, string>,
  { email, password }: Pick<SignedIn, 'email' | 'password'>,
): Promise<SignedIn> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = sender(app, cookie);
  const { body } = await send('get', '/api/auth/get-session');
  return { id: body.user.id, email, password, cookie, sessionId: body.session.id, send };
}

/** A token of a reader, as another backend is given it. */
export async function tokenOf(reader: SignedIn): Promise<string> {
  const { body } = await reader.send('get', '/api/auth/token');
  return body.token;
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** The names of the fields of a problem that a client decides by. */
export const problem = ({ status, body }: Response) => [status, body.code];

export async function makeRole(db: Kysely<Database>, id: string, role: string): Promise<void> {
  await db.updateTable('user').set({ role }).where('id', '=', id).execute();
}

export async function ban(db: Kysely<Database>, id: string, expires: Date | null = null) {
  await db
    .updateTable('user')
    .set({ banned: true, ban_expires: expires })
    .where('id', '=', id)
    .execute();
}
