import './production.ts';

import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import { TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { headersOf } from '../../testing/fuzz/surroundings.ts';
import { type AccountApp, signedUp } from '../../testing/reader.ts';
import { type Listening, listening } from './listening.ts';
import { productionApp } from './support.ts';

const MB = 2 ** 20;

/** Some kB on the wire, 8 MB when they are unpacked. */
const BOMB = Buffer.alloc(8 * MB, ' ');
const PACKED = {
  gzip: gzipSync(BOMB),
  deflate: deflateSync(BOMB),
  br: brotliCompressSync(BOMB),
};

const nested = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

describeOnEachDatabase('attacks that use the server up', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database(), { env: { MANIFEST_LIMIT_MB: '1' } });
  });

  async function during<T>(use: (server: Listening) => Promise<T>): Promise<T> {
    const server = await listening(app.app);
    try {
      return await use(server);
    } finally {
      await server.close();
    }
  }

  const ingest = { Authorization: `Bearer ${TEST_INGEST_TOKEN}` };

  test('attack 52: a body that unpacks to more than it may is refused, however it is packed', () =>
    during(async ({ sender }) => {
      const { browser } = await signedUp(app);
      const reader = headersOf(app, browser);
      const json = 'application/json';
      const targets = [
        { method: 'PUT', path: '/api/v1/index', headers: { ...ingest, 'Content-Type': json } },
        { method: 'POST', path: '/api/v1/query', headers: { 'Content-Type': json } },
        { method: 'POST', path: '/api/v1/profile', headers: { ...reader, 'Content-Type': json } },
        {
          method: 'PUT',
          path: '/api/v1/account/picture',
          headers: { ...reader, 'Content-Type': 'image/png' },
        },
      ];
      for (const { headers, ...target } of targets) {
        for (const [encoding, body] of Object.entries(PACKED)) {
          const packed = { 'Content-Encoding': encoding };
          const sent = { ...target, headers: { ...headers, ...packed }, body };
          const { status } = await sender.send(sent);
          expect([target.path, encoding, status]).toEqual([target.path, encoding, 413]);
        }
        // Packed twice: what is taken off is one layer, and it is no JSON and no picture.
        const twice = { 'Content-Encoding': 'gzip', 'Content-Type': headers['Content-Type'] };
        const body = gzipSync(PACKED.gzip);
        const { status } = await sender.send({
          ...target,
          headers: { ...headers, ...twice },
          body,
        });
        expect([target.path, status >= 400 && status < 500]).toEqual([target.path, true]);
      }
    }));

  test('attack 52, nested: a body that goes down without end is refused', () =>
    during(async ({ sender }) => {
      const { browser } = await signedUp(app);
      const reader = { ...headersOf(app, browser), 'Content-Type': 'application/json' };
      const bodies = [nested(8_000, '{"a":', '}'), nested(30_000, '[', ']')];
      const targets = [
        ['POST', '/api/v1/query', reader],
        ['POST', '/api/v1/select', reader],
        ['PATCH', '/api/v1/profile', reader],
        ['PUT', '/api/v1/index', { ...reader, ...ingest }],
        ['POST', '/api/auth/change-password', reader],
        ['POST', '/api/auth/update-user', reader],
        ['POST', '/api/auth/admin/ban-user', reader],
        ['POST', '/api/auth/passkey/verify-registration', reader],
      ] as const;
      for (const [method, path, headers] of targets) {
        for (const body of bodies) {
          const { status } = await sender.send({ method, path, headers, body });
          expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        }
      }
      // And it goes on answering.
      const after = { method: 'GET', path: '/api/v1/select?query=a', headers: {} };
      expect((await sender.send(after)).status).toBe(200);
    }));

  test('attack 52, wide: a thousand wrong fields are told in few', () =>
    during(async ({ sender }) => {
      const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 1]));
      const pages = Array.from({ length: 20_000 }, () => 1);
      const json = { 'Content-Type': 'application/json' };
      for (const [method, path, headers, body] of [
        ['POST', '/api/v1/select', json, fields],
        ['PUT', '/api/v1/index', { ...json, ...ingest }, { format: 1, pages }],
        ['POST', '/api/v1/query', json, { question: 'a', messages: pages.slice(0, 9_000) }],
      ] as const) {
        const { status, text } = await sender.send({
          method,
          path,
          headers,
          body: JSON.stringify(body),
        });
        expect([path, status >= 400 && status < 500, text.length < 8_000]).toEqual([
          path,
          true,
          true,
        ]);
      }
    }));
});
