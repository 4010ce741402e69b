import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { accountApp } from '../../testing/reader.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
}, 60_000);
afterAll(() => database.close());

const methods = async (env: Record<string, string>) =>
  (await request(accountApp(database, { env }).app).get('/api/v1/sign-in-methods')).body;

test('the ways in that need no setting are there, and a provider only when it is configured', async () => {
  const always = { password: true, magicLink: true, emailCode: true, passkey: true };
  expect(await methods({})).toEqual({ ...always, providers: [], outbox: true });
  const configured = await methods({
    BETTER_AUTH_URL: 'https://docs.example',
    GITHUB_CLIENT_ID: 'id',
    GITHUB_CLIENT_SECRET: 'hush',
    OIDC_ACME_ISSUER: 'http://127.0.0.1:9',
    OIDC_ACME_CLIENT_ID: 'id',
    OIDC_ACME_CLIENT_SECRET: 'hush',
    OIDC_ACME_LABEL: 'Acme staff',
  });
  expect(configured).toEqual({
    ...always,
    providers: [
      { id: 'github', name: 'GitHub', kind: 'social' },
      { id: 'acme', name: 'Acme staff', kind: 'oidc' },
    ],
    outbox: false,
  });
});

const strength = (app: ReturnType<typeof accountApp>, body: object) =>
  request(app.app).post('/api/v1/password-strength').send(body);

test('a password is judged while it is typed, and never logged', async () => {
  const app = accountApp(database);
  const weak = await strength(app, {
    password: 'ada.byron@example.com',
    email: 'ada.byron@example.com',
  });
  expect(weak.body).toMatchObject({ acceptable: false, warning: 'userInputs' });
  expect(weak.headers['cache-control']).toBe('no-store');
  const good = await strength(app, { password: 'gears of brass hum at noon' });
  expect(good.body).toEqual({ score: 4, acceptable: true, suggestions: [] });
  expect((await strength(app, { password: 1 })).body.code).toBe('invalid_request');
  expect((await strength(app, { password: '', note: '' })).body.code).toBe('invalid_request');
  expect(app.log.join('')).not.toMatch(/byron|brass/);
});

test('one address may not keep the server computing', async () => {
  const app = accountApp(database);
  const statuses = new Set<number>();
  for (let attempt = 0; attempt < 61; attempt++) {
    statuses.add((await strength(app, { password: 'x' })).status);
  }
  expect([...statuses]).toEqual([200, 429]);
});
