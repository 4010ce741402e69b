import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { inSession, makeRole, problem, type SignedIn } from '../../../account/__tests__/support.ts';
import { type Engagement, engagementSchema } from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp, signedUp, someone } from '../../../testing/reader.ts';
import { rollUp } from '../../rollups/rollUp.ts';
import { percentile } from '../percentiles.ts';
import { weeksOf } from '../readers.ts';
import { accountRollup, askingRollup } from '../rollup.ts';

const ENGAGEMENT = '/api/v1/admin/engagement';
const DAY = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

describeOnEachDatabase('engagement and sign-in health', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
  });

  const read = async (query = ''): Promise<Engagement> => {
    const { body } = await admin.send('get', `${ENGAGEMENT}${query}`).expect(200);
    return engagementSchema.strict().parse(body);
  };

  async function addEvents(
    at: Date,
    event: { type: string; outcome: string; way?: string; reason?: string },
    times = 1,
  ): Promise<void> {
    const { db } = database();
    const rows = Array.from({ length: times }, () => ({
      at,
      type: event.type,
      outcome: event.outcome,
      way: event.way ?? null,
      reason: event.reason ?? null,
      user_id: null,
      actor_id: null,
      session_hash: null,
      address_hash: null,
      device: null,
    }));
    await db.insertInto('auth_event').values(rows).execute();
  }

  async function ask(userId: string | null, at: Date): Promise<void> {
    await sql`
      insert into question_log (answer_id, at, question, mode, confidence, trace, user_id)
      values (gen_random_uuid(), ${at}, 'How?', 'extractive', 'high', '{"sections":[]}', ${userId})`.execute(
      database().db,
    );
  }

  const roll = async () => {
    const { db } = database();
    const options = { retention: app.config, since: dayAgo(40) };
    for (const rollup of [accountRollup, askingRollup]) await rollUp(db, rollup, options);
  };

  test('counts what readers did just now, day by day', async () => {
    const before = await read();
    const { browser, reader } = await signedUp(app);
    const { email, password } = reader;
    await browser.post('/sign-out');
    await app.browser().post('/sign-in/email', { email, password: 'not the right one' });
    await browser.post('/sign-in/email', { email, password });
    await app.deps.auth.events.settled();
    const after = await read();
    const today = after.days.at(-1);
    expect(after.days).toHaveLength(28);
    expect(today).toMatchObject({
      day: dayAgo(0),
      signUps: 1,
      verified: 1,
      signedIn: 1,
      failed: 1,
    });
    expect(today?.active).toBe((before.days.at(-1)?.active ?? 0) + 1);
    expect(today?.joined).toBe((before.days.at(-1)?.joined ?? 0) + 1);
    expect(after.ways).toEqual([
      { id: 'password', name: 'password', done: 1, challenged: 0, failed: 1, refused: 0 },
    ]);
    expect(after.failures).toEqual([
      { type: 'sign-in', way: 'password', reason: 'INVALID_EMAIL_OR_PASSWORD', count: 1 },
    ]);
    expect(after.totals).toMatchObject({ signUps: 1, verified: 1, signedIn: 1, failed: 1 });
    expect(after.before).toMatchObject({ signUps: 0, signedIn: 0 });
  });

  test('times the steps of signing in, and not what a limit refuses', async () => {
    const strict = accountApp(database(), { rateLimits: {} });
    const { email, password } = someone();
    const before = (await read()).steps.find(({ step }) => step === 'password')?.count ?? 0;
    const answers = [];
    for (let n = 0; n < 8; n += 1) {
      answers.push(await strict.browser().post('/sign-in/email', { email, password }));
    }
    const taken = answers.filter(({ status }) => status !== 429).length;
    expect(taken).toBeLessThan(8);
    const step = (await read()).steps.find((one) => one.step === 'password');
    expect(step?.count).toBe(before + taken);
    expect(step?.p50).toBeLessThanOrEqual(step?.p95 ?? 0);
    expect(step?.p95).toBeLessThanOrEqual(step?.p99 ?? 0);
  });

  test('keeps the counts of days that are over when their events are gone', async () => {
    const { db } = database();
    const at = new Date(Date.now() - 10 * DAY);
    await addEvents(at, { type: 'sign-in', outcome: 'done', way: 'github' }, 3);
    const wait = 'TOO_MANY_FAILED_SIGN_INS';
    await addEvents(at, { type: 'sign-in', outcome: 'refused', way: 'password', reason: wait }, 2);
    const day = (answer: Engagement) => answer.days.find((one) => one.day === dayAgo(10));
    const live = await read();
    expect(day(live)).toMatchObject({ signedIn: 3, refused: 2 });
    expect(live.totals.backoffs).toBe(2);
    expect(live.ways[0]).toEqual({
      id: 'github',
      name: 'GitHub',
      done: 3,
      challenged: 0,
      failed: 0,
      refused: 0,
    });
    await roll();
    await roll();
    await db
      .deleteFrom('auth_event')
      .where('at', '<', new Date(Date.now() - DAY))
      .execute();
    const later = await read();
    expect([day(later), later.totals.backoffs]).toEqual([day(live), 2]);
    expect((await read(`?from=${dayAgo(9)}&to=${dayAgo(5)}`)).before).toMatchObject({
      signedIn: 3,
      backoffs: 2,
    });
  });

  test('tells rare reasons together: some of them come from outside', async () => {
    const at = new Date(Date.now() - 20 * DAY);
    for (let n = 0; n < 25; n += 1) {
      const reason = `made_up_${n}`;
      await addEvents(at, { type: 'sign-in', outcome: 'failed', way: 'github', reason });
    }
    await addEvents(
      at,
      { type: 'sign-in', outcome: 'failed', way: 'github', reason: 'access_denied' },
      4,
    );
    const query = `?from=${dayAgo(20)}&to=${dayAgo(20)}`;
    await roll();
    const { failures, totals } = await read(query);
    expect(failures).toHaveLength(21);
    expect(failures[0]).toMatchObject({ reason: 'OTHER', count: 6 });
    expect(failures[1]).toMatchObject({ reason: 'access_denied', count: 4 });
    expect(totals.failed).toBe(29);
  });

  test('counts a reader who asks once a day and once a week, and nobody without consent', async () => {
    const [ada, grace] = [await inSession(app), await inSession(app)];
    // A Monday some weeks ago, and the days after it.
    const monday = new Date(`${weeksOf([dayAgo(21)])[0]}T12:00:00Z`);
    const later = (days: number) => new Date(monday.getTime() + days * DAY);
    await ask(ada.id, later(0));
    await ask(ada.id, later(0));
    await ask(ada.id, later(6));
    await ask(grace.id, later(6));
    await ask(null, later(6));
    await ask(grace.id, later(7));
    await roll();
    const day = (time: Date) => time.toISOString().slice(0, 10);
    const { days, weeks } = await read();
    const asking = (time: Date) => days.find((one) => one.day === day(time))?.asking;
    expect([0, 1, 6, 7].map((n) => asking(later(n)))).toEqual([1, 0, 2, 1]);
    const week = (time: Date) => weeks.find((one) => one.week === day(time))?.asking;
    expect([week(later(0)), week(later(7))]).toEqual([2, 1]);
    // Who withdraws is counted no more, while their day is counted again.
    await sql`delete from question_log where user_id = ${ada.id}`.execute(database().db);
    await roll();
    const again = await read();
    expect(again.weeks.find((one) => one.week === day(later(0)))?.asking).toBe(1);
  });

  test('counts mails by kind', async () => {
    const { db } = database();
    const counts = [
      ['verify-email', 'delivered', 7],
      ['verify-email', 'retried', 2],
      ['verify-email', 'failed', 1],
      ['sign-in-code', 'expired', 3],
    ] as const;
    for (const [name, detail, count] of counts) {
      await sql`insert into daily_count (day, kind, name, detail, count)
        values (${dayAgo(3)}::date, 'mail', ${name}, ${detail}, ${count})`.execute(db);
    }
    const { mails, days, totals } = await read();
    expect(mails).toContainEqual({
      template: 'verify-email',
      delivered: 7,
      retried: 2,
      lost: 1,
    });
    expect(mails).toContainEqual({ template: 'sign-in-code', delivered: 0, retried: 0, lost: 3 });
    expect(days.find((one) => one.day === dayAgo(3))).toMatchObject({ delivered: 7, lost: 4 });
    expect(totals).toMatchObject({ delivered: 7, lost: 4 });
  });

  test('names nobody', async () => {
    const { reader } = await signedUp(app);
    await app.deps.auth.events.settled();
    const text = JSON.stringify(await read());
    for (const trace of [reader.email, reader.name, admin.id, '@'])
      expect(text).not.toContain(trace);
  });

  test.each(['?from=2026-02-30', '?from=2026-03-02&to=2026-03-01', '?range=7d'])(
    'refuses %s',
    async (query) => {
      expect(problem(await admin.send('get', `${ENGAGEMENT}${query}`))).toEqual([
        400,
        'invalid_request',
      ]);
    },
  );
});

describe('a percentile', () => {
  test('lies between the bounds of its bucket', () => {
    const bounds = [
      { upTo: 0.1, count: 0 },
      { upTo: 0.2, count: 10 },
      { upTo: 0.4, count: 20 },
      { upTo: Number.POSITIVE_INFINITY, count: 21 },
    ];
    expect(percentile(bounds, 0.25)).toBeCloseTo(0.1525);
    expect(percentile(bounds, 0.5)).toBeCloseTo(0.21);
    expect(percentile(bounds, 1)).toBe(0.4);
    expect(percentile([], 0.5)).toBe(0);
  });

  test('grows with its share, and stays within what was measured', () => {
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        let count = 0;
        const bounds = steps.map((more, index) => {
          count += more;
          return { upTo: (index + 1) / 10, count };
        });
        const found = percentile(bounds, share);
        expect(found).toBeLessThanOrEqual(steps.length / 10);
        expect(found).toBeLessThanOrEqual(percentile(bounds, 1) + 1e-9);
      }),
    );
  });
});

test('weeks begin on Mondays, over the end of a year too', () => {
  expect(weeksOf(['2026-12-31', '2027-01-03', '2027-01-04'])).toEqual(['2026-12-28', '2027-01-04']);
});
