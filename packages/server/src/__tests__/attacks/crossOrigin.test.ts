import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import request from 'supertest';
import { type Listed, listOperations } from '../../contract/operations/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import type { Surroundings } from '../../testing/fuzz/requestsOf.ts';
import { surroundings } from '../../testing/fuzz/surroundings.ts';
import type { AccountApp } from '../../testing/reader.ts';
import { ORIGIN, productionApp } from './support.ts';

/** A site on another host that the operator trusts. */
const FRIEND = 'https://help.example.com';

const STRANGERS = [
  'https://evil.example',
  'null',
  `${ORIGIN}.evil.example`,
  `${ORIGIN}:8443`,
  ORIGIN.replace('https', 'http'),
  ORIGIN.toUpperCase(),
  `${ORIGIN}/`,
  'https://xdocs.example.com',
  'file://',
];

const AUTH = ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/update-user'];

const pathOf = ({ path }: Pick<Listed, 'path'>) => path.replace(/\{\w+\}/g, 'x');

const corsOf = ({ headers }: Response) =>
  Object.entries(headers).filter(([name]) => name.startsWith('access-control'));

describeOnEachDatabase('attacks by pages of other origins', (database) => {
  let app: AccountApp;
  let around: Surroundings;
  beforeAll(async () => {
    app = productionApp(database(), { env: { BETTER_AUTH_TRUSTED_ORIGINS: FRIEND } });
    around = await surroundings(app, database());
  });

  const operations = listOperations().filter(({ path }) => path.startsWith('/api/'));
  const changes = operations.filter(
    ({ method, operation: { access } }) =>
      method !== 'get' && (access === 'reader' || access === 'admin'),
  );

  test('attack 55: every operation lets itself be read by trusted origins and by no other', async () => {
    const routes = operations.map((one) => ({ path: pathOf(one), method: one.method as string }));
    for (const { path, method } of [...routes, ...AUTH.map((path) => ({ path, method: 'post' }))]) {
      const ask = { 'Access-Control-Request-Method': method.toUpperCase() };
      const preflight = (Origin: string) =>
        request(app.app)
          .options(path)
          .set({ Origin, ...ask });
      for (const Origin of [ORIGIN, FRIEND]) {
        expect([path, (await preflight(Origin)).headers]).toEqual([
          path,
          expect.objectContaining({
            'access-control-allow-origin': Origin,
            'access-control-allow-credentials': 'true',
          }),
        ]);
      }
      for (const Origin of STRANGERS) {
        expect([path, Origin, corsOf(await preflight(Origin))]).toEqual([path, Origin, []]);
      }
    }
  });

  test('attack 55, answers: what is answered, refused or not, names no origin but a trusted one', async () => {
    const { reader } = around.identities;
    const reading = operations.filter(
      ({ method, path }) => method === 'get' && !path.endsWith('stream-check'),
    );
    for (const one of reading) {
      for (const Origin of [...STRANGERS.slice(0, 3), FRIEND]) {
        const answer = await request(app.app)
          .get(pathOf(one))
          .set({ ...reader, Origin });
        const named = answer.headers['access-control-allow-origin'];
        expect([one.path, named]).toEqual([one.path, Origin === FRIEND ? FRIEND : undefined]);
        expect([one.path, answer.headers.vary]).toEqual([
          one.path,
          expect.stringMatching('Origin'),
        ]);
      }
    }
  });

  test('attack 56: nothing of an account is changed by a page of another origin', async () => {
    expect(changes.length).toBeGreaterThan(12);
    const { Cookie = '' } = around.identities.reader;
    const senders: Record<string, string>[] = [
      ...STRANGERS.map((Origin) => ({ Origin })),
      {},
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
      { Referer: `${ORIGIN}/docs` },
    ];
    for (const one of changes) {
      for (const sender of senders) {
        const answer = await request(app.app)
          [one.method](pathOf(one))
          .set({ Cookie, 'Content-Type': 'application/json', ...sender });
        expect([one.operation.id, sender, answer.status, answer.body.code]).toEqual([
          one.operation.id,
          sender,
          403,
          'untrusted_origin',
        ]);
      }
    }
  });

  test('attack 56, forms: what a form can send is taken by no operation', async () => {
    const { reader, admin } = around.identities;
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
    for (const one of changes.filter(({ operation }) => operation.body)) {
      const sender = one.operation.access === 'admin' ? admin : reader;
      for (const type of types) {
        const answer = await request(app.app)
          [one.method](pathOf(one))
          .set({ ...sender, 'Content-Type': type })
          .send('{"a":1}');
        expect([one.operation.id, type, answer.status]).toEqual([one.operation.id, type, 415]);
      }
    }
  });

  test('attack 56, questions: one that another page asks is answered to nobody in particular', async () => {
    const { Cookie = '' } = around.identities.reader;
    for (const Origin of STRANGERS.slice(0, 4)) {
      const answer = await request(app.app)
        .post('/api/v1/query')
        .set({ Cookie, Origin })
        .send({ question: 'How do I install kettle?' });
      expect([Origin, answer.status, answer.body.conversationId]).toEqual([Origin, 200, undefined]);
    }
  });
});
