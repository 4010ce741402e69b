import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { backoffKey } from '../../auth/backoff/store.ts';
import { TEST_SECRET } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { type AccountApp, accountApp, PASSWORD, settle } from '../../testing/reader.ts';
import { everyColumn, searchDatabase } from '../../testing/searchDatabase.ts';
import { inSession, makeRole, type SignedIn, signedIn, signInAgain } from './support.ts';

/** What a reader leaves behind, each in words that stand nowhere else. */
const WORDS = {
  name: 'Zephyrine Quillfeather',
  software: 'I bootstrap oberon compilers',
  hardware: 'Vacuum tube racks 🧪',
  codeLanguage: 'Malbolge',
  browser: 'QuillBrowser/1.0',
  picture: 'quill-picture-bytes',
  passkey: 'Quill laptop',
  provider: 'quillfeather-4711',
  ban: 'Quill was suspended',
  inserted: 'quill-inserted',
  network: '203.0.113.77',
};

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'erasure-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describeOnEachDatabase('erasing a reader', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let admin: SignedIn;

  /** Everything that a reader can do, and then a row in each table that is still without one. */
  async function liveThere() {
    const { db } = database();
    const headers = { 'X-Forwarded-For': WORDS.network };
    await ada.send('post', '/api/auth/update-user').send({ name: WORDS.name }).expect(200);
    await signInAgain(app, ada, WORDS.browser);
    await app.browser().post('/sign-in/email', { email: ada.email, password: 'wrong' }, headers);
    await app
      .browser()
      .post('/email-otp/send-verification-otp', { email: ada.email, type: 'sign-in' });
    await app.browser().post('/sign-in/magic-link', { email: ada.email });
    await app.browser().post('/request-password-reset', { email: ada.email });
    await ada.send('get', '/api/auth/token').expect(200);
    await ada.send('post', '/api/auth/two-factor/enable').send({ password: PASSWORD }).expect(200);
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(WORDS.picture)]);
    await ada
      .send('put', '/api/v1/account/picture', { 'Content-Type': 'image/jpeg' })
      .send(jpeg)
      .expect(200);
    await ada
      .send('post', '/api/v1/profile')
      .send({
        softwareBackground: WORDS.software,
        hardwareBackground: WORDS.hardware,
        preferences: { codeLanguage: WORDS.codeLanguage },
        consents: { background: true, personalised_answers: true, history: true },
      })
      .expect(200);
    const owner = { user_id: ada.id, updated_at: new Date() };
    await db
      .insertInto('account')
      .values({ ...owner, id: `link-${ada.id}`, account_id: WORDS.provider, provider_id: 'github' })
      .execute();
    const passkey = {
      public_key: 'key',
      credential_id: 'id',
      counter: 0,
      device_type: 'singleDevice',
    };
    await db
      .insertInto('passkey')
      .values({
        ...passkey,
        id: `key-${ada.id}`,
        name: WORDS.passkey,
        user_id: ada.id,
        backed_up: false,
      })
      .execute();
    await db.updateTable('user').set({ ban_reason: WORDS.ban }).where('id', '=', ada.id).execute();
    await settle();
    await app.deps.auth.events.settled();
    await app.deps.mailer.send({ template: 'account-deleted', to: ada.email, data: {} });
    await fillTables(db, { userId: ada.id, word: WORDS.inserted });
  }

  /** Everything by which somebody could find out that it was her. */
  const traces = () => [ada.id, ada.email, ada.sessionId, ...Object.values(WORDS)];

  beforeEach(async () => {
    app = accountApp(database(), { env: { DATA_DIR: dataDir, TRUST_PROXY: '1' } });
    ada = await signedIn(app);
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
    await liveThere();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['by herself', () => ada.send('post', '/api/auth/delete-user').send({}).expect(200)],
    [
      'by an administrator',
      () => admin.send('delete', `/api/v1/admin/people/${ada.id}`).expect(204),
    ],
    [
      'by another program',
      () => database().db.deleteFrom('user').where('id', '=', ada.id).execute(),
    ],
  ])('leaves nothing in any table, %s', async (_how, erase) => {
    const { db } = database();
    const before = await searchDatabase(db, traces());
    const { network, ...kept } = WORDS;
    for (const trace of [ada.id, ada.email, ...Object.values(kept)]) {
      expect(before.map((where) => where.split(': ')[1])).toContain(trace);
    }
    // Limits and events know an address by a hash only.
    expect(before.filter((where) => where.includes(network))).toEqual([]);
    await erase();
    await settle();
    await app.deps.auth.events.settled();
    await app.deps.mailer.drain();
    const after = await searchDatabase(db, traces());
    expect(after).toEqual([]);
    const waiting = await sql`select 1 from mail_queue`.execute(db);
    expect(waiting.rows).toEqual([]);
  });

  test('touches nobody else', async () => {
    const { db } = database();
    const grace = await inSession(app);
    await fillTables(db, { userId: grace.id, word: 'hopper-inserted' });
    const before = await searchDatabase(db, [grace.id, 'hopper-inserted']);
    await ada.send('post', '/api/auth/delete-user').send({}).expect(200);
    expect(await searchDatabase(db, [grace.id, 'hopper-inserted'])).toEqual(before);
  });

  test('by herself forgets how often signing in with her address has failed', async () => {
    const { db } = database();
    const keys = (['password', 'code'] as const).map((guessed) =>
      backoffKey(TEST_SECRET, guessed, ada.email),
    );
    expect(await searchDatabase(db, keys)).not.toEqual([]);
    await ada.send('post', '/api/auth/delete-user').send({}).expect(200);
    expect(await searchDatabase(db, keys)).toEqual([]);
  });

  test('is counted, by the month and without whose it was', async () => {
    const { db } = database();
    const count = async () => {
      const row = await db
        .selectFrom('erasure_count')
        .select('count')
        .where('kind', '=', 'account')
        .executeTakeFirst();
      return row?.count ?? 0;
    };
    const before = await count();
    await ada.send('post', '/api/auth/delete-user').send({}).expect(200);
    expect(await count()).toBe(before + 1);
  });

  test('is proved for every table that refers to readers', async () => {
    const { db } = database();
    const columns = await everyColumn(db);
    const personal = columns.filter(({ name }) => name === 'user_id').map(({ table }) => table);
    const found = await searchDatabase(db, [ada.id]);
    for (const table of personal) {
      expect(found).toContain(`${table}.user_id: ${ada.id}`);
    }
  });
});
