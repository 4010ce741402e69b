import './production.ts';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { startProvider, type TestProvider } from '../../testing/oidcProvider.ts';
import { type AccountApp, type Browser, signedUp, someone } from '../../testing/reader.ts';
import { ORIGIN, productionApp } from './support.ts';

describeOnEachDatabase('attacks on sign-in with a provider', (database) => {
  let provider: TestProvider;
  let app: AccountApp;
  beforeAll(async () => {
    provider = await startProvider(await freePort(), ORIGIN);
    app = productionApp(database(), { env: provider.env });
  });
  afterAll(() => provider.close());

  let number = 0;
  function person(email: string, emailVerified = true): string {
    number += 1;
    provider.people.set(`grace${number}`, { email, emailVerified });
    return `grace${number}`;
  }

  async function start(browser: Browser): Promise<string> {
    const body = { provider: 'acme', callbackURL: `${ORIGIN}/docs/intro` };
    return (await browser.post('/sign-in/social', body)).body.url;
  }

  /** The path of the callback that the provider leads somebody to. */
  async function callbackOf(browser: Browser, username: string): Promise<string> {
    const { pathname, search } = new URL(await provider.signIn(await start(browser), username));
    return `${pathname}${search}`;
  }

  const errorOf = (location: string | undefined) =>
    new URL(location ?? ORIGIN).searchParams.get('error');

  test('attack 21: a callback counts once, in the browser that began, and its state opens nothing else', async () => {
    const browser = app.browser();
    const url = new URL(await start(browser));
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    const state = url.searchParams.get('state') ?? '';
    const linked = app.browser();
    await linked.get(`/magic-link/verify?token=${state}`);
    expect(await linked.user()).toBeNull();

    const victim = app.browser();
    const callback = await callbackOf(victim, person(someone().email));
    const thief = app.browser();
    const stolen = await thief.get(callback);
    expect(errorOf(stolen.headers.location)).not.toBeNull();
    expect(await thief.user()).toBeNull();

    const own = app.browser();
    const once = await callbackOf(own, person(someone().email));
    expect(errorOf((await own.get(once)).headers.location)).toBeNull();
    expect(await own.user()).not.toBeNull();
    const cookies = new Map(own.cookies);
    await own.post('/sign-out');
    const again = app.browser();
    for (const [name, value] of cookies) {
      if (!name.includes('session')) again.cookies.set(name, value);
    }
    expect(errorOf((await again.get(once)).headers.location)).not.toBeNull();
    expect(await again.user()).toBeNull();
  });

  test('attack 22: an account is joined only where both sides have proven the address', async () => {
    const linksOf = async (email: string) =>
      (
        await database()
          .db.selectFrom('account')
          .innerJoin('user', 'user.id', 'account.user_id')
          .where('email', '=', email)
          .where('provider_id', '=', 'acme')
          .selectAll('account')
          .execute()
      ).length;
    // The stranger has registered the address and waits for its owner.
    const waiting = someone();
    await app.browser().post('/sign-up/email', waiting);
    // The stranger has an account at the provider under an address that is not theirs.
    const { reader } = await signedUp(app);
    for (const [email, proven] of [
      [waiting.email, true],
      [reader.email, false],
    ] as const) {
      const browser = app.browser();
      const answer = await browser.get(await callbackOf(browser, person(email, proven)));
      expect([email, errorOf(answer.headers.location)]).toEqual([email, 'account_not_linked']);
      expect([await browser.user(), await linksOf(email)]).toEqual([null, 0]);
    }
  });
});
