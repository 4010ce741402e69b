import './production.ts';

import { isProduction, isTest } from '@better-auth/core/env';
import { beforeAll, expect, test } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sql } from 'kysely';
import request from 'supertest';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { productionApp, SESSION_COOKIE, tokenIn, verdict } from './support.ts';

const WRONG = 'not the password of this reader';

describeOnEachDatabase('attacks by trying', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  const attempt = (target: AccountApp, address: string, email: string, password = WRONG) =>
    target.browser().post('/sign-in/email', { email, password }, { 'X-Forwarded-For': address });

  /** Tries a password from many addresses at once; gives how often each answer came. */
  async function tries(target: AccountApp, from: string[], email: string) {
    const answers = await Promise.all(from.map((address) => attempt(target, address, email)));
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    return { looked: count(401), refused: count(429) };
  }

  /**
   * Expects that the limit of three tries held. On Postgres two requests at the same moment may
   * share a place in the count, and then one of them is refused early: fewer are looked at, never more.
   */
  async function expectThreeTries(target: AccountApp, from: string[]) {
    const { looked, refused } = await tries(target, from, someone().email);
    expect([1, 2, 3]).toContain(looked);
    expect(looked + refused).toBe(from.length);
  }
  const addresses = (count: number, net: number) =>
    Array.from({ length: count }, (_, index) => `203.${net}.113.${index + 1}`);

  test('these tests meet the settings of production', () => {
    expect([isProduction, isTest()]).toEqual([true, false]);
    const { advanced, rateLimit } = app.deps.auth.options;
    expect(advanced).toMatchObject({ disableOriginCheck: false, disableCSRFCheck: false });
    expect(rateLimit).toMatchObject({ enabled: true, customStorage: expect.anything() });
    expect(rateLimit?.customRules?.['/sign-in/email']).toEqual({ window: 10, max: 3 });
    expect(app.config.production).toBe(true);
  });

  test('attack 11: one address gets three tries and is then refused', async () => {
    await expectThreeTries(app, Array(8).fill('203.0.113.200'));
  });

  test('attack 12: a new X-Forwarded-For with each try changes nothing', async () => {
    const bare = productionApp(database(), { env: { TRUST_PROXY: 'false' } });
    await expectThreeTries(bare, addresses(12, 1));
    // Behind a proxy the last entry is the proxy's own, whatever the client wrote before it.
    const chains = addresses(12, 2).map((claimed) => `${claimed}, 203.0.113.201`);
    await expectThreeTries(app, chains);
  });

  test('attack 13: the addresses of one IPv6 network, in any spelling, are one', async () => {
    const spellings = [
      '2001:db8:77:1::1',
      '2001:0DB8:0077:0001:0000:0000:0000:0002',
      '2001:db8:77:1:ffff:ffff:ffff:ffff',
      '2001:db8:77:1::4',
      '2001:DB8:77:1:a::5',
    ];
    await expectThreeTries(app, spellings);
  });

  /** Makes the pause that has begun longer than any test, so that no clock decides. */
  async function stretchPauses(): Promise<number> {
    const { rows } = await sql`
      update sign_in_backoff set blocked_until = now() + interval '10 minutes'
      where blocked_until > now() - interval '5 minutes' and failures >= 10
      returning 1`.execute(database().db);
    return rows.length;
  }

  test('attack 14: one account is not guessed from a thousand addresses', async () => {
    const { reader, browser } = await signedUp(app);
    const unknown = someone().email;
    for (const [net, email] of [
      [3, reader.email],
      [4, unknown],
    ] as const) {
      for (const address of addresses(10, net)) {
        expect((await attempt(app, address, email)).status).toBe(401);
      }
    }
    expect(await stretchPauses()).toBe(2);
    expect(await tries(app, addresses(6, 5), reader.email)).toEqual({ looked: 0, refused: 6 });

    // Not even the right password is looked at, and an address without an account is answered alike.
    const known = await attempt(app, '203.0.113.202', reader.email, PASSWORD);
    const nobody = await attempt(app, '203.0.113.203', unknown, PASSWORD);
    expect(verdict(known)).toEqual([429, 'TOO_MANY_FAILED_SIGN_INS']);
    expect([known.body, known.status]).toEqual([nobody.body, nobody.status]);
    expect(Number(known.headers['retry-after'])).toBeGreaterThan(0);
    // Who is signed in stays so, and the owner comes in by a new password.
    expect(await browser.user()).not.toBeNull();
    const owner = app.browser();
    await owner.post('/request-password-reset', { email: reader.email });
    const token = tokenIn((await app.mail('reset-password', reader.email)).data.url);
    const newPassword = 'velvet trombone anchors at dusk';
    expect((await owner.post('/reset-password', { token, newPassword })).status).toBe(200);
    expect((await attempt(app, '203.0.113.204', reader.email, newPassword)).status).toBe(200);
    // Neither address stands in the table.
    const rows = await database().db.selectFrom('sign_in_backoff').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  test('attack 14, all at once: no more tries are looked at than one after the other', async () => {
    const email = someone().email;
    expect(await tries(app, addresses(30, 6), email)).toEqual({ looked: 10, refused: 20 });
  });

  /** Does what the server asks of somebody unknown while very many try. */
  async function proof(target: AccountApp) {
    const { body: challenge } = await request(target.app).get('/api/v1/challenge');
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  }

  test('attack 59: sign-ins from very many addresses leave the way in to everybody else', async () => {
    const { reader, browser } = await signedUp(app);
    // Two processes on one database, each of whose addresses is an attacker of their own.
    const env = { LIMIT_AUTH: '10,0,60' };
    const both = [productionApp(database(), { env }), productionApp(database(), { env })] as const;
    const found: number[] = [];
    for (const [index, address] of [...addresses(60, 7), ...addresses(60, 8)].entries()) {
      const target = both[index % 2] ?? both[0];
      found.push((await attempt(target, address, someone().email)).status);
    }
    // Half of what all may, and a tenth more for each process.
    const looked = found.filter((status) => status === 401).length;
    expect(looked).toBeGreaterThanOrEqual(29);
    expect(looked).toBeLessThanOrEqual(43);
    expect(found.slice(-60)).toEqual(Array(60).fill(403));

    for (const target of both) {
      const visitor = target.browser();
      const right = { email: reader.email, password: PASSWORD };
      const bare = await visitor.post('/sign-in/email', right);
      expect(verdict(bare)).toEqual([403, 'proof_of_work_required']);
      const made = { 'Proof-Of-Work': await proof(target) };
      expect((await visitor.post('/sign-in/email', right, made)).status).toBe(200);
      // Who has a session goes on as ever; a made-up one is none.
      expect((await visitor.post('/update-user', { name: 'Ada L.' })).status).toBe(200);
      const madeUp = { Cookie: `${SESSION_COOKIE}=made.up` };
      const stranger = await target.browser().post('/sign-in/email', right, madeUp);
      expect(verdict(stranger)).toEqual([403, 'proof_of_work_required']);
    }
    expect(await browser.user()).not.toBeNull();
  });
});
