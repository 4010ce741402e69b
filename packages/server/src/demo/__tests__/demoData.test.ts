import { beforeAll, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { rollUpAll } from '../../admin/rollups/rollUpAll.ts';
import { loadConfig } from '../../config.ts';
import { traceSchema } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { ingestManifest } from '../../rag/ingest/ingestManifest.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { fillDemoData } from '../fillDemoData.ts';
import { removeDemoData } from '../removeDemoData.ts';

const config = loadConfig({});
const OPTIONS = { seed: 7, weeks: 2, readers: 30, force: false };
/** Noon of a day that is not today, so that the rows are the same at any time of the day. */
const now = new Date(`${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`);

const fill = (db: Kysely<Database>, options: object = {}) =>
  fillDemoData(db, config, { ...OPTIONS, now, ...options });

/** Everything in the tables that the demonstration fills, and in those that are counted of them. */
async function everything(db: Kysely<Database>) {
  const read = async (name: string) =>
    (await sql`select to_jsonb(t) as row from ${sql.table(name)} t order by 1`.execute(db)).rows;
  return {
    accounts: await read('user'),
    ways: await read('account'),
    seen: await read('reader_seen'),
    consents: await sql`select user_id, purpose, at from consent order by 1, 2`.execute(db),
    questions: await read('question_log'),
    feedback: await read('answer_feedback'),
    events: await sql`select at, type, outcome, reason, way, user_id, device from auth_event
      order by 1, 2, 3, 4, 5, 6`.execute(db),
    activity: await read('rollup_reader_activity'),
    days: await read('rollup_question_day'),
    accountDays: await read('rollup_auth_event'),
    sections: await read('rollup_section_day'),
    found: await read('rollup_section_found'),
    erasures: await read('erasure_count'),
    erased: await read('erased_reader'),
  };
}

describeOnEachDatabase('made-up use', (database) => {
  beforeAll(async () => {
    await ingestManifest(database().db, toolManifest());
  });

  test('is the same for the same seed, and another for another', async () => {
    const { db } = database();
    const done = await fill(db);
    expect(done).toMatchObject({ outcome: 'filled', readers: 30 });
    const first = await everything(db);
    expect(first.questions.length).toBeGreaterThan(150);
    // Filled twice it is there once.
    await fill(db);
    expect(await everything(db)).toEqual(first);
    await fill(db, { seed: 8 });
    expect((await everything(db)).questions).not.toEqual(first.questions);
  });

  // What follows looks at what is there now.

  test('is about the pages of the site, with what was found for each question', async () => {
    const { db } = database();
    const urls = (
      await sql<{ url: string }>`
      select distinct url || coalesce('#' || anchor, '') as url from rag_section`.execute(db)
    ).rows;
    const known = new Set(urls.map(({ url }) => url));
    const rows = await db.selectFrom('question_log').selectAll().execute();
    for (const { trace, confidence, at } of rows) {
      const { sections } = traceSchema.strict().parse(trace);
      expect(sections.every(({ url }) => known.has(url))).toBe(true);
      expect(sections.some(({ cited }) => cited)).toBe(confidence !== 'none');
      expect(at.getTime()).toBeLessThan(now.getTime());
    }
    const confidences = new Set(rows.map(({ confidence }) => confidence));
    expect(confidences).toEqual(new Set(['high', 'medium', 'low', 'none']));
    expect(rows.some(({ question }) => /kubernetes/i.test(question))).toBe(true);
  });

  test('links questions to those only who have agreed to it', async () => {
    const { db } = database();
    const { rows } = await sql<{ linked: number; without: number }>`
      select count(*)::int as linked, count(*) filter (where not exists (
        select from consent c where c.user_id = q.user_id and c.purpose = 'history' and c.at <= q.at
      ))::int as without
      from question_log q where user_id is not null`.execute(db);
    expect(rows[0]?.linked).toBeGreaterThan(0);
    expect(rows[0]?.without).toBe(0);
  });

  test('lets nobody in', async () => {
    const { db } = database();
    const open = await sql`
      select from session where expires_at > now()
      union all select from account where password is not null
      union all select from "user" where id like 'demo-%' and role like '%admin%'`.execute(db);
    expect(open.rows).toEqual([]);
    const sessions = await db.selectFrom('session').select('token').execute();
    expect(sessions.length).toBeGreaterThan(20);
    await fill(db);
    const again = await db.selectFrom('session').select('token').execute();
    const tokens = new Set([...sessions, ...again].map(({ token }) => token));
    expect(tokens.size).toBe(sessions.length + again.length);
  });

  test('is counted by day, as what readers do', async () => {
    const { db } = database();
    const done = await fill(db);
    const { rows } = await sql<{ questions: number; active: number; events: number }>`
      select (select sum(high + medium + low + "none")::int from rollup_question_day) as questions,
        (select count(*)::int from rollup_reader_activity where period = 'day') as active,
        (select sum(count)::int from rollup_auth_event) as events`.execute(db);
    expect(rows[0]?.active).toBeGreaterThan(5);
    if (done.outcome !== 'filled') throw new Error('Nothing was filled in.');
    expect(rows[0]).toMatchObject({ questions: done.questions, events: done.events });
  });

  test('leaves what real readers did alone, and goes again without a trace', async () => {
    const { db } = database();
    const at = new Date(now.getTime() - 3 * 86_400_000);
    const real = { name: 'Real', email: 'real@example.com', created_at: at };
    await db
      .insertInto('user')
      .values({ id: 'root', role: 'admin', ...real, email: 'r@x.io' })
      .execute();
    expect(await fill(db)).toMatchObject({ outcome: 'filled' });
    await removeDemoData(db, config);
    await db
      .insertInto('user')
      .values({ id: 'real', ...real })
      .execute();
    const session = { id: 's', user_id: 'real', token: 't', updated_at: at, expires_at: at };
    await db.insertInto('session').values(session).execute();
    await db
      .insertInto('auth_event')
      .values({ type: 'sign-in', outcome: 'done', at, user_id: 'real' })
      .execute();
    await rollUpAll(db, { retention: config, since: at.toISOString().slice(0, 10) });
    const before = await everything(db);
    expect(await fill(db)).toEqual({ outcome: 'refused', accounts: 1, questions: 0 });
    expect(await everything(db)).toEqual(before);
    expect(await fill(db, { force: true })).toMatchObject({ outcome: 'filled' });
    expect(await everything(db)).not.toEqual(before);
    expect(await removeDemoData(db, config)).toMatchObject({ readers: 30 });
    expect(await everything(db)).toEqual(before);
    await sql`delete from "user"`.execute(db);
  });
});
