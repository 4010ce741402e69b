import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { inSession, makeRole, problem, type SignedIn } from '../../account/__tests__/support.ts';
import { loadConfig } from '../../config.ts';
import { type PrivacyReport, privacyReportSchema } from '../../contract/index.ts';
import { declarePolicy } from '../../profile/policy.ts';
import { createSweeper } from '../../sweep/sweeper.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { everyColumn } from '../../testing/searchDatabase.ts';
import { stored } from '../stored.ts';

const REPORT = '/api/v1/admin/privacy-report';

/** Tables without anything about readers: the index, keys, counts, and what servers remember of themselves. */
// `rate_limit` is of the version before; nothing is written to it any more.
const IMPERSONAL =
  /^(rag_|rollup_|kysely_|gap$|gap_(day|week|month)$|gap_progress$|jwks$|periodic_task$|policy_version$|erasure_count$|daily_count$|operator_task$|auth_event_key$|answer_budget_key$|rate_limit$)/;

describeOnEachDatabase('the privacy report', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  beforeAll(async () => {
    app = accountApp(database(), { env: { AUTH_EVENTS_DAYS: '30' } });
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
  });

  const report = async (): Promise<PrivacyReport> => {
    const { body } = await admin.send('get', REPORT).expect(200);
    return privacyReportSchema.strict().parse(body);
  };
  const agree = (reader: SignedIn, body: object) =>
    reader.send('patch', '/api/v1/profile').send(body).expect(200);

  test('counts what is stored, and says how long it is kept', async () => {
    const before = await report();
    const [ada, grace] = [await inSession(app), await inSession(app)];
    await agree(ada, { softwareBackground: 'A', consentGiven: true });
    await agree(grace, { consents: { background: true } });
    await agree(grace, { consents: { background: false } });
    const after = await report();
    expect(after.readers).toBe(before.readers + 2);
    const rows = (name: string) => after.stored.find((kind) => kind.name === name);
    expect(rows('profiles')).toMatchObject({ rows: 1, kept: { until: 'withdrawal' } });
    expect(rows('consents')).toMatchObject({ rows: 4, oldest: expect.any(String) });
    expect(rows('events')).toMatchObject({ kept: { days: 30 } });
    expect(rows('pictures')).toMatchObject({ rows: 0, oldest: null, kept: { until: 'account' } });
    expect(after.consents).toEqual([
      { purpose: 'background', granted: 1, renewalDue: 0, withdrawn: 1 },
      { purpose: 'personalised_answers', granted: 1, renewalDue: 0, withdrawn: 0 },
      { purpose: 'history', granted: 0, renewalDue: 0, withdrawn: 0 },
    ]);
    expect(after.erasures).toContainEqual({ kind: 'background', total: 1, thisMonth: 1 });
  });

  test('says who waits for a new policy, what the sweeper did, and what was erased', async () => {
    const { db } = database();
    expect((await report()).lastSweep).toBeNull();
    await declarePolicy(db, '2');
    expect((await report()).policy.version).toBe('2');
    expect((await report()).consents).toContainEqual({
      purpose: 'personalised_answers',
      granted: 0,
      renewalDue: 1,
      withdrawn: 0,
    });
    const retention = { ...app.config, consentGraceDays: 0 };
    await createSweeper({ db, logger: app.deps.logger, retention }).sweep();
    const swept = await report();
    expect(swept.lastSweep).toMatchObject({ at: expect.any(String), removed: { consent: 2 } });
    expect(swept.consents).toContainEqual({
      purpose: 'personalised_answers',
      granted: 0,
      renewalDue: 0,
      withdrawn: 1,
    });
    await sql`delete from "user" where id <> ${admin.id}`.execute(db);
    expect((await report()).erasures).toContainEqual({ kind: 'account', total: 2, thisMonth: 2 });
    await declarePolicy(db, '1');
  });

  test('does not count the rows of a large table one by one', async () => {
    const large = (rows: number) =>
      sql`update pg_class set reltuples = ${rows} where relname = 'auth_event'`.execute(
        database().db,
      );
    await large(1_234_567);
    const { stored: kinds } = await report();
    await large(-1);
    expect(kinds.find(({ name }) => name === 'events')?.rows).toBe(1_230_000);
  });

  test('names nobody', async () => {
    const ada = await inSession(app);
    await agree(ada, { softwareBackground: 'Told by nobody else', consentGiven: true });
    const text = JSON.stringify(await report());
    for (const trace of [ada.id, ada.email, admin.id, 'Told by']) expect(text).not.toContain(trace);
  });

  test('is for administrators', async () => {
    const ada = await inSession(app);
    expect(problem(await ada.send('get', REPORT))).toEqual([403, 'forbidden']);
    expect(problem(await ada.send('get', '/api/v1/admin/nothing'))).toEqual([403, 'forbidden']);
    const { cookie: _none, ...stranger } = ada;
    expect(problem(await stranger.send('get', REPORT, { Cookie: '' }))).toEqual([
      401,
      'unauthenticated',
    ]);
    expect(problem(await admin.send('post', REPORT))).toEqual([405, 'method_not_allowed']);
  });

  test('counts every table that can hold something about readers', async () => {
    const tables = new Set((await everyColumn(database().db)).map(({ table }) => table));
    const told = new Set<string>(stored(loadConfig({})).map(({ table }) => table));
    const missing = [...tables].filter((table) => !told.has(table) && !IMPERSONAL.test(table));
    expect(missing).toEqual([]);
    expect(told.size).toBe(stored(loadConfig({})).length);
  });
});
