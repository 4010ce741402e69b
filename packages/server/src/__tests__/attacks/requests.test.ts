import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, type Browser, signedUp } from '../../testing/reader.ts';
import { ORIGIN, productionApp } from './support.ts';

const STRANGERS = [
  'https://evil.example',
  'null',
  'https://docs.example.com.evil.example',
  'https://evil.docs.example.com',
  'https://docs.example.com:8443',
  'http://docs.example.com',
];

describeOnEachDatabase('attacks by requests of other sites', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  const cookieOf = (browser: Browser) =>
    [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  let addresses = 0;
  /** Another address for each request: not the limits are to refuse it. */
  const elsewhere = () => {
    addresses += 1;
    return { 'X-Forwarded-For': `203.0.113.${addresses}` };
  };

  test("attack 25: no other site's page signs out, changes or signs in", async () => {
    const { browser, reader } = await signedUp(app);
    const Cookie = cookieOf(browser);
    const { email, password } = reader;
    for (const Origin of STRANGERS) {
      for (const [path, body] of [
        ['/sign-out', {}],
        ['/update-user', { name: 'Mallory' }],
        ['/sign-in/email', { email, password }],
      ] as const) {
        const answer = await request(app.app)
          .post(`/api/auth${path}`)
          .set({ Cookie, Origin, ...elsewhere() })
          .send(body);
        expect([Origin, path, answer.status]).toEqual([Origin, path, 403]);
      }
      for (const method of ['delete', 'put'] as const) {
        const path = `/api/v1/account/${method === 'delete' ? 'sessions' : 'picture'}`;
        const answer = await request(app.app)[method](path).set({ Cookie, Origin });
        expect([Origin, path, answer.status]).toEqual([Origin, path, 403]);
      }
    }
    const bare = await request(app.app).post('/api/auth/sign-out').set({ Cookie }).send({});
    expect(bare.status).toBe(403);
    expect(await browser.user()).toMatchObject({ name: 'Ada' });
  });

  test('attack 25, by forms: what a form of another site can send is refused', async () => {
    const { browser, reader } = await signedUp(app);
    const Cookie = cookieOf(browser);
    const { email, password } = reader;
    for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
      const answer = await request(app.app)
        .post('/api/auth/update-user')
        .set({ Cookie, Origin: ORIGIN, 'Content-Type': type })
        .send(JSON.stringify({ name: 'Mallory' }));
      expect([type, answer.status]).toEqual([type, 415]);
    }
    // Signing somebody in to the attacker's account, by a form that is sent from another site.
    const login = await request(app.app)
      .post('/api/auth/sign-in/email')
      .set({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', ...elsewhere() })
      .type('form')
      .send({ email, password });
    expect([login.status, login.headers['set-cookie']]).toEqual([403, undefined]);
    expect(await browser.user()).toMatchObject({ name: 'Ada' });
  });
});
