import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  codeIn,
  PASSWORD,
  settle,
  signedUp,
  someone,
} from '../../testing/reader.ts';

const VERIFY = '/email-otp/verify-email';
const SEND = '/email-otp/send-verification-otp';

describeOnEachDatabase('signing up', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  const codeTo = async (email: string) => codeIn(await app.mail('verify-email', email));
  const wrong = (otp: string) => (otp === '000000' ? '000001' : '000000');
  const signsIn = async (email: string, password: string) =>
    (await app.browser().post('/sign-in/email', { email, password })).status;

  test('is finished by the code of the mail, which signs the reader in', async () => {
    const reader = someone();
    const browser = app.browser();
    const signUp = await browser.post('/sign-up/email', reader);
    expect([signUp.status, signUp.body.token]).toEqual([200, null]);
    expect(await browser.user()).toBeNull();
    const mail = await app.mail('verify-email', reader.email);
    expect(mail.data).toEqual({ code: expect.stringMatching(/^\d{6}$/), validForSeconds: 600 });
    const verified = await browser.post(VERIFY, { email: reader.email, otp: codeIn(mail) });
    expect(verified.status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email, emailVerified: true });
    expect(await signsIn(reader.email, PASSWORD)).toBe(200);
  });

  test('writes in the language of the page', async () => {
    const { email } = someone();
    await app.browser().post('/sign-up/email', someone({ email }), { 'Accept-Language': 'fr' });
    expect(await app.mail('verify-email', email)).toMatchObject({ locale: 'fr' });
  });

  test('takes a code once, and only from the newest mail', async () => {
    const reader = someone();
    const browser = app.browser();
    await browser.post('/sign-up/email', reader);
    const first = await codeTo(reader.email);
    expect(
      (await browser.post(SEND, { email: reader.email, type: 'email-verification' })).body,
    ).toEqual({ success: true });
    const second = await codeTo(reader.email);
    if (first !== second) {
      const old = await browser.post(VERIFY, { email: reader.email, otp: first });
      expect([old.status, old.body.code]).toEqual([400, 'INVALID_OTP']);
    }
    const type = () => browser.post(VERIFY, { email: reader.email, otp: second });
    expect((await type()).status).toBe(200);
    expect((await type()).body.code).toBe('INVALID_OTP');
  });

  test('refuses the right code after five wrong ones', async () => {
    const reader = someone();
    const browser = app.browser();
    await browser.post('/sign-up/email', reader);
    const otp = await codeTo(reader.email);
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      codes.push((await browser.post(VERIFY, { email: reader.email, otp: wrong(otp) })).body.code);
    }
    expect(codes).toEqual(Array(5).fill('INVALID_OTP'));
    const late = await browser.post(VERIFY, { email: reader.email, otp });
    expect([late.status, late.body.code]).toEqual([403, 'TOO_MANY_ATTEMPTS']);
    expect(await browser.user()).toBeNull();
  });

  test('refuses a code that has expired', async () => {
    const reader = someone();
    const browser = app.browser();
    await browser.post('/sign-up/email', reader);
    const otp = await codeTo(reader.email);
    await database()
      .db.updateTable('verification')
      .set({ expires_at: new Date(0) })
      .execute();
    const late = await browser.post(VERIFY, { email: reader.email, otp });
    expect([late.status, late.body.code]).toEqual([400, 'OTP_EXPIRED']);
  });

  test('stores codes under the key only', async () => {
    const reader = someone();
    await app.browser().post('/sign-up/email', reader);
    const otp = await codeTo(reader.email);
    const rows = await database()
      .db.selectFrom('verification')
      .select(['identifier', 'value'])
      .execute();
    const { createHash } = await import('node:crypto');
    const plain = createHash('sha256').update(otp);
    const digests = [plain.copy().digest('hex'), plain.copy().digest('base64url')];
    for (const { identifier, value } of rows) {
      expect(identifier).not.toContain(reader.email);
      for (const text of [`${otp}:`, ...digests]) expect(value).not.toContain(text);
    }
  });

  test('answers for a taken address as for a new one, and tells only its owner', async () => {
    const { reader } = await signedUp(app);
    const taken = await app.browser().post('/sign-up/email', someone({ email: reader.email }));
    const fresh = await app.browser().post('/sign-up/email', someone());
    const shape = (answer: typeof taken) => ({
      status: answer.status,
      token: answer.body.token,
      user: Object.entries(answer.body.user).map(([key, value]) => [
        key,
        value === null ? null : typeof value,
      ]),
      constant: { ...answer.body.user, id: '', email: '', createdAt: '', updatedAt: '' },
      headers: Object.keys(answer.headers).sort(),
      cookies: answer
        .get('Set-Cookie')
        ?.map((line) => line.replace(/=[^;]*/, '').replace(/\d+/g, '')),
    });
    expect(shape(taken)).toEqual(shape(fresh));
    const mail = await app.mail('existing-account', reader.email);
    expect(mail.data).toEqual({
      signInUrl: 'http://localhost:3000/auth/sign-in',
      resetUrl: 'http://localhost:3000/auth/forgot-password',
    });
    await settle();
    expect(app.mails.filter(({ to }) => to === reader.email)).toEqual([]);
    expect(await signsIn(reader.email, PASSWORD)).toBe(200);
  });

  test('leaves the owner of an address the password of the own browser, not that of a stranger', async () => {
    const { email } = someone();
    const stranger = app.browser();
    await stranger.post(
      '/sign-up/email',
      someone({ email, password: 'the stranger waits outside' }),
    );
    await codeTo(email);
    const owner = app.browser();
    await owner.post('/sign-up/email', someone({ email, password: 'the owner comes home late' }));
    const otp = await codeTo(email);
    expect((await owner.post(VERIFY, { email, otp })).status).toBe(200);
    expect(await signsIn(email, 'the stranger waits outside')).toBe(401);
    expect(await signsIn(email, 'the owner comes home late')).toBe(200);
  });

  test('keeps no password when the code is typed in another browser', async () => {
    const reader = someone();
    await app.browser().post('/sign-up/email', reader);
    const owner = app.browser();
    const otp = await codeTo(reader.email);
    expect((await owner.post(VERIFY, { email: reader.email, otp })).status).toBe(200);
    expect(await owner.user()).toMatchObject({ email: reader.email });
    expect(await signsIn(reader.email, PASSWORD)).toBe(401);
  });

  test('goes on at the next sign-in, with a new code, when it was broken off', async () => {
    const reader = someone();
    await app.browser().post('/sign-up/email', reader);
    await codeTo(reader.email);
    const later = app.browser();
    const refused = await later.post('/sign-in/email', reader);
    expect([refused.status, refused.body.code]).toEqual([403, 'EMAIL_NOT_VERIFIED']);
    const otp = await codeTo(reader.email);
    expect((await later.post(VERIFY, { email: reader.email, otp })).status).toBe(200);
    expect(await signsIn(reader.email, PASSWORD)).toBe(200);
  });

  test('makes one account of many sign-ups at once', async () => {
    const reader = someone();
    await Promise.all(
      Array.from({ length: 6 }, () => app.browser().post('/sign-up/email', reader)),
    );
    const rows = await database()
      .db.selectFrom('user')
      .innerJoin('account', 'account.user_id', 'user.id')
      .where('email', '=', reader.email)
      .select('user.id')
      .execute();
    expect(rows).toHaveLength(1);
  });
});
