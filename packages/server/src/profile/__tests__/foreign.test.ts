import { beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import {
  bearer,
  inSession,
  type Method,
  type SignedIn,
  tokenOf,
} from '../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';

/** Every route that shows or changes something of the reader's own. */
const ROUTES: [Method, string][] = [
  ['get', '/api/v1/account'],
  ['get', '/api/v1/account/sessions'],
  ['delete', '/api/v1/account/sessions'],
  ['delete', '/api/v1/account/picture'],
  ['get', '/api/v1/profile/export'],
  ['get', '/api/v1/profile/consents'],
  ['get', '/api/v1/profile'],
  ['patch', '/api/v1/profile'],
  ['post', '/api/v1/profile'],
  ['post', '/api/v1/profile/consents'],
  ['delete', '/api/v1/profile'],
];

const BACKGROUND = 'Only Ada knows of her difference engine';

describeOnEachDatabase('what belongs to another reader', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let mallory: SignedIn;
  let before: object;

  beforeAll(async () => {
    app = accountApp(database());
    ada = await inSession(app);
    mallory = await inSession(app);
    await ada
      .send('post', '/api/v1/profile')
      .send({ softwareBackground: BACKGROUND, consentGiven: true })
      .expect(200);
    before = await everythingOf(ada);
  });

  /** The export, but for the time at which it was made. */
  async function everythingOf(reader: SignedIn): Promise<object> {
    const { body } = await reader.send('get', '/api/v1/profile/export').expect(200);
    return { ...body, exportedAt: null };
  }

  /** The places in which a request could name somebody. */
  function named(path: string): [string, string, object, object][] {
    const ids = { userId: ada.id, user_id: ada.id, id: ada.id };
    return [
      ['in the query', `${path}?userId=${ada.id}&user_id=${ada.id}&id=${ada.id}`, {}, {}],
      ['in the path', `${path}/${ada.id}`, {}, {}],
      ['in the body', path, ids, {}],
      ['in the body, by her session', path, { sessionId: ada.sessionId, email: ada.email }, {}],
      ['in headers', path, {}, { 'X-User-Id': ada.id, 'X-Forwarded-User': ada.email }],
    ];
  }

  test.each(ROUTES)('is not reached by %s %s', async (method, path) => {
    const token = await tokenOf(mallory);
    for (const [where, address, body, headers] of named(path)) {
      const byCookie = mallory.send(method, address, { ...headers });
      const byToken = request(app.app)
        [method](address)
        .set({ ...bearer(token), ...headers });
      for (const sent of [byCookie, byToken]) {
        const answer = method === 'get' ? await sent : await sent.send(body);
        expect([where, answer.status]).not.toEqual([where, 500]);
        for (const hers of [BACKGROUND, ada.email, ada.sessionId]) {
          expect(answer.text).not.toContain(hers);
        }
      }
    }
    expect(await everythingOf(ada)).toEqual(before);
  });

  test('is not reached with her id in the session’s place', async () => {
    for (const cookie of [
      `docsauth.session_token=${ada.id}`,
      `docsauth.session_token=${ada.sessionId}`,
    ]) {
      const answer = await mallory.send('get', '/api/v1/profile', { Cookie: cookie });
      expect(answer.status).toBe(401);
    }
    const { cookie } = mallory;
    const both = await mallory.send('get', '/api/v1/profile', {
      Cookie: `${cookie}; user=${ada.id}`,
    });
    expect(both.body.softwareBackground).toBeNull();
  });

  test('is not ended by the id of her session', async () => {
    const answer = await mallory.send('delete', `/api/v1/account/sessions/${ada.sessionId}`);
    expect(answer.status).toBe(404);
    expect(await everythingOf(ada)).toEqual(before);
  });

  test('is not changed by the state of it that somebody saw', async () => {
    const { headers } = await ada.send('get', '/api/v1/profile');
    const answer = await mallory
      .send('patch', '/api/v1/profile', { 'If-Match': String(headers.etag) })
      .send({ softwareBackground: 'Mallory', consentGiven: true });
    expect(answer.status).toBe(412);
    expect(await everythingOf(ada)).toEqual(before);
  });
});
