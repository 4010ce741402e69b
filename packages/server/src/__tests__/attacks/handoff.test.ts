import './production.ts';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { CarryingPage } from '../../testing/carryingPage.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { askForProvider, codeOf, proofKey, redeem, travel } from '../../testing/handoff.ts';
import { startProvider, type TestProvider } from '../../testing/oidcProvider.ts';
import { type AccountApp, someone } from '../../testing/reader.ts';
import { ORIGIN, productionApp, verdict } from './support.ts';

const SITE = 'https://acme.github.io';
const OTHER_SITE = 'https://preview.pages.dev';
const PAGE = `${SITE}/docs/auth/sign-in`;

describeOnEachDatabase('attacks on handing a session to another site', (database) => {
  let provider: TestProvider;
  let app: AccountApp;
  beforeAll(async () => {
    // It warns that its in-memory storage and its pages are for development.
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    provider = await startProvider(await freePort(), ORIGIN);
    const env = { SITE_URL: `${SITE}/docs/`, BETTER_AUTH_TRUSTED_ORIGINS: OTHER_SITE };
    // One address stands for many readers here: the limits are the matter of other attacks.
    const wide = { window: 10, max: 1_000 };
    const rateLimits = { '/handoff/*': wide, '/sign-in/social': wide, '/callback/*': wide };
    app = productionApp(database(), { env: { ...provider.env, ...env }, rateLimits });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await provider.close();
  });

  const page = (origin = SITE) => new CarryingPage(app, origin);

  let number = 0;
  /** A sign-in that has led back to the page: its code is there, and not handed in yet. */
  async function arrived() {
    number += 1;
    const username = `grace${number}`;
    const { email } = someone();
    provider.people.set(username, { email, emailVerified: true });
    const key = proofKey();
    const own = page();
    const { body } = await askForProvider(own, { callbackURL: PAGE }, key.challenge);
    const browser = app.browser();
    const end = await travel(browser, body.url, provider, username);
    return { own, email, browser, end, code: codeOf(end), ...key };
  }

  const REFUSED = [400, 'INVALID_HANDOFF'];

  test('attack 41: a code that was handed in is worth nothing', async () => {
    const { own, email, code, verifier, end, browser } = await arrived();
    expect(`${end.origin}${end.pathname}${end.search}`).toBe(PAGE);
    expect((await redeem(own, code, verifier)).body.user).toMatchObject({ email });
    expect(await own.user()).toMatchObject({ email });
    for (const thief of [page(), own]) {
      expect(verdict(await redeem(thief, code, verifier))).toEqual(REFUSED);
    }
    // Nor does the way there keep a session that a browser would send by itself.
    expect(await browser.user()).toBeNull();
  });

  test('attack 42: whoever has the code without its secret gets nothing, and spoils it', async () => {
    const { own, code, verifier, challenge } = await arrived();
    const thief = page();
    for (const guess of [challenge, proofKey().verifier, '']) {
      expect(verdict(await redeem(thief, code, guess))).toEqual(REFUSED);
    }
    expect(verdict(await redeem(own, code, verifier))).toEqual(REFUSED);
    expect([await thief.user(), await own.user()]).toEqual([null, null]);
  });

  test('attack 43: no other origin gets a session, neither by its own address nor by a code', async () => {
    const hostile = [
      'https://evil.example/docs',
      OTHER_SITE,
      ORIGIN,
      `${SITE}@evil.example/`,
      `https://reader@acme.github.io/docs`,
      `${SITE}.evil.example/docs`,
      'https://evil.acme.github.io/',
      'http://acme.github.io/docs',
      '//evil.example',
      '/docs',
      'javascript:alert(1)',
      undefined,
    ];
    for (const target of hostile) {
      for (const field of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL']) {
        const body = { callbackURL: PAGE, [field]: target };
        if (field !== 'callbackURL' && target === undefined) continue;
        const answer = await askForProvider(page(), body, proofKey().challenge);
        expect([target, answer.status, answer.body.url]).toEqual([target, 403, undefined]);
      }
    }
    for (const origin of [OTHER_SITE, ORIGIN, 'https://evil.example', 'null']) {
      const { code, verifier } = await arrived();
      const thief = page(origin);
      const { status } = await redeem(thief, code, verifier);
      expect([origin, status >= 400, thief.token]).toEqual([origin, true, undefined]);
    }
  });

  test('attack 44: of many who hand in a code at the same moment, one gets the session', async () => {
    const { code, verifier } = await arrived();
    const pages = Array.from({ length: 8 }, () => page());
    const answers = await Promise.all(pages.map((one) => redeem(one, code, verifier)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(pages.filter(({ token }) => token !== undefined)).toHaveLength(1);
  });
});
