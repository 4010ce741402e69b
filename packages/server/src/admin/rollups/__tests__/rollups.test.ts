import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { loadConfig } from '../../../config.ts';
import type { Confidence, Rating } from '../../../contract/index.ts';
import { laterIndexes, makeLaterIndexes } from '../../../database/laterIndexes.ts';
import { createTestApp } from '../../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { sectionEvents, sectionRollup } from '../../pages/rollup.ts';
import { countedSections } from '../../pages/sections.ts';
import { questionEvents, questionRollup, summed } from '../../questions/rollup.ts';
import { questionSummary } from '../../questions/summary.ts';
import { dayOf, toTimeRange } from '../../timeRange.ts';
import { daysBetween, laterDay } from '../days.ts';
import { ofDays, readRange } from '../readRange.ts';
import { createRoller } from '../roller.ts';
import { rollUp } from '../rollUp.ts';
import { inMonths, inWeeks } from '../wholeSpans.ts';

const retention = loadConfig({});
const daysAgo = (days: number) => laterDay(dayOf(new Date()), -days);
const range = { from: daysAgo(40), to: daysAgo(0) };

describeOnEachDatabase('roll-ups', (database) => {
  const db = () => database().db;
  beforeEach(async () => {
    for (const table of ['question_log', 'answer_feedback', 'rollup_state', 'rollup_question_day'])
      await sql`delete from ${sql.table(table)}`.execute(db());
    for (const table of ['rollup_question_page', 'rollup_section_day', 'rollup_section_found'])
      await sql`delete from ${sql.table(table)}`.execute(db());
    for (const table of ['rollup_question_page_week', 'rollup_section_week'])
      await sql`delete from ${sql.table(table)}`.execute(db());
  });

  const trace = (sections: Array<[url: string, cited: boolean]>) =>
    JSON.stringify({ sections: sections.map(([url, cited]) => ({ url, cited, score: 1 })) });

  /** A question at noon of a day; without days just now. */
  async function ask(confidence: Confidence, days?: number, sections = trace([])) {
    const id = randomUUID();
    const at = days === undefined ? sql`now()` : sql`${`${daysAgo(days)}T12:00:00Z`}::timestamptz`;
    await sql`insert into question_log
        (answer_id, at, question, locale, version, page, mode, confidence, trace)
      values (${id}, ${at}, 'why', 'en', null, '/docs/a', 'extractive', ${confidence}, ${sections})`.execute(
      db(),
    );
    return id;
  }
  async function rate(id: string, rating: Rating, days?: number) {
    const at = days === undefined ? sql`now()` : sql`${`${daysAgo(days)}T13:00:00Z`}::timestamptz`;
    await sql`insert into answer_feedback (answer_id, at, rating, reasons, locale, page, trace)
      select answer_id, ${at}, ${rating}, '{}', locale, page, trace from question_log
      where answer_id = ${id}`.execute(db());
  }

  const count = (rollup = questionRollup, options = {}) =>
    rollUp(db(), rollup, { retention, ...options });
  const counts = () =>
    readRange(db(), questionRollup, range, async (trx, { live, ...days }) => {
      const { rows } = await sql`
        select ${summed} from (
          select high, medium, low, "none", up, down from rollup_question_day where ${ofDays(days)}
          union all
          select high, medium, low, "none", up, down from ${questionEvents(live)} as event) as part`.execute(
        trx,
      );
      return rows[0];
    });
  const stored = async () => {
    const { rows } = await sql`select day::text as day, locale, version, high, low, up, down
      from rollup_question_day order by 1`.execute(db());
    return rows;
  };

  test('count the same whether rows are in a roll-up or not', async () => {
    await ask('high', 3);
    await ask('low', 1);
    const rated = await ask('none');
    await rate(rated, 'down');
    await rate(await ask('high', 9), 'up', 1);
    const all = { high: 2, medium: 0, low: 1, none: 1, up: 1, down: 1 };
    expect(await counts()).toEqual(all);
    await count();
    expect(await counts()).toEqual(all);
    await ask('medium');
    await count();
    expect(await counts()).toEqual({ ...all, medium: 1 });
    expect(await stored()).toContainEqual(
      expect.objectContaining({ day: daysAgo(1), locale: 'en', version: '', low: 1, up: 1 }),
    );
  });

  test('take in days that were missed, and nothing twice', async () => {
    await ask('high', 12);
    expect(await count()).toBe(13);
    const before = await stored();
    expect(await count()).toBe(1);
    expect(await stored()).toEqual(before);
    await sql`update rollup_state set until = ${`${daysAgo(5)}T01:00:00Z`}`.execute(db());
    await ask('high', 4);
    // The day itself, those since, and two days before it again.
    expect(await count()).toBe(8);
    expect(await counts()).toMatchObject({ high: 2 });
  });

  test('are put right for two days after: ratings and erasures come late', async () => {
    const erased = await ask('high', 1);
    await ask('high', 5);
    await count();
    await sql`delete from question_log`.execute(db());
    await ask('low', 2);
    await count();
    expect(await counts()).toMatchObject({ high: 2, low: 0 });
    await sql`update rollup_state set until = ${`${daysAgo(1)}T23:00:00Z`}`.execute(db());
    await count();
    expect(erased).toBeTruthy();
    expect(await counts()).toMatchObject({ high: 1, low: 1 });
  });

  test('stay when the rows go, and take no day of which rows have gone', async () => {
    await ask('high', 10);
    await count();
    await sql`delete from question_log`.execute(db());
    await ask('low', 10);
    const short = { retention: { ...retention, questionLogDays: 5 } };
    await count(questionRollup, { ...short, since: daysAgo(20) });
    expect(await counts()).toMatchObject({ high: 1, low: 0 });
    await count(questionRollup, { since: daysAgo(20) });
    expect(await counts()).toMatchObject({ high: 0, low: 1 });
  });

  test('tell so many pages of a day apart, and count the others without their names', async () => {
    await ask('high', 1);
    await ask('high', 1);
    await sql`insert into question_log (answer_id, at, question, page, mode, confidence, trace)
      select gen_random_uuid(), ${`${daysAgo(1)}T12:00:00Z`}::timestamptz, 'why', '/made-up-' || n,
        'extractive', 'low', '{}' from generate_series(1, 2003) n`.execute(db());
    await count();
    await count();
    const { rows } = await sql`select count(*)::int as places, sum(high)::int as high,
        sum(low)::int as low, sum(low) filter (where page = '')::int as others,
        sum(high) filter (where page = '/docs/a')::int as known
      from rollup_question_page`.execute(db());
    expect(rows).toEqual([{ places: 2001, high: 2, low: 2003, others: 4, known: 2 }]);
  });

  test('add up the same by weeks as by days, in whatever range', async () => {
    for (let days = 0; days < 25; days++) {
      const id = await ask('high', days === 0 ? undefined : days, trace([['/docs/a#x', true]]));
      if (days % 2 === 0) await rate(id, 'down', days === 0 ? undefined : days);
    }
    await count();
    await count(sectionRollup);
    const weeks = await sql`select * from rollup_section_week`.execute(db());
    expect(weeks.rows.length).toBeGreaterThanOrEqual(2);
    for (const [first, last] of [
      [24, 0],
      [23, 1],
      [20, 6],
      [15, 3],
      [9, 5],
      [3, 0],
      [2, 2],
    ] as const) {
      const days = { from: daysAgo(first), to: daysAgo(last) };
      const counted = await readRange(db(), sectionRollup, days, async (trx, parts) => {
        const { rows } = await sql`
          select found, down from ${countedSections(parts)} as counted`.execute(trx);
        return rows;
      });
      const down = Array.from({ length: first - last + 1 }, (_, n) => last + n).filter(
        (day) => day % 2 === 0,
      );
      expect([days, counted]).toEqual([days, [{ found: first - last + 1, down: down.length }]]);
      const { pages } = await questionSummary(db(), toTimeRange(days), {});
      expect(pages).toMatchObject([{ value: '/docs/a', answered: first - last + 1 }]);
    }
  });

  test('put a late rating into a week that is over', async () => {
    await ask('high', 30);
    const late = await ask('high', 8);
    await count();
    await rate(late, 'down', 8);
    await count(questionRollup, { since: daysAgo(9) });
    const { rows } = await sql`select sum(down)::int as down from rollup_question_page_week
      where week between ${laterDay(daysAgo(8), -6)} and ${daysAgo(8)}`.execute(db());
    expect(rows).toEqual([{ down: 1 }]);
  });

  test('part days into whole weeks and the days beside them', () => {
    const parts = (from: string, to: string, counted?: string) => {
      const { weeks, before, behind } = inWeeks({ from, to }, counted);
      return [weeks, before, behind].map((days) => daysBetween(days.from, days.to).length);
    };
    // The second of March 2026 is a Monday.
    expect(parts('2026-03-01', '2026-03-17')).toEqual([8, 1, 2]);
    expect(parts('2026-03-02', '2026-03-08')).toEqual([1, 0, 0]);
    expect(parts('2026-03-03', '2026-03-14')).toEqual([0, 12, 0]);
    expect(parts('2026-03-02', '2026-03-17', '2026-03-15')).toEqual([1, 0, 9]);
    expect(parts('2026-03-02', '2026-03-17', '2026-03-01')).toEqual([0, 16, 0]);
  });

  test('part days into whole months and the days beside them', () => {
    const parts = (from: string, to: string) => {
      const { months, rest } = inMonths({ from, to });
      const firsts = daysBetween(months.from, months.to).filter((day) => day.endsWith('-01'));
      return [firsts.length, ...rest.map((days) => daysBetween(days.from, days.to).length)];
    };
    expect(parts('2026-01-30', '2026-03-31')).toEqual([2, 2]);
    expect(parts('2026-02-01', '2026-02-28')).toEqual([1]);
    expect(parts('2026-02-02', '2026-03-30')).toEqual([0, 57]);
    expect(parts('2025-11-26', '2026-11-26')).toEqual([11, 5, 26]);
    expect(parts('2026-12-01', '2027-01-01')).toEqual([1, 1]);
  });

  test('do not wait for a clock that was ahead', async () => {
    await ask('high', 1);
    await count();
    await sql`update rollup_state set until = now() + interval '9 days'`.execute(db());
    await ask('high');
    await count();
    expect(await counts()).toMatchObject({ high: 2 });
  });

  test('count a section once a question, however many parts of it were found', async () => {
    const found = trace([
      ['/docs/a#x', true],
      ['/docs/a#x', true],
      ['/docs/b', false],
    ]);
    await rate(await ask('high', 2, found), 'down', 1);
    await ask('low', 1, trace([['/docs/b', true]]));
    await sql`update question_log set trace = '{}' where confidence = 'low'`.execute(db());
    const sections = () =>
      readRange(db(), sectionRollup, range, async (trx, { live, ...days }) => {
        const { rows } = await sql`
          select url, sum(found)::int as found, sum(cited)::int as cited, sum(down)::int as down
          from (select url, found, cited, down from rollup_section_day where ${ofDays(days)} and url > ''
            union all select url, found, cited, down from ${sectionEvents(live)} as event) as part
          group by url order by url`.execute(trx);
        return rows;
      });
    const all = [
      { url: '/docs/a#x', found: 1, cited: 1, down: 1 },
      { url: '/docs/b', found: 1, cited: 0, down: 0 },
    ];
    expect(await sections()).toEqual(all);
    await count(sectionRollup);
    await count(sectionRollup);
    expect(await sections()).toEqual(all);
    const { rows } = await sql`select url, last_day::text as last from rollup_section_found
      order by url`.execute(db());
    expect(rows).toEqual([
      { url: '/docs/a#x', last: daysAgo(2) },
      { url: '/docs/b', last: daysAgo(2) },
    ]);
  });

  test('are made by one server of many, and each for itself', async () => {
    await ask('high', 1);
    const { deps } = createTestApp(db());
    const warned: unknown[] = [];
    const logger = { debug: () => {}, warn: (about: unknown) => void warned.push(about) };
    const broken = { ...sectionRollup, rebuild: () => Promise.reject(new Error('broken')) };
    const roller = (list = [broken, questionRollup]) =>
      createRoller({ db: db(), logger, retention: deps.config, list });
    const [one, other] = await Promise.all([roller().roll(), roller().roll()]);
    expect([one, other].filter(Boolean)).toEqual([{ questions: 2 }]);
    expect(warned).toEqual([expect.objectContaining({ rollup: 'sections' })]);
    await sql`update periodic_task set due_at = now()`.execute(db());
    const started = roller();
    started.start();
    await started.stop();
    expect(await counts()).toMatchObject({ high: 1 });
  });

  test('come with the indexes that migrations leave out, which are made once', async () => {
    const { signal } = new AbortController();
    for (const { name } of laterIndexes)
      await sql`drop index if exists ${sql.ref(name)}`.execute(db());
    expect(await makeLaterIndexes(db(), AbortSignal.abort())).toEqual([]);
    expect(await makeLaterIndexes(db(), signal)).toEqual(laterIndexes.map(({ name }) => name));
    expect(await makeLaterIndexes(db(), signal)).toEqual([]);
    const halfMade = laterIndexes[0]?.name ?? '';
    await sql`update pg_index set indisvalid = false
      where indexrelid = ${halfMade}::regclass`.execute(db());
    expect(await makeLaterIndexes(db(), signal)).toEqual([halfMade]);
  });
});
