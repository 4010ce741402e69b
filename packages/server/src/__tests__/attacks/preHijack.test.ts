import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, codeIn, someone } from '../../testing/reader.ts';
import { productionApp, tokenIn } from './support.ts';

/** What the attacker chose when they registered the victim's address. */
const STRANGERS = 'the stranger waits outside';
const OWNERS = 'velvet trombone anchors at dusk';

describeOnEachDatabase('attacks that register an address before its owner', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** An address that somebody else has registered, with a password of theirs. */
  async function registeredByStranger() {
    const reader = someone({ password: STRANGERS });
    const attacker = app.browser();
    await attacker.post('/sign-up/email', reader);
    const otp = codeIn(await app.mail('verify-email', reader.email));
    return { email: reader.email, attacker, otp };
  }

  /** What the attacker knows opens nothing. */
  async function expectLockedOut(email: string, attacker: ReturnType<AccountApp['browser']>) {
    expect(await attacker.user()).toBeNull();
    const again = app.browser();
    const { status } = await again.post('/sign-in/email', { email, password: STRANGERS });
    expect([status === 200, await again.user()]).toEqual([false, null]);
  }

  test('attack 23: the owner comes by a link or a code, and the password of the stranger is gone', async () => {
    const linked = await registeredByStranger();
    const byLink = app.browser();
    await byLink.post('/sign-in/magic-link', { email: linked.email });
    const token = tokenIn((await app.mail('magic-link', linked.email)).data.url);
    await byLink.get(`/magic-link/verify?token=${token}`);
    expect(await byLink.user()).toMatchObject({ email: linked.email, emailVerified: true });
    await expectLockedOut(linked.email, linked.attacker);

    const coded = await registeredByStranger();
    const byCode = app.browser();
    await byCode.post('/email-otp/send-verification-otp', { email: coded.email, type: 'sign-in' });
    const otp = codeIn(await app.mail('sign-in-code', coded.email));
    await byCode.post('/sign-in/email-otp', { email: coded.email, otp });
    expect(await byCode.user()).toMatchObject({ email: coded.email, emailVerified: true });
    await expectLockedOut(coded.email, coded.attacker);
  });

  test('attack 24: the owner resets the password, and the stranger keeps nothing', async () => {
    const { email, attacker } = await registeredByStranger();
    const owner = app.browser();
    await owner.post('/request-password-reset', { email });
    const token = tokenIn((await app.mail('reset-password', email)).data.url);
    expect((await owner.post('/reset-password', { token, newPassword: OWNERS })).status).toBe(200);
    await expectLockedOut(email, attacker);
    await owner.post('/sign-in/email', { email, password: OWNERS });
    expect(await owner.user()).toMatchObject({ email, emailVerified: true });
  });

  test('attack 24, by the code: the owner types the mailed code, and the stranger keeps nothing', async () => {
    const { email, attacker, otp } = await registeredByStranger();
    const owner = app.browser();
    expect((await owner.post('/email-otp/verify-email', { email, otp })).status).toBe(200);
    expect(await owner.user()).toMatchObject({ email });
    await expectLockedOut(email, attacker);
  });
});
