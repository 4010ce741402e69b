import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { type Listed, listOperations } from '../contract/operations/index.ts';
import { toolManifest } from '../rag/__tests__/makeManifest.ts';
import { TEST_INGEST_TOKEN } from '../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../testing/databases.ts';
import { type ModelServer, startModelServer } from '../testing/modelServer.ts';
import { type AccountApp, accountApp, codeIn, settle, signedUp } from '../testing/reader.ts';

/** What must be in no line: each is sent in every place where a request has room for it. */
const SEEDS = {
  email: 'seeded.reader@secrets.example',
  address: '203.0.113.77',
  token: 'seeded-token-9f8e7d6c5b4a3210',
  question: 'why do seeded zebras whistle in boilTimeout',
  password: 'seeded gears of brass hum',
  agent: 'SeededBrowser/4.2',
};

/** One of them, or a telling part of one. */
const LEAK =
  /secrets\.example|203\.0\.113\.77|seeded-token|9f8e7d6c|zebra|gears of brass|SeededBrowser/i;

let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer();
});
afterAll(() => model.close());

/** Headers that tell who asks. */
const headersOf = ({ origin }: AccountApp) => ({
  Origin: origin,
  'X-Forwarded-For': SEEDS.address,
  'User-Agent': SEEDS.agent,
  Authorization: `Bearer ${SEEDS.token}`,
  Cookie: `docsauth.session_token=${SEEDS.token}`,
  'Idempotency-Key': SEEDS.token,
  Referer: `https://docs.example.com/?token=${SEEDS.token}`,
});

/** A body with a secret in every field that some operation may read. */
const BODY = {
  ...SEEDS,
  query: SEEDS.question,
  text: SEEDS.question,
  title: SEEDS.question,
  note: SEEDS.question,
  callbackURL: `/?token=${SEEDS.token}`,
  newPassword: SEEDS.password,
  messages: [{ role: 'user', text: SEEDS.question }],
  turns: [{ question: SEEDS.question, response: SEEDS.question }],
};

function sendTo(app: AccountApp, { method, path }: Pick<Listed, 'method' | 'path'>) {
  const address = path.replace(/\{\w+\}/g, encodeURIComponent(SEEDS.token));
  const query = new URLSearchParams({ ...SEEDS, query: SEEDS.question }).toString();
  const sent = request(app.app)[method](`${address}?${query}`).set(headersOf(app));
  return method === 'get' ? sent : sent.send(BODY);
}

/** Addresses that are none, and paths of Better Auth with secrets in them. */
const STRAY = [
  '/api/v1/{a}',
  '/api/auth/reset-password/{token}',
  '/api/auth/callback/{a}',
  '/api/auth/{a}',
  '/docs/{a}',
  '/{a}',
].map((path) => ({ method: 'get' as const, path }));

const AUTH = [
  '/sign-in/email',
  '/sign-in/magic-link',
  '/sign-in/email-otp',
  '/email-otp/send-verification-otp',
  '/email-otp/verify-email',
  '/magic-link/verify',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/two-factor/verify-totp',
  '/passkey/verify-authentication',
  '/delete-user',
].map((path) => ({ method: 'post' as const, path: `/api/auth${path}` }));

/** Lines at info and above, where no secret may be. */
const tellingLines = (log: string[]) => log.filter((line) => JSON.parse(line).level >= 30);

const leaks = (log: string[]) => tellingLines(log).filter((line) => LEAK.test(line));

describeOnEachDatabase('the log', (database) => {
  let app: AccountApp;
  beforeAll(async () => {
    const env = { TRUST_PROXY: '1', LLM_BASE_URL: model.url, LLM_MODEL: 'stand-in' };
    app = accountApp(database(), { env });
    await request(app.app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
      .send(toolManifest())
      .expect(200);
  });

  test('of every operation and of stray addresses holds no secret that was sent', async () => {
    app.log.length = 0;
    const all = [...listOperations(), ...STRAY, ...AUTH];
    for (const one of all) await sendTo(app, one);
    await app.deps.auth.events.settled();
    const told = tellingLines(app.log).map((line) => JSON.parse(line));
    expect(told.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(all.length - 5);
    expect(leaks(app.log)).toEqual([]);
  });

  test('of a whole visit holds no address, password, code, session or question', async () => {
    app.log.length = 0;
    const { browser, reader } = await signedUp(app, { password: SEEDS.password });
    const sessions = [...browser.cookies.values()];
    await browser.post('/api/v1/query', { question: SEEDS.question });
    await browser.get(`/api/v1/select?query=${encodeURIComponent(SEEDS.question)}`);
    await browser.post('/email-otp/send-verification-otp', {
      email: reader.email,
      type: 'sign-in',
    });
    const code = codeIn(await app.mail('sign-in-code', reader.email));
    await browser.post('/sign-in/email-otp', { email: reader.email, otp: '000000' });
    await browser.post('/sign-in/email', { email: reader.email, password: `${SEEDS.password}!` });
    await browser.post('/sign-out');
    await app.deps.auth.events.settled();
    const text = tellingLines(app.log).join('');
    expect(text).toContain('/api/auth/sign-in/email');
    for (const secret of [reader.email, code, ...sessions]) expect(text).not.toContain(secret);
    expect(leaks(app.log)).toEqual([]);
  });

  test('of a model that repeats the question in its error holds the status alone', async () => {
    app.log.length = 0;
    const question = `What is the default of boilTimeout, zebra? ${SEEDS.email}`;
    const message = `cannot answer "${question}"`;
    model.reply(() => ({ status: 400, body: { error: { message, code: 'context_too_long' } } }));
    await request(app.app).post('/api/v1/query').send({ question }).expect(200);
    model.reply(() => ({ steps: [{ raw: `data: {"zebra": ${question}\n\n` }] }));
    await request(app.app).post('/api/v1/query').send({ question }).expect(200);
    expect(tellingLines(app.log).join('')).toContain('answered 400 (context_too_long)');
    expect(leaks(app.log)).toEqual([]);
  });

  test('of errors of the database holds no value of a row or a statement', async () => {
    app.log.length = 0;
    const { db, logger } = app.deps;
    const failing = [
      sql`select ${SEEDS.token}::int`,
      sql`select ${`{"zebra": ${SEEDS.question}`}::jsonb`,
      sql`insert into verification (id, identifier, value, expires_at)
        select 'same', ${SEEDS.email}, ${SEEDS.token}, now() from generate_series(1, 2)`,
    ];
    for (const statement of failing) {
      const err = await statement.execute(db).catch((error: unknown) => error);
      logger.error({ err }, 'failed');
    }
    expect(tellingLines(app.log)).toHaveLength(failing.length);
    expect(app.log.join('')).toContain('duplicate key value violates unique constraint');
    expect(leaks(app.log)).toEqual([]);
  });

  test('of a failing answer names the request and tells no more', async () => {
    app.log.length = 0;
    await database().db.schema.alterTable('rag_site').renameTo('rag_site_away').execute();
    try {
      const { body } = await request(app.app)
        .post('/api/v1/query')
        .send({ question: SEEDS.question });
      await settle(20);
      const [line = ''] = tellingLines(app.log).filter((one) => JSON.parse(one).level === 50);
      expect(JSON.parse(line)).toMatchObject({ requestId: body.requestId, res: { status: 500 } });
      expect(leaks(app.log)).toEqual([]);
    } finally {
      await database().db.schema.alterTable('rag_site_away').renameTo('rag_site').execute();
    }
  });
});

describe('the seeds', () => {
  test('would be found', () => {
    const found = Object.values(SEEDS).filter(
      (seed) => leaks([JSON.stringify({ level: 30, seed })]).length > 0,
    );
    expect(found).toEqual(Object.values(SEEDS));
  });
});
