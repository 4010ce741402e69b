import { beforeEach, expect, test } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp, PASSWORD, someone } from '../../testing/reader.ts';
import { makeAdmin } from '../makeAdmin.ts';
import { ban, signedIn, signInAgain } from './support.ts';

const NEW_PASSWORD = 'seven lanterns over the quay';

describeOnEachDatabase('an administrator', (database) => {
  let app: AccountApp;
  beforeEach(() => {
    app = accountApp(database());
  });

  const rowOf = (email: string) =>
    database()
      .db.selectFrom('user')
      .selectAll()
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
  const signIn = async (email: string, password: string) => {
    const browser = app.browser();
    await browser.post('/sign-in/email', { email, password });
    return browser.user();
  };

  test('is made anew, with a confirmed address, and signs in like everybody', async () => {
    const { email } = someone();
    const admin = { email, name: 'Grace', password: NEW_PASSWORD };
    expect(await makeAdmin(database().db, admin)).toBe('created');
    expect(await signIn(email, NEW_PASSWORD)).toMatchObject({
      name: 'Grace',
      role: 'admin',
      emailVerified: true,
    });
    expect(await makeAdmin(database().db, admin)).toBe('unchanged');
  });

  test('needs a password where there is no account, and a good one', async () => {
    const { email } = someone();
    const { db } = database();
    expect(await makeAdmin(db, { email })).toBe('password-required');
    for (const password of ['short', 'password1234', `${email}!`, 'x'.repeat(200)]) {
      expect([password, await makeAdmin(db, { email, password })]).toEqual([
        password,
        'password-too-weak',
      ]);
    }
    await expect(rowOf(email)).rejects.toThrow();
  });

  test('is made of an account that is there, whose password and sessions stay', async () => {
    const ada = await signedIn(app);
    const admin = { email: ada.email, password: NEW_PASSWORD };
    expect(await makeAdmin(database().db, admin)).toBe('promoted');
    expect((await ada.send('get', '/api/v1/account')).body.user.role).toBe('admin');
    expect(await signIn(ada.email, PASSWORD)).toMatchObject({ role: 'admin' });
    expect(await signIn(ada.email, NEW_PASSWORD)).toBeNull();
  });

  test('keeps other roles', async () => {
    const { db } = database();
    const ada = await signedIn(app);
    await db.updateTable('user').set({ role: 'user,editor' }).where('id', '=', ada.id).execute();
    await makeAdmin(db, { email: ada.email });
    expect((await rowOf(ada.email)).role).toBe('editor,admin');
  });

  test('gets an unconfirmed account only without what a stranger has put there', async () => {
    const { db } = database();
    const stranger = await signedIn(app);
    await db
      .updateTable('user')
      .set({ email_verified: false, two_factor_enabled: true })
      .where('id', '=', stranger.id)
      .execute();
    expect(await makeAdmin(db, { email: stranger.email })).toBe('password-required');
    const admin = { email: stranger.email, password: NEW_PASSWORD };
    expect(await makeAdmin(db, admin)).toBe('claimed');
    expect((await stranger.send('get', '/api/v1/account')).status).toBe(401);
    expect(await signIn(stranger.email, PASSWORD)).toBeNull();
    expect(await signIn(stranger.email, NEW_PASSWORD)).toMatchObject({ role: 'admin' });
  });

  test('is not made of a banned account', async () => {
    const ada = await signedIn(app);
    await ban(database().db, ada.id);
    expect(await makeAdmin(database().db, { email: ada.email })).toBe('banned');
    expect((await rowOf(ada.email)).role).toBe('user');
  });

  test('has a password that can be changed on the account page', async () => {
    const { email } = someone();
    await makeAdmin(database().db, { email, password: NEW_PASSWORD });
    const admin = await signInAgain(app, { email, password: NEW_PASSWORD }, 'curl');
    const change = { currentPassword: NEW_PASSWORD, newPassword: PASSWORD };
    const answer = await admin.send('post', '/api/auth/change-password').send(change);
    expect(answer.status).toBe(200);
    expect(await signIn(email, PASSWORD)).not.toBeNull();
  });
});
