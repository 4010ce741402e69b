import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createSweeper } from '../../sweep/sweeper.ts';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import {
  type AccountApp,
  accountApp,
  Browser,
  PASSWORD,
  signedUp,
  someone,
} from '../../testing/reader.ts';
import { withTwoFactor } from '../../testing/twoFactor.ts';
import { createEventLog } from '../eventLog.ts';
import type { AuthEvent } from '../types.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
const SECRET = 'k3J9-x0Qz_7Vt2Lw8Rb5Yn1Mc4Hd6Fs!';

describeOnEachDatabase('the record of accounts', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = accountApp(database());
  });
  /** Events are written after the answer: the late ones go too. */
  async function forget() {
    await app.deps.auth.events.settled();
    await database().db.deleteFrom('auth_event').execute();
  }
  beforeEach(forget);

  async function events() {
    await app.deps.auth.events.settled();
    return await database().db.selectFrom('auth_event').selectAll().orderBy('id').execute();
  }
  const brief = async () =>
    (await events()).map(({ type, outcome, reason, way }) => [type, outcome, reason, way]);
  const idOf = async (email: string) =>
    (
      await database()
        .db.selectFrom('user')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    ).id;

  test('holds a way through an account, in order, each entry with its reader and session', async () => {
    const { browser, reader } = await signedUp(app);
    await browser.get('/token');
    await browser.get('/token');
    await browser.post('/sign-out');
    const { email } = reader;
    await app.browser().post('/sign-in/email', { email, password: 'not the right one' });
    await browser.post('/sign-in/email', { email, password: PASSWORD }, { 'User-Agent': FIREFOX });
    expect(await brief()).toEqual([
      ['sign-up', 'done', null, 'password'],
      ['email-verified', 'done', null, 'email-code'],
      ['token-issued', 'done', null, null],
      ['sign-out', 'done', null, null],
      ['sign-in', 'failed', 'INVALID_EMAIL_OR_PASSWORD', 'password'],
      ['sign-in', 'done', null, 'password'],
    ]);
    const rows = await events();
    expect(new Set(rows.map(({ user_id }) => user_id))).toEqual(new Set([await idOf(email)]));
    const [, verified, token, out, failed, again] = rows.map((row) => row.session_hash);
    expect([token, out, failed]).toEqual([verified, verified, null]);
    expect(again).not.toBe(verified);
    expect(rows.at(-1)?.device).toBe('Firefox on Linux');
  });

  test('tells a challenge, its second factor, and what is changed', async () => {
    const { reader, browser, nextCode } = await withTwoFactor(app);
    const other = app.browser();
    await other.post('/sign-in/email', reader);
    await other.post('/two-factor/verify-totp', { code: '000000' });
    await other.post('/two-factor/verify-totp', { code: await nextCode() });
    await browser.post('/two-factor/disable', { password: PASSWORD });
    const newPassword = 'velvet trombone anchors at dusk';
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword });
    expect((await brief()).slice(2)).toEqual([
      ['two-factor-enabled', 'done', null, 'totp'],
      ['sign-in', 'challenged', null, 'password'],
      ['second-factor', 'failed', 'INVALID_CODE', 'totp'],
      ['second-factor', 'done', null, 'totp'],
      ['two-factor-disabled', 'done', null, null],
      ['password-changed', 'done', null, null],
    ]);
    expect(new Set((await events()).map(({ user_id }) => user_id)).size).toBe(1);
  });

  test('tells a reset that was asked for, one that failed and one that was done', async () => {
    const { reader } = await signedUp(app);
    const { email } = reader;
    const owner = app.browser();
    await owner.post('/request-password-reset', { email });
    const { url } = (await app.mail('reset-password', email)).data;
    const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token');
    const newPassword = 'velvet trombone anchors at dusk';
    await owner.post('/reset-password', { token: 'wrong', newPassword });
    await owner.post('/reset-password', { token, newPassword });
    const userId = await idOf(email);
    const rows = (await events()).slice(2);
    expect(
      rows.map(({ type, outcome, reason, user_id }) => [type, outcome, reason, user_id]),
    ).toEqual([
      ['reset-requested', 'done', null, userId],
      ['password-reset', 'failed', 'INVALID_TOKEN', null],
      ['password-reset', 'done', null, userId],
    ]);
  });

  test('tells that a reader ended sessions elsewhere', async () => {
    const { browser, reader } = await signedUp(app);
    const { email } = reader;
    await app.browser().post('/sign-in/email', { email, password: PASSWORD });
    await browser.delete('/api/v1/account/sessions');
    const last = (await events()).at(-1);
    expect([last?.type, last?.user_id]).toEqual(['session-ended', await idOf(email)]);
  });

  test('says to whom an administrator did something, and who it was', async () => {
    const admin = await signedUp(app);
    const { reader } = await signedUp(app);
    const [adminId, userId] = [await idOf(admin.reader.email), await idOf(reader.email)];
    await database()
      .db.updateTable('user')
      .set({ role: 'admin' })
      .where('id', '=', adminId)
      .execute();
    await forget();
    const person = `/api/v1/admin/people/${userId}`;
    await admin.browser.delete(`${person}/sessions`);
    await admin.browser.post(`${person}/reset`);
    const told = async () =>
      (await events()).map(({ type, user_id, actor_id }) => [type, user_id, actor_id]);
    expect(await told()).toEqual([
      ['session-ended', userId, adminId],
      ['reset-requested', userId, adminId],
    ]);
    await admin.browser.delete(person);
    expect(await told()).toEqual([['account-deleted', null, adminId]]);
  });

  test('holds what limits and rules refuse, and once a minute of it', async () => {
    const strict = accountApp(database(), { rateLimits: {} });
    const { email } = someone();
    const attempt = () => strict.browser().post('/sign-in/email', { email, password: PASSWORD });
    for (let attempts = 0; attempts < 8; attempts += 1) await attempt();
    await strict.deps.auth.events.settled();
    expect((await brief()).filter(([, outcome]) => outcome === 'refused')).toEqual([
      ['sign-in', 'refused', 'RATE_LIMITED', 'password'],
    ]);
    const weak = someone({ password: 'password1234' });
    await app.browser().post('/sign-up/email', weak);
    expect((await brief()).at(-1)).toEqual(['sign-up', 'failed', 'PASSWORD_TOO_WEAK', 'password']);
  });

  test('knows a sign-up with a taken address for what it is, on the account of its owner', async () => {
    const { reader } = await signedUp(app);
    await app.browser().post('/sign-up/email', someone({ email: reader.email }));
    const last = (await events()).at(-1);
    expect([last?.type, last?.outcome, last?.reason]).toEqual([
      'sign-up',
      'refused',
      'EXISTING_ACCOUNT',
    ]);
    expect(last?.user_id).toBe(await idOf(reader.email));
  });

  test('holds no e-mail address, network address, password, token or code', async () => {
    const { browser, reader } = await signedUp(app);
    const { token } = (await browser.get('/token')).body;
    await app.browser().post('/sign-in/email', { email: someone().email, password: PASSWORD });
    const text = JSON.stringify(await events());
    for (const secret of [reader.email, '@', '127.0.0.1', PASSWORD, token]) {
      expect(text).not.toContain(secret);
    }
    for (const value of browser.cookies.values()) expect(text).not.toContain(value);
  });

  test('hashes an address alike on one day, and otherwise on the next', async () => {
    const { db } = database();
    const { logger } = app.deps;
    const log = createEventLog({ db, logger, secret: SECRET, days: 90 });
    const record = async (address: string) => {
      log.record({ type: 'sign-in', outcome: 'failed', address });
      await log.settled();
      return (await events()).at(-1)?.address_hash;
    };
    const first = await record('2001:db8:1:2::3');
    expect(await record('2001:DB8:1:2:ffff::1')).toBe(first);
    expect(await record('2001:db8:1:3::3')).not.toBe(first);
    // The day is over: another process makes another key.
    await sql`update auth_event_key set day = day - 1`.execute(db);
    const later = createEventLog({ db, logger, secret: SECRET, days: 90 });
    later.record({ type: 'sign-in', outcome: 'failed', address: '2001:db8:1:2::3' });
    await later.settled();
    expect((await events()).at(-1)?.address_hash).not.toBe(first);
  });

  test('can be added to and not changed', async () => {
    await signedUp(app);
    await events();
    const { db } = database();
    await expect(sql`update auth_event set outcome = 'failed'`.execute(db)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql`update auth_event set user_id = null`.execute(db)).rejects.toThrow(
      /append-only/,
    );
  });

  test('goes with the account; that one was deleted stays', async () => {
    const { browser, reader } = await signedUp(app);
    const id = await idOf(reader.email);
    await events();
    await browser.post('/delete-user', { password: PASSWORD });
    const rows = await events();
    expect(rows.filter(({ user_id }) => user_id === id)).toEqual([]);
    expect(rows.map(({ type, user_id }) => [type, user_id])).toEqual([['account-deleted', null]]);
  });

  test('keeps what an administrator did when their own account goes', async () => {
    const admin = await signedUp(app);
    const { reader } = await signedUp(app);
    const [actor, userId] = [await idOf(admin.reader.email), await idOf(reader.email)];
    app.deps.auth.events.record({ type: 'banned', outcome: 'done', userId, actorId: actor });
    await events();
    await database().db.deleteFrom('user').where('id', '=', actor).execute();
    const row = (await events()).find(({ type }) => type === 'banned');
    expect([row?.user_id, row?.actor_id]).toEqual([userId, null]);
  });

  test('is handed to the operator, whose own failures disturb nobody', async () => {
    const seen: AuthEvent[] = [];
    const { db } = database();
    const { logger } = app.deps;
    const onAuthEvent = async (event: AuthEvent) => {
      seen.push(event);
      throw new Error('the collector is away');
    };
    const log = createEventLog({ db, logger, secret: SECRET, days: 90, onAuthEvent });
    log.record({ type: 'sign-out', outcome: 'done' });
    log.record({ type: 'sign-in', outcome: 'done', way: 'passkey' });
    await log.settled();
    expect(seen.map(({ type }) => type)).toEqual(['sign-out', 'sign-in']);
    expect(await brief()).toHaveLength(2);
  });

  test('never fails what it records, and can be switched off', async () => {
    const off = createTestApp(database().db, { env: { AUTH_EVENTS_DAYS: '0' } });
    await new Browser(off).post('/sign-in/email', { email: someone().email, password: PASSWORD });
    await off.deps.auth.events.settled();
    expect(await events()).toEqual([]);
  });

  test('is kept for its days, and then swept by one server', async () => {
    const { db } = database();
    const { logger } = app.deps;
    await sql`insert into auth_event (at, type, outcome) values
      (now() - interval '91 days', 'sign-in', 'done'),
      (now() - interval '89 days', 'sign-out', 'done')`.execute(db);
    await sql`insert into auth_event_key (day, key) values (current_date - 3, 'old')`.execute(db);
    await sql`delete from periodic_task`.execute(db);
    const sweepers = Array.from({ length: 4 }, () =>
      createSweeper({ db, logger, retention: app.deps.config }),
    );
    const results = await Promise.all(sweepers.map((one) => one.sweep()));
    expect(results.filter((result) => result !== undefined)).toHaveLength(1);
    expect(await brief()).toEqual([['sign-out', 'done', null, null]]);
    const days = await sql`select 1 from auth_event_key where key = 'old'`.execute(db);
    expect(days.rows).toEqual([]);
  });
});
