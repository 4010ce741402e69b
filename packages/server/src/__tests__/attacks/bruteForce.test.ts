import './production.ts';

import { isProduction, isTest } from '@better-auth/core/env';
import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { productionApp, tokenIn, verdict } from './support.ts';

const WRONG = 'not the password of this reader';

describeOnEachDatabase('attacks by trying', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** Tries passwords from one address after the other; gives the statuses. */
  async function tries(target: AccountApp, addresses: string[], email: string, password = WRONG) {
    const browser = target.browser();
    const statuses: number[] = [];
    for (const address of addresses) {
      const headers = { 'X-Forwarded-For': address };
      statuses.push((await browser.post('/sign-in/email', { email, password }, headers)).status);
    }
    return statuses;
  }
  const addresses = (count: number, net: number) =>
    Array.from({ length: count }, (_, index) => `203.${net}.113.${index + 1}`);

  test('these tests meet the settings of production', () => {
    expect([isProduction, isTest()]).toEqual([true, false]);
    const { advanced, rateLimit } = app.deps.auth.options;
    expect(advanced).toMatchObject({ disableOriginCheck: false, disableCSRFCheck: false });
    expect(rateLimit).toMatchObject({ enabled: true, storage: 'database' });
    expect(rateLimit?.customRules?.['/sign-in/email']).toEqual({ window: 10, max: 3 });
    expect(app.config.production).toBe(true);
  });

  test('attack 11: one address gets three tries and is then refused', async () => {
    const { email } = someone();
    const statuses = await tries(app, Array(8).fill('203.0.113.200'), email);
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429, 429, 429]);
  });

  test('attack 12: a new X-Forwarded-For with each try changes nothing', async () => {
    const { email } = someone();
    const bare = productionApp(database(), { env: { TRUST_PROXY: 'false' } });
    const spoofed = await tries(bare, addresses(12, 1), email);
    expect(spoofed.filter((status) => status !== 429).length).toBeLessThanOrEqual(3);
    // Behind a proxy the last entry is the proxy's own, whatever the client wrote before it.
    const chains = addresses(12, 2).map((claimed) => `${claimed}, 203.0.113.201`);
    const chained = await tries(app, chains, someone().email);
    expect(chained.filter((status) => status !== 429)).toHaveLength(3);
  });

  test('attack 13: the addresses of one IPv6 network, in any spelling, are one', async () => {
    const { email } = someone();
    const spellings = [
      '2001:db8:77:1::1',
      '2001:0DB8:0077:0001:0000:0000:0000:0002',
      '2001:db8:77:1:ffff:ffff:ffff:ffff',
      '2001:db8:77:1::4',
      '2001:DB8:77:1:a::5',
    ];
    expect(await tries(app, spellings, email)).toEqual([401, 401, 401, 429, 429]);
  });

  test('attack 14: one account is not guessed from a thousand addresses', async () => {
    const { reader, browser } = await signedUp(app);
    const statuses = await tries(app, addresses(14, 3), reader.email);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual(Array(4).fill(429));
    // Not even the right password is looked at.
    expect(await tries(app, ['203.0.113.202'], reader.email, PASSWORD)).toEqual([429]);
    // An address without an account is answered in the same way.
    const unknown = someone().email;
    expect(await tries(app, addresses(14, 4), unknown)).toEqual(statuses);
    const headers = { 'X-Forwarded-For': '203.0.113.203' };
    const body = { password: PASSWORD };
    const [known, nobody] = [
      await app.browser().post('/sign-in/email', { ...body, email: reader.email }, headers),
      await app.browser().post('/sign-in/email', { ...body, email: unknown }, headers),
    ];
    expect([known.body, known.status]).toEqual([nobody.body, nobody.status]);
    expect(Number(known.headers['retry-after'])).toBeGreaterThan(0);
    expect(verdict(known)).toEqual([429, 'TOO_MANY_FAILED_SIGN_INS']);
    // Who is signed in stays so, and the owner comes in by a new password.
    expect(await browser.user()).not.toBeNull();
    const owner = app.browser();
    await owner.post('/request-password-reset', { email: reader.email });
    const token = tokenIn((await app.mail('reset-password', reader.email)).data.url);
    const newPassword = 'velvet trombone anchors at dusk';
    await owner.post('/reset-password', { token, newPassword });
    expect(await tries(app, ['203.0.113.204'], reader.email, newPassword)).toEqual([200]);
    // Neither address stands in the table.
    const rows = JSON.stringify(
      await database().db.selectFrom('sign_in_backoff').selectAll().execute(),
    );
    expect(rows).not.toContain('@');
  });
});
