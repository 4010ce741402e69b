import './production.ts';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SERVER_BOUNDS } from '../../http/serverBounds.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { type Listening, listening } from './listening.ts';
import { productionApp } from './support.ts';

/** The bounds of production, with a hundredth of their time. */
const QUICK = {
  ...SERVER_BOUNDS,
  headersTimeout: SERVER_BOUNDS.headersTimeout / 100,
  requestTimeout: SERVER_BOUNDS.requestTimeout / 100,
  connectionsCheckingInterval: SERVER_BOUNDS.connectionsCheckingInterval / 100,
};

let database: TestDatabase;
let server: Listening;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
  server = await listening(productionApp(database).app, QUICK);
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

const HEAD = 'POST /api/v1/query HTTP/1.1\r\nHost: docs.example.com\r\n';

// `talk` ends only when the server hangs up: a connection that is held would hold the test.
test('attack 53: connections on which headers or bodies never end are cut, while others are answered', async () => {
  const held = [
    'P',
    'GET / HTTP/1.1\r\n',
    `${HEAD}X-A: 1\r\n`,
    `${HEAD}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"question":`,
    `${HEAD}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"que`,
  ].flatMap((bytes) => [bytes, bytes, bytes, bytes]);
  const cut = Promise.all(held.map((bytes) => server.talk(bytes)));
  const path = '/api/v1/select?query=kettle';
  expect((await server.sender.send({ method: 'GET', path, headers: {} })).status).toBe(200);
  expect((await server.sender.send({ method: 'GET', path: '/healthz', headers: {} })).status).toBe(
    200,
  );
  for (const heard of await cut) expect(heard).toMatch(/^(HTTP\/1.1 408 |$)/);
});

test('attack 53, sizes: headers without end are refused before anything is read of them', async () => {
  const large = `${HEAD}X-A: ${'a'.repeat(2 * SERVER_BOUNDS.maxHeaderSize)}\r\n\r\n`;
  expect(await server.talk(large)).toMatch(/^HTTP\/1.1 431 /);
  const many = `${HEAD}${'A: 1\r\n'.repeat(SERVER_BOUNDS.maxHeaderSize / 4)}\r\n`;
  expect(await server.talk(many)).toMatch(/^HTTP\/1.1 431 /);
});
