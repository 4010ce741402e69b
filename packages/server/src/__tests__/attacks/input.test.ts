import './production.ts';

import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { ORIGIN, productionApp, verdict } from './support.ts';

describeOnEachDatabase('attacks by what is sent', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** Sends bytes as they are, since clients tidy paths up, and gives the status. */
  async function raw(path: string, body = '{}'): Promise<number> {
    const server = app.app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: docs.example.com\r\nOrigin: ${ORIGIN}\r\nConnection: close\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    server.close();
    return Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]);
  }

  test('attack 35: no spelling of a path leads around a rule', async () => {
    const { email } = someone();
    const body = JSON.stringify({ email, password: PASSWORD });
    for (const path of [
      '/api/auth/x/../sign-in/email',
      '/api/auth/./sign-in/email',
      '/api/auth//sign-in/email',
      '/api//auth/sign-in/email',
      '//api/auth/sign-in/email',
      '/api/auth/sign-in%2femail',
      '/api/auth/sign-in/%2e%2e/sign-in/email',
      '/api/auth/sign-in\\email',
      '/api/auth/SIGN-IN/email',
      '/api/auth/sign-in/email/',
      '/auth/../api/auth/sign-in/email',
    ]) {
      const status = await raw(path, body);
      expect([path, status === 400 || status === 404]).toEqual([path, true]);
    }
    expect(await raw('/api/auth/sign-in/email', body)).toBe(401);
  });

  test('attack 36: bodies that are too large, too deep or not JSON are refused unread', async () => {
    const post = () => request(app.app).post('/api/auth/sign-in/email').set('Origin', ORIGIN);
    const large = await post().send({ email: 'a@example.com', password: 'x'.repeat(70_000) });
    expect(large.status).toBe(413);
    const chunked = post().set({
      'Transfer-Encoding': 'chunked',
      'Content-Type': 'application/json',
    });
    chunked.write('{"email":"a@example.com"}');
    expect((await chunked).status).toBe(411);
    const browser = app.browser();
    const { email } = someone();
    const long = await browser.post('/sign-in/email', { email, password: 'x'.repeat(129) });
    expect(long.status).toBe(400);
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const body of [deep, '{"email":', 'null', '"text"']) {
      const address = { 'X-Forwarded-For': `192.0.2.${body.length % 250}` };
      const answer = await post().set(address).type('json').send(body);
      expect([body.slice(0, 9), answer.status]).toEqual([body.slice(0, 9), 400]);
    }
  });

  test('attack 37: nobody makes an administrator of themselves', async () => {
    const fields = { role: 'admin', emailVerified: true, banned: false, twoFactorEnabled: true };
    for (const [name, value] of Object.entries(fields)) {
      const answer = await app.browser().post('/sign-up/email', someone({ [name]: value }));
      expect([name, ...verdict(answer)]).toEqual([name, 400, 'FIELD_NOT_ALLOWED']);
    }
    const { browser } = await signedUp(app);
    for (const [name, value] of Object.entries(fields)) {
      const answer = await browser.post('/update-user', { name: 'Ada', [name]: value });
      expect([name, answer.status]).toEqual([name, 400]);
    }
    expect((await browser.post('/admin/set-role', { userId: 'x', role: 'admin' })).status).toBe(
      404,
    );
    expect((await browser.get('/api/v1/admin/people')).status).toBe(403);
    const polluted = JSON.parse('{"__proto__":{"role":"admin"},"name":"Ada"}');
    await browser.post('/update-user', polluted);
    expect(await browser.user()).toMatchObject({ role: 'user', twoFactorEnabled: false });
  });

  test('attack 38: an error shows nothing of what was sent as a page', async () => {
    const script = '<script>alert(1)</script>';
    const paths = [
      `/api/auth/error?error=${encodeURIComponent(script)}`,
      `/api/auth/callback/github?error=${encodeURIComponent(script)}`,
      `/api/v1/${encodeURIComponent(script)}`,
      `/api/auth/${encodeURIComponent(script)}`,
    ];
    for (const path of paths) {
      const answer = await request(app.app).get(path).set('Accept', 'text/html');
      expect([path, answer.text.includes(script)]).toEqual([path, false]);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('attack 39: no script, no foreign page and no flood of text becomes part of a profile', async () => {
    const { browser } = await signedUp(app);
    for (const body of [
      { image: 'javascript:alert(1)' },
      { image: 'data:text/html,<script>alert(1)</script>' },
      { image: ' jAvAsCrIpT:alert(1)' },
      { image: `https://example.com/${'x'.repeat(3_000)}` },
      { name: 'x'.repeat(60_000) },
      { name: 'A\u0000da' },
      { name: 'A\nda' },
    ]) {
      const answer = await browser.post('/update-user', body);
      expect([JSON.stringify(body).slice(0, 40), answer.status]).toEqual([
        JSON.stringify(body).slice(0, 40),
        400,
      ]);
    }
    const svg = await request(app.app)
      .put('/api/v1/account/picture')
      .set({
        Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        Origin: ORIGIN,
        'Content-Type': 'image/png',
      })
      .send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
    expect(svg.status).toBe(422);
    expect(await browser.user()).toMatchObject({ name: 'Ada', image: null });
  });

  test('attack 40: addresses that carry a second line, or look like another, make no account', async () => {
    const { reader } = await signedUp(app);
    for (const email of [
      'a@example.com\r\nBcc: all@example.com',
      'a@example.com\n',
      'a\u0000@example.com',
      'a b@example.com',
      'a@example.com, b@example.com',
      'аda@example.com',
      'a@example.com\'; drop table "user"; --',
      '',
    ]) {
      const answer = await app.browser().post('/sign-up/email', someone({ email }));
      expect([email, answer.status]).toEqual([email, 400]);
    }
    const upper = reader.email.toUpperCase();
    await app.browser().post('/sign-up/email', someone({ email: upper }));
    const { rows } = await database().pool.query(
      'select count(*)::int as count from "user" where lower(email) = $1',
      [reader.email],
    );
    expect(rows[0].count).toBe(1);
  });

  test('attack 40, in lists: what an administrator searches for is never a statement', async () => {
    const { browser, reader } = await signedUp(app);
    const { db } = database();
    await db.updateTable('user').set({ role: 'admin' }).where('email', '=', reader.email).execute();
    const evil = `x'; drop table "user"; --`;
    const cursor = Buffer.from(JSON.stringify([evil, evil])).toString('base64url');
    const asked = [`search=${encodeURIComponent(evil)}`, `sort=name&cursor=${cursor}`];
    for (const query of asked) {
      expect((await browser.get(`/api/v1/admin/people?${query}`)).status).toBe(200);
    }
    for (const name of ['sort', 'order', 'way', 'cursor', 'field']) {
      const query = `${name}=${encodeURIComponent(evil)}`;
      expect((await browser.get(`/api/v1/admin/people?${query}`)).status).toBe(400);
    }
    expect(await browser.user()).toMatchObject({ email: reader.email });
  });
});
