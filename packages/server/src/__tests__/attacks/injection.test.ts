import './production.ts';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { listOperations } from '../../contract/operations/index.ts';
import { TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { headersOf } from '../../testing/fuzz/surroundings.ts';
import { type AccountApp, signedUp, someone } from '../../testing/reader.ts';
import { type Listening, listening } from './listening.ts';
import { ORIGIN, productionApp } from './support.ts';

let database: TestDatabase;
let app: AccountApp;
let server: Listening;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  app = productionApp(database);
  server = await listening(app.app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

/** Ways to write the end of a line. */
const LINES = ['%0d%0a', '%0D%0A%20', '%0a', '%0d', '%E5%98%8A%E5%98%8D', '\\r\\n', '%5Cr%5Cn'];

test('attack 49: no answer has a header that a request has written', async () => {
  const paths = LINES.flatMap((line) => {
    const evil = `${line}X-Injected:%201`;
    return [
      `/api/v1/select?query=a${evil}`,
      `/api/v1/pictures/a${evil}`,
      `/api/v1/shared/a${evil}`,
      `/api/auth/callback/github?error=a${evil}&state=a${evil}`,
      `/api/auth/magic-link/verify?token=a&callbackURL=${ORIGIN}/a${evil}`,
      `/api/auth/error?error=a${evil}`,
      `/auth/sign-in${evil}`,
    ];
  });
  for (const path of paths) {
    const answer = await server.talk(
      `GET ${path} HTTP/1.1\r\nHost: docs.example.com\r\nConnection: close\r\n\r\n`,
    );
    const head = answer.split('\r\n\r\n', 1)[0] ?? '';
    expect([path, /^HTTP\/1.1 \d{3}/.test(head), /^\s*x-injected/im.test(head)]).toEqual([
      path,
      true,
      false,
    ]);
  }
});

test('attack 49, repeated: what a header says comes back in none', async () => {
  const evil = 'evil\u0085X-Injected: 1';
  for (const name of ['Origin', 'X-Request-Id', 'Idempotency-Key', 'If-None-Match', 'Accept']) {
    const { headers } = await server.sender.send({
      method: 'POST',
      path: '/api/v1/select',
      headers: { [name]: evil, 'Content-Type': 'application/json' },
      body: '{"query":"a"}',
    });
    expect([name, JSON.stringify(headers).includes('evil')]).toEqual([name, false]);
  }
});

test('attack 49, smuggled: a request whose length is told in two ways is refused', async () => {
  const smuggled = 'GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n';
  for (const lengths of [
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 5',
    'Content-Length: 5\r\nContent-Length: 6',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding: chunked, identity',
    'Content-Length: +5',
    'Content-Length : 5',
  ]) {
    const answer = await server.talk(
      `POST /api/v1/select HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${lengths}\r\n\r\n0\r\n\r\n${smuggled}`,
    );
    expect([lengths, answer.match(/^HTTP\/1.1 \d+/gm)]).toEqual([lengths, ['HTTP/1.1 400']]);
  }
});

/** Everything that every object has. */
const everyObject = () => Reflect.ownKeys(Object.prototype).map(String).sort();

const POLLUTED = [
  '{"__proto__":{"polluted":true,"role":"admin"}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"filters":{"__proto__":{"polluted":true}},"query":"a"}',
  '{"page":{"__proto__":{"polluted":true},"url":"/"},"question":"a"}',
  '{"format":1,"site":{"__proto__":{"polluted":true}},"pages":[]}',
  '{"email":"a@example.com","__proto__":{"polluted":true}}',
];

test('attack 50: no body, query or cookie adds anything to every object', async () => {
  const before = everyObject();
  const { browser } = await signedUp(app);
  const reader = headersOf(app, browser);
  const ingest = { Authorization: `Bearer ${TEST_INGEST_TOKEN}` };
  const routes = listOperations().filter(({ operation }) => operation.body);
  const auth = ['sign-up/email', 'update-user', 'sign-in/social', 'change-password', 'sign-out'];
  const targets = [
    ...routes.map(({ method, path, operation }) => ({ method, path, access: operation.access })),
    ...auth.map((path) => ({ method: 'post' as const, path: `/api/auth/${path}`, access: '' })),
  ];
  for (const { method, path, access } of targets) {
    for (const body of POLLUTED) {
      await request(app.app)
        [method](path.replace(/\{\w+\}/, 'x'))
        .query('__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=1')
        .set({ ...(access === 'ingest' ? ingest : reader), 'Content-Type': 'application/json' })
        .send(body);
    }
  }
  const Cookie = '__proto__=polluted; constructor=polluted; docsauth.session_token=__proto__';
  await request(app.app).get('/api/auth/get-session').set({ Cookie });
  expect(everyObject()).toEqual(before);
  expect('polluted' in {}).toBe(false);
  expect(await app.browser().post('/sign-in/email', someone())).toMatchObject({ status: 401 });
});
