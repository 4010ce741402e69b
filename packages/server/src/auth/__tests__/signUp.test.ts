import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp, codeIn, someone } from '../../testing/reader.ts';

describeOnEachDatabase('signing up', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });

  test('is finished by the code of the mail, which signs the reader in', async () => {
    const reader = someone();
    const browser = app.browser();
    const signUp = await browser.post('/sign-up/email', reader);
    expect([signUp.status, signUp.body.token]).toEqual([200, null]);
    expect(await browser.user()).toBeNull();
    const mail = await app.mail('verify-email', reader.email);
    expect(mail.data).toEqual({ code: expect.stringMatching(/^\d{6}$/), validForSeconds: 600 });
    const verified = await browser.post('/email-otp/verify-email', {
      email: reader.email,
      otp: codeIn(mail),
    });
    expect(verified.status).toBe(200);
    expect(await browser.user()).toMatchObject({ email: reader.email, emailVerified: true });
    const again = app.browser();
    expect((await again.post('/sign-in/email', reader)).status).toBe(200);
  });
});
