import { beforeEach, expect, test } from '@jest/globals';
import { profileExportSchema } from '../../contract/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { type SignedIn, signedIn } from './support.ts';

/** What must not be in the file, in columns that hold such things. */
const SECRETS = {
  accessToken: 'secret-access-token',
  refreshToken: 'secret-refresh-token',
  idToken: 'secret-id-token',
  totp: 'secret-of-the-app',
  backupCodes: 'secret-backup-codes',
  publicKey: 'public-key-of-a-passkey',
  credential: 'credential-of-a-passkey',
};

describeOnEachDatabase('the export of a profile', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  beforeEach(async () => {
    app = accountApp(database());
    ada = await signedIn(app);
  });

  /** Gives Ada something in every table. */
  async function furnish() {
    const { db } = database();
    const [user_id, updated_at] = [ada.id, new Date()];
    await db
      .insertInto('account')
      .values({
        id: `link-${user_id}`,
        account_id: '4711',
        provider_id: 'github',
        user_id,
        access_token: SECRETS.accessToken,
        refresh_token: SECRETS.refreshToken,
        id_token: SECRETS.idToken,
        scope: 'user:email',
        updated_at,
      })
      .execute();
    await db
      .insertInto('two_factor')
      .values({
        id: `totp-${user_id}`,
        secret: SECRETS.totp,
        backup_codes: SECRETS.backupCodes,
        user_id,
      })
      .execute();
    await db
      .insertInto('passkey')
      .values({
        id: `passkey-${user_id}`,
        name: 'Laptop',
        public_key: SECRETS.publicKey,
        user_id,
        credential_id: SECRETS.credential,
        counter: 0,
        device_type: 'multiDevice',
        backed_up: true,
        created_at: updated_at,
      })
      .execute();
    await db
      .updateTable('user')
      .set({ two_factor_enabled: true })
      .where('id', '=', user_id)
      .execute();
  }

  const download = () => ada.send('get', '/api/v1/profile/export');

  test('is one file with everything that is held', async () => {
    await furnish();
    await app.deps.auth.events.settled();
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(10)]);
    await ada
      .send('put', '/api/v1/account/picture', { 'Content-Type': 'image/jpeg' })
      .send(bytes)
      .expect(200);
    await ada
      .send('post', '/api/v1/profile')
      .send({ softwareBackground: 'Compilers', consentGiven: true })
      .expect(200);
    const answer = await download();
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename=account-export.json',
      'cache-control': 'no-store',
    });
    const file = profileExportSchema.strict().parse(answer.body);
    expect(file).toMatchObject({
      account: { id: ada.id, email: ada.email, twoFactorEnabled: true, banned: false },
      hasPassword: true,
      sessions: [{ id: ada.sessionId, ipAddress: expect.any(String), impersonated: false }],
      linkedAccounts: [{ providerId: 'github', accountId: '4711', scope: 'user:email' }],
      passkeys: [{ name: 'Laptop', backedUp: true }],
      picture: { mediaType: 'image/jpeg', base64: bytes.toString('base64') },
      profile: { softwareBackground: 'Compilers', personalisation: true },
      consents: [
        { purpose: 'background', granted: true, policyVersion: '1', reason: null },
        { purpose: 'personalised_answers', granted: true },
      ],
      events: [
        { type: 'sign-up', outcome: 'done', way: 'password' },
        { type: 'email-verified', outcome: 'done', way: 'email-code' },
      ],
    });
  });

  test('holds nothing that opens the account', async () => {
    await furnish();
    const { text } = await download();
    const { db } = database();
    const session = await db
      .selectFrom('session')
      .select('token')
      .where('id', '=', ada.sessionId)
      .executeTakeFirstOrThrow();
    const { password } = await db
      .selectFrom('account')
      .select('password')
      .where('user_id', '=', ada.id)
      .where('provider_id', '=', 'credential')
      .executeTakeFirstOrThrow();
    expect(password).toBeTruthy();
    for (const secret of [...Object.values(SECRETS), session.token, String(password)]) {
      expect(text).not.toContain(secret);
    }
  });

  test('holds nothing of anybody else', async () => {
    const grace = await signedIn(app);
    const { text } = await download();
    for (const foreign of [grace.id, grace.email, grace.sessionId]) {
      expect(text).not.toContain(foreign);
    }
  });

  test('names every table that holds something about a reader', async () => {
    const { db } = database();
    const tables = await db.introspection.getTables();
    const personal = tables
      .filter(({ columns, isView }) => !isView && columns.some(({ name }) => name === 'user_id'))
      .map(({ name }) => name)
      .toSorted();
    // A new one belongs into the export, and then into this list. The second factor is named by
    // the account itself; its secret and its used codes are nobody's to read.
    expect(personal).toEqual([
      'account',
      'answer_feedback',
      'auth_event',
      'consent',
      'conversation',
      'conversation_share',
      'gap_change',
      'passkey',
      'question_log',
      'reader_profile',
      'reader_seen',
      'session',
      'two_factor',
      'two_factor_used_code',
      'user_picture',
    ]);
  });
});
