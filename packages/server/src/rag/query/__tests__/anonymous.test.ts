import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { ban, bearer, inSession, type SignedIn } from '../../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { agree, publish } from '../../conversations/__tests__/support.ts';
import { QUESTION } from './support.ts';
import { tokenWith } from './whoever.ts';

type Headers = Record<string, string>;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
  server.reply(() => says('The default of boilTimeout is 5000 milliseconds.'));
});
afterAll(() => server.close());

/** The whole application, quoting or with a model behind it. */
const MODES = ['extractive', 'generated'] as const;

describeOnEachDatabase('whoever asks', (database) => {
  let ada: SignedIn;
  beforeAll(() => publish(accountApp(database())));

  const appOf = (mode: (typeof MODES)[number]): AccountApp =>
    accountApp(database(), {
      env: mode === 'generated' ? { LLM_BASE_URL: server.url, LLM_MODEL: 'stand-in' } : {},
    });

  describe.each(MODES)('%s answers', (mode) => {
    let app: AccountApp;
    // Its own keys and circuit breaker: what was known of a reader before is forgotten.
    beforeEach(async () => {
      app = appOf(mode);
      ada = await inSession(app);
      await agree(ada);
    });

    const query = (headers: Headers) =>
      request(app.app).post('/api/v1/query').set(headers).send({ question: QUESTION });

    /** Whether the one who sends this was known: only readers who agreed have a conversation. */
    async function known(headers: Headers): Promise<boolean> {
      const { status, body } = await query({ Origin: app.origin, ...headers });
      expect([status, body.mode]).toEqual([200, mode]);
      expect(body.citations[0].url).toBe('/docs/configuration#boilTimeout');
      const found = await request(app.app)
        .post('/api/v1/select')
        .set({ Origin: app.origin, ...headers })
        .send({ query: 'boilTimeout' });
      expect([found.status, found.body.results[0].url]).toEqual([
        200,
        '/docs/configuration#boilTimeout',
      ]);
      return body.conversationId !== undefined;
    }

    const token = (expires: string) =>
      tokenWith(database().db, ada, { origin: app.origin, expires });

    it('know the reader by a good cookie and a good token', async () => {
      expect(await known({ Cookie: ada.cookie })).toBe(true);
      expect(await known(bearer(await token('5m')))).toBe(true);
    });

    it.each([
      ['no credentials', {}],
      ['a forged cookie', { Cookie: 'docsauth.session_token=abc.def' }],
      ['a cookie that is no cookie', { Cookie: 'docsauth.session_token=%E0%A4%A; ;;=;' }],
      ['a very long cookie', { Cookie: `docsauth.session_token=${'x'.repeat(6_000)}` }],
      ['a token that is none', bearer('a.b.c')],
      ['another scheme', { Authorization: 'Basic dXNlcjpwYXNz' }],
    ])('are given to whoever sends %s', async (_name, headers) => {
      expect(await known(headers)).toBe(false);
    });

    it('are given to whoever sends an expired token', async () => {
      expect(await known(bearer(await token('-10s')))).toBe(false);
    });

    it('are given to whoever sends the cookie of a banned account or of an ended session', async () => {
      await ban(database().db, ada.id);
      expect(await known({ Cookie: ada.cookie })).toBe(false);
      const eve = await inSession(app);
      await database().db.deleteFrom('session').where('user_id', '=', eve.id).execute();
      expect(await known({ Cookie: eve.cookie })).toBe(false);
    });

    it.each(['session', 'user', 'jwks'])('are given without the table %s', async (table) => {
      const { db } = database();
      const made = await token('5m');
      await sql`alter table ${sql.table(table)} rename to taken_away`.execute(db);
      try {
        await known({ Cookie: ada.cookie });
        await known(bearer(made));
        await known({});
      } finally {
        await sql`alter table taken_away rename to ${sql.table(table)}`.execute(db);
      }
    });

    it('are given to a page of a foreign origin, which no browser lets read them', async () => {
      const answer = await query({ Origin: 'https://elsewhere.example', Cookie: ada.cookie });
      expect([answer.status, answer.body.conversationId]).toEqual([200, undefined]);
      expect(corsOf(answer.headers)).toEqual({});
    });
  });

  it('is answered when the tables of accounts are gone for good', async () => {
    await sql`drop table session, jwks, "user" cascade`.execute(database().db);
    for (const mode of MODES) {
      for (const headers of [{ Cookie: ada.cookie }, bearer('a.b.c'), {}]) {
        const { status, body } = await request(appOf(mode).app)
          .post('/api/v1/query')
          .set(headers)
          .send({ question: QUESTION });
        expect([status, body.mode]).toEqual([200, mode]);
      }
    }
  });
});

/** The headers by which a browser decides whether a page may read an answer. */
function corsOf(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('access-control-')),
  );
}

const SITE = 'https://docs.example.com';

describeOnEachDatabase('a page of the docs', (database) => {
  beforeAll(() => publish(accountApp(database())));

  describe.each([
    ['the same origin', { BETTER_AUTH_URL: SITE }],
    [
      'the same site',
      { BETTER_AUTH_URL: 'https://api.example.com', SITE_URL: `${SITE}/handbook/` },
    ],
    ['another site', { BETTER_AUTH_URL: 'https://api.elsewhere.example', SITE_URL: `${SITE}/` }],
  ])('with the server on %s', (_name, env: Headers) => {
    const readable = {
      'access-control-allow-origin': SITE,
      'access-control-allow-credentials': 'true',
    };
    const send = (path: string, body: object, headers: Headers) =>
      request(accountApp(database(), { env }).app).post(`/api/v1/${path}`).set(headers).send(body);

    it.each([
      ['query', { question: QUESTION }, 'application/json'],
      ['query', { question: QUESTION }, 'text/event-stream'],
      ['select', { query: 'boilTimeout' }, 'application/json'],
    ])('reads the answer of %s %j as %s', async (path, body, accept) => {
      const ways: Headers[] = [{}, { Cookie: 'docsauth.session_token=abc.def' }];
      for (const cookie of ways) {
        const answer = await send(path, body, { Origin: SITE, Accept: accept, ...cookie });
        expect(answer.status).toBe(200);
        expect(corsOf(answer.headers)).toMatchObject(readable);
        expect(answer.headers.vary).toMatch('Origin');
      }
    });

    it('reads why it is refused, too', async () => {
      const answer = await send('query', {}, { Origin: SITE });
      expect(answer.status).toBe(400);
      expect(corsOf(answer.headers)).toMatchObject(readable);
    });

    it('may send what the widget sends, and pages elsewhere may not', async () => {
      const preflight = (origin: string) =>
        request(accountApp(database(), { env }).app).options('/api/v1/query').set({
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'accept,content-type,idempotency-key',
        });
      const { status, headers } = await preflight(SITE);
      expect(status).toBe(204);
      expect(corsOf(headers)).toMatchObject(readable);
      expect(headers['access-control-allow-headers']?.toLowerCase().split(',')).toEqual(
        expect.arrayContaining(['accept', 'content-type', 'idempotency-key']),
      );
      expect(corsOf((await preflight('https://evil.example')).headers)).toEqual({});
    });
  });
});
