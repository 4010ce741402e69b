import './production.ts';

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { makeManifest, makePage, makeSection } from '../../rag/__tests__/makeManifest.ts';
import { createEmbeddingModel } from '../../rag/models/embedding.ts';
import { openAiModel } from '../../rag/models/openAiModel.ts';
import { httpRerank } from '../../rag/search/rerank/httpRerank.ts';
import { TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { productionApp } from './support.ts';

/** A server inside the operator's network that nobody outside is to reach. */
let inside: Server;
let address: string;
let knocks: string[];

async function listen(answer: Parameters<typeof createServer>[1]): Promise<[Server, string]> {
  const server = createServer({}, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return [server, `http://127.0.0.1:${port}`];
}

beforeAll(async () => {
  [inside, address] = await listen((req, res) => {
    knocks.push(`${req.method} ${req.url}`);
    res.setHeader('Content-Type', 'application/json').end('{}');
  });
});
beforeEach(() => {
  knocks = [];
});
afterAll(() => void inside.close());

describeOnEachDatabase('attacks that send the server to addresses', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** A site whose pages name the inner server wherever a page can name anything. */
  const manifest = () =>
    makeManifest(
      [
        makePage({
          url: '/docs/kettle',
          title: `Kettle ${address}/title`,
          sections: [
            makeSection({
              headingPath: ['Kettle'],
              text: `The kettle is at ${address}/text. ![plan](${address}/image.png)`,
            }),
          ],
        }),
      ],
      { site: { url: address, baseUrl: '/', title: 'Kettle' } },
    );

  test('attack 47: no address that a manifest or a question names is fetched', async () => {
    await request(app.app)
      .put('/api/v1/index')
      .set({ Authorization: `Bearer ${TEST_INGEST_TOKEN}`, Referer: `${address}/referer` })
      .send(manifest())
      .expect(200);
    const claims = { Host: address.slice(7), Origin: address, 'X-Forwarded-Host': address };
    const question = `Where is the kettle, ${address}/question ?`;
    const page = { url: `${address}/docs/kettle` };
    const selection = { text: `See ${address}/selection`, url: '/docs/kettle' };
    const asked = await request(app.app)
      .post('/api/v1/query')
      .set(claims)
      .send({ question, page, selection });
    expect(asked.status).toBe(200);
    await request(app.app).get('/api/v1/suggestions').query({ page: page.url }).set(claims);
    expect(knocks).toEqual([]);
  });

  test('attack 47, accounts: no picture, callback or provider that a reader names is fetched', async () => {
    const { browser, reader } = await signedUp(app);
    const { email } = reader;
    const url = `${address}/callback`;
    const fields = { callbackURL: url, errorCallbackURL: url, newUserCallbackURL: url };
    const claims = { 'X-Forwarded-Host': address.slice(7), 'X-Forwarded-Proto': 'http' };
    const provider = {
      issuer: address,
      discoveryUrl: `${address}/.well-known/openid-configuration`,
    };
    for (const [path, body] of [
      ['/update-user', { image: `${address}/picture.png` }],
      ['/sign-up/email', someone({ image: `${address}/picture.png`, ...fields })],
      ['/sign-in/email', { email, password: PASSWORD, ...fields }],
      ['/sign-in/social', { provider: address, ...provider, ...fields }],
      ['/link-social', { provider: 'oidc', ...provider, ...fields }],
      ['/sign-in/magic-link', { email, ...fields }],
      ['/request-password-reset', { email, redirectTo: url }],
    ] as const) {
      await browser.post(path, body, claims);
    }
    await app.deps.auth.events.settled();
    expect(knocks).toEqual([]);
    expect(await browser.user()).toMatchObject({ image: null });
  });
});

test('attack 47, models: an endpoint that leads elsewhere is not followed', async () => {
  const [leading, baseUrl] = await listen((_req, res) =>
    res.writeHead(307, { Location: `${address}/inside` }).end(),
  );
  const endpoint = { baseUrl, apiKey: 'a-key', model: 'm', dimensions: undefined };
  const signal = AbortSignal.timeout(30_000);
  const section = { title: 'Kettle', headingPath: ['Kettle'], text: 'Boils.', url: '/kettle' };
  const written = async () => {
    const asked = { system: 's', messages: [{ role: 'user' as const, content: 'q' }] };
    for await (const _part of openAiModel(endpoint).stream({ ...asked, maxTokens: 9, signal }));
  };
  await expect(written()).rejects.toThrow();
  await expect(createEmbeddingModel(endpoint).embed(['a'], signal)).rejects.toThrow();
  await expect(httpRerank(endpoint)({ query: 'q', sections: [section], signal })).rejects.toThrow();
  expect(knocks).toEqual([]);
  leading.close();
});
