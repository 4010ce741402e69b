import { beforeEach, expect, test } from '@jest/globals';
import { inSession, type SignedIn } from '../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { declarePolicy } from '../policy.ts';

describeOnEachDatabase('the answer about a session', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let version = 0;
  beforeEach(async () => {
    app = accountApp(database());
    ada = await inSession(app);
  });

  const session = async () => (await ada.send('get', '/api/auth/get-session')).body;
  const consent = (granted: boolean) =>
    ada.send('post', '/api/v1/profile/consents').send({ purpose: 'history', granted }).expect(200);
  const renewPolicy = () => declarePolicy(database().db, `renewed-${version++}`);

  test('names a question about a new policy until the reader has answered it', async () => {
    await consent(true);
    expect(await session()).not.toHaveProperty('asksAgain');
    await renewPolicy();
    expect(await session()).toMatchObject({ asksAgain: true, user: { id: ada.id } });
    await consent(true);
    expect(await session()).not.toHaveProperty('asksAgain');
  });

  test('names none to who has agreed to nothing, or has taken it back', async () => {
    await renewPolicy();
    expect(await session()).not.toHaveProperty('asksAgain');
    await consent(true);
    await consent(false);
    await renewPolicy();
    expect(await session()).not.toHaveProperty('asksAgain');
  });

  test('names none any more when the days of grace are over', async () => {
    const { db } = database();
    await consent(true);
    await renewPolicy();
    const long = new Date(Date.now() - 31 * 86_400_000);
    await db
      .updateTable('policy_version')
      .set({ since: long })
      .where('version', '=', `renewed-${version - 1}`)
      .execute();
    expect(await session()).not.toHaveProperty('asksAgain');
  });

  test('is given all the same when nobody can tell about the policy', async () => {
    const { db } = database();
    await consent(true);
    await renewPolicy();
    await db.schema.alterTable('consent').renameTo('consent_away').execute();
    try {
      expect((await session()).user.id).toBe(ada.id);
    } finally {
      await db.schema.alterTable('consent_away').renameTo('consent').execute();
    }
  });
});
