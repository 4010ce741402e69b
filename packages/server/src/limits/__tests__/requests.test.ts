import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { limiterDecisions } from '../../metrics/instruments.ts';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';

const ENV = {
  TRUST_PROXY: 'loopback',
  LIMIT_QUERY: '20,5,60',
  LIMIT_SELECT: '30,10,0',
  LIMIT_FEEDBACK: '10,0,0',
  LIMIT_INGEST: '10,0,0',
  LIMIT_AUTH: '10,0,0',
  PROOF_OF_WORK: 'off',
};

let number = 0;

/** An address that no other test has. */
function address(): string {
  number += 1;
  return `198.51.100.${number}`;
}

describeOnEachDatabase('the limits of requests', (database) => {
  let app: ReturnType<typeof createTestApp>;
  let other: ReturnType<typeof createTestApp>;
  beforeAll(() => {
    // Two processes on one database.
    app = createTestApp(database().db, { env: ENV });
    other = createTestApp(database().db, { env: ENV });
  });

  const search = (target: typeof app, from: string, headers: object = {}) =>
    request(target.app)
      .post('/api/v1/select')
      .set({ 'X-Forwarded-For': from, ...headers })
      .send({ query: 'kettle' });

  const ask = (target: typeof app, from: string) =>
    request(target.app)
      .post('/api/v1/query')
      .set('X-Forwarded-For', from)
      .send({ question: 'Where is the kettle?' });

  async function statuses(times: number, send: (index: number) => PromiseLike<{ status: number }>) {
    const found: number[] = [];
    for (let index = 0; index < times; index += 1) found.push((await send(index)).status);
    return found;
  }

  const decided = async (limit: string, decision: string) => {
    const { values } = await limiterDecisions.get();
    const wanted = { limit, decision };
    return values.find(({ labels }) => isDeepStrictEqual({ ...labels }, wanted))?.value ?? 0;
  };

  const passed = (found: number[]) => found.filter((status) => status === 200).length;

  test('a client is told what it may, what is left, and when to come back', async () => {
    const from = address();
    const first = await search(app, from);
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"address";q=30;w=60',
      ratelimit: '"address";r=29;t=60',
    });
    await statuses(29, () => search(app, from));
    const before = await decided('select', 'refused');
    const over = await search(app, from);
    expect(await decided('select', 'refused')).toBe(before + 1);
    expect([over.status, over.body.code]).toEqual([429, 'too_many_requests']);
    expect(over.headers.ratelimit).toMatch(/^"address";r=0;t=\d+$/);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect((await search(app, address())).status).toBe(200);
  });

  test('two processes let through what one would, and a tenth each more', async () => {
    const from = address();
    const found = await statuses(100, (index) => search(index % 2 ? app : other, from));
    expect(passed(found)).toBeGreaterThanOrEqual(30);
    expect(passed(found)).toBeLessThanOrEqual(36);
  });

  test('what is sent in X-Forwarded-For, or in another spelling, opens no further count', async () => {
    const bare = createTestApp(database().db, { env: { ...ENV, TRUST_PROXY: 'false' } });
    expect(passed(await statuses(40, (index) => search(bare, `203.0.113.${index}`)))).toBe(30);
    const proxied = address();
    const chains = await statuses(40, (index) => search(app, `203.0.113.${index}, ${proxied}`));
    expect(passed(chains)).toBe(30);
    const network = await statuses(40, (index) =>
      search(app, index % 2 ? `2001:db8:7:7::${index.toString(16)}` : `2001:DB8:7:7:A::${index}`),
    );
    expect(passed(network)).toBe(30);
    const mapped = address();
    const spelt = await statuses(40, (index) =>
      search(app, index % 2 ? mapped : `::ffff:${mapped}`),
    );
    expect(passed(spelt)).toBe(30);
  });

  test('a reader has a limit of their own, at whatever address', async () => {
    const headers = { Authorization: 'Bearer a.session' };
    expect(passed(await statuses(15, () => search(app, address(), headers)))).toBe(10);
    expect((await search(app, address(), { Authorization: 'Bearer another.one' })).status).toBe(
      200,
    );
  });

  test('all together are held back when they ask too much, and are told so', async () => {
    const found: string[] = [];
    let last: Awaited<ReturnType<typeof ask>> | undefined;
    for (let index = 0; index < 70; index += 1) {
      last = await ask(app, `192.0.2.${index}`);
      found.push(last.body.code ?? 'answered');
    }
    expect(found.filter((code) => code === 'answered')).toHaveLength(60);
    expect([last?.status, last?.body.code]).toEqual([503, 'overloaded']);
    expect(last?.headers.ratelimit).toMatch(/"all";r=0/);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    // Searching has limits of its own.
    expect((await search(app, '192.0.2.1')).status).toBe(200);
  });

  test.each([
    ['/api/v1/feedback', 'post'],
    ['/api/v1/index', 'put'],
    ['/api/auth/sign-in/email', 'post'],
  ] as const)('%s is limited before anything is looked at', async (path, method) => {
    const from = address();
    const found = await statuses(12, () =>
      request(app.app)[method](path).set({ 'X-Forwarded-For': from, Origin: app.origin }).send({}),
    );
    expect(found.slice(0, 10)).not.toContain(429);
    expect(found.slice(10)).toEqual([429, 429]);
  });

  test.each([
    ['/api/v1/feedback', 'feedback', {}],
    // Its own limit is never reached: three tries in ten seconds are.
    ['/api/auth/sign-in/email', 'auth', { LIMIT_AUTH: 'off' }],
  ] as const)(
    'an address that goes on at %s long after its limit is answered from the front',
    async (path, limit, env) => {
      const own = createTestApp(database().db, { env: { ...ENV, ...env }, rateLimits: {} });
      const from = address();
      const send = (to: string, source = from) =>
        request(own.app)
          .post(to)
          .set({ 'X-Forwarded-For': source, Origin: own.origin })
          .send({ email: 'ada@example.com', password: 'not the password' });
      const tried = await Promise.all(Array.from({ length: 60 }, () => send(path)));
      expect(tried.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(50);
      const before = await decided(limit, 'persistent');
      const last = await send(path);
      expect(await decided(limit, 'persistent')).toBe(before + 1);
      expect([last.status, last.body.code]).toEqual([429, 'too_many_requests']);
      expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
      expect(last.headers).toMatchObject({
        'access-control-allow-origin': own.origin,
        'cache-control': 'no-store',
        'x-request-id': last.body.requestId,
      });
      // Others, and everything else, are answered as before.
      expect((await send(path, address())).status).not.toBe(429);
      expect((await search(own, from)).status).toBe(200);
      expect(await decided(limit, 'persistent')).toBe(before + 1);
    },
  );

  test('sign-ins of a flood from many addresses wait for their refusals, and nobody else does', async () => {
    const places = { LIMIT_CONCURRENT: '4' };
    const env = { ...ENV, ...places, LIMIT_AUTH: '10,0,20', PROOF_OF_WORK: 'auto' };
    const own = createTestApp(database().db, { env });
    const order: string[] = [];
    let source = 0;
    const send = async (name: string) => {
      source += 1;
      const { body } = await request(own.app)
        .post('/api/auth/sign-in/email')
        .set({ 'X-Forwarded-For': `203.0.113.${source}`, Origin: own.origin })
        .send({ email: 'ada@example.com', password: 'not the password' });
      order.push(name);
      return body.code;
    };
    for (let one = 0; one < 62; one += 1) await send('before');
    // More than there are places for what is worked on.
    const late: Promise<string>[] = [];
    for (let one = 0; one < 6; one += 1) {
      late.push(send('late'));
      expect((await search(own, address())).status).toBe(200);
      order.push('search');
    }
    expect(await Promise.all(late)).toEqual(Array(6).fill('proof_of_work_required'));
    expect(order.slice(62)).toEqual([...Array(6).fill('search'), ...Array(6).fill('late')]);
  });

  test('no address stands in the database', async () => {
    await statuses(20, () => search(app, '198.51.100.250'));
    await request(app.app)
      .post('/api/auth/sign-in/email')
      .set({ 'X-Forwarded-For': '198.51.100.250', Origin: app.origin })
      .send({ email: 'ada@example.com', password: 'x' });
    const rows = await database().db.selectFrom('request_limit').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|ada@/);
    expect(await database().db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
  });

  test('asking goes on, within its limits, when the table of limits is gone', async () => {
    const { db } = database();
    await sql`alter table request_limit rename to request_limit_gone`.execute(db);
    try {
      const from = address();
      expect(passed(await statuses(40, () => search(app, from)))).toBe(30);
    } finally {
      await sql`alter table request_limit_gone rename to request_limit`.execute(db);
    }
  });
});
