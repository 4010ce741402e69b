import { type Kysely, sql } from 'kysely';
import { lookAgain } from '../admin/gaps/pending.ts';
import { rollUpAll } from '../admin/rollups/rollUpAll.ts';
import { dayOf } from '../admin/timeRange.ts';
import type { Database } from '../database/types.ts';
import { readPolicy } from '../profile/policy.ts';
import type { Retention } from '../sweep/expired.ts';
import { added, noteActivity, readActivity } from './activity.ts';
import { demoDays } from './days.ts';
import { QUESTION_IDS, READER_MARK } from './marks.ts';
import { type DemoQuestion, makeFeedback, makeQuestions } from './questions.ts';
import { createRandom, type Random } from './random.ts';
import { type DemoReader, makeReaders } from './readers.ts';
import { removeDemoData } from './removeDemoData.ts';
import { type DemoSection, readSections } from './sections.ts';
import { makeVisits } from './visits.ts';
import { writeEvents, writeQuestions, writeReaders, writeVisits } from './write.ts';

export interface DemoOptions {
  /** The same one gives the same rows, on the same day and the same index. */
  seed: number;
  weeks: number;
  readers: number;
  /** Fills a database that holds what real readers did, too. */
  force: boolean;
  now?: Date;
}

/** What the database holds of real readers. */
interface Real {
  /** Accounts, but for those of administrators. */
  accounts: number;
  questions: number;
}

export type DemoOutcome =
  | ({ outcome: 'refused' } & Real)
  | { outcome: 'filled'; readers: number; events: number; questions: number; feedback: number };

async function readReal(db: Kysely<Database>): Promise<Real> {
  const { from, to } = QUESTION_IDS;
  const { rows } = await sql<Real>`
    select (select count(*)::int from "user" where id not like ${`${READER_MARK}%`}
        and 'admin' <> all(string_to_array(coalesce(role, ''), ','))) as accounts,
      (select count(*)::int from question_log
        where answer_id not between ${from}::uuid and ${to}::uuid) as questions`.execute(db);
  return rows[0] ?? { accounts: 0, questions: 0 };
}

/** Some questions of those who agreed to keep them; of all others nobody knows who asked. */
function askers(random: Random, readers: readonly DemoReader[]) {
  const keeping = readers.filter(({ consents }) => consents.includes('history'));
  const chosen = new Map<string, string>();
  return ({ id, at }: DemoQuestion): string | null => {
    const known = chosen.get(id);
    if (known !== undefined) return known || null;
    const there = keeping.filter(({ joined }) => joined < at);
    const asker = there.length > 0 && random.chance(0.2) ? random.pick(there).id : '';
    chosen.set(id, asker);
    return asker || null;
  };
}

/** All rows, which nobody has written yet. */
function makeAll(sections: readonly DemoSection[], options: DemoOptions, now: Date) {
  const { seed, weeks, readers: count } = options;
  const random = createRandom(seed);
  const days = demoDays(now, weeks);
  const readers = makeReaders(random, days, { now, count });
  const questions = makeQuestions(random, sections, days, now);
  const feedback = makeFeedback(random, questions, now);
  const { visits, events } = makeVisits(random, readers, days, now);
  return { random, days, readers, questions, feedback, visits, events };
}

async function write(db: Kysely<Database>, all: ReturnType<typeof makeAll>, now: Date) {
  const { random, readers, questions, feedback, visits, events } = all;
  await db.transaction().execute(async (trx) => {
    const before = await readActivity(trx);
    await writeReaders(trx, readers, (await readPolicy(trx)).version);
    await writeVisits(trx, visits, now);
    await writeEvents(trx, events);
    await writeQuestions(trx, questions, feedback, askers(random, readers));
    // What counts readers waits for the end of a transaction otherwise.
    await sql`set constraints all immediate`.execute(trx);
    await noteActivity(trx, added(before, await readActivity(trx)));
  });
}

/**
 * Fills weeks of use that nobody has made: accounts, what happened to them, questions about the pages
 * that were ingested, with what was found for them, and ratings. What it has filled before goes first.
 * A database that holds accounts or questions of real readers is left alone, unless `force` says that
 * it is meant.
 *
 * @example
 * await fillDemoData(db, config, { seed: 1, weeks: 8, readers: 140, force: false });
 */
export async function fillDemoData(
  db: Kysely<Database>,
  retention: Retention,
  options: DemoOptions,
): Promise<DemoOutcome> {
  const real = await readReal(db);
  if (!options.force && real.accounts + real.questions > 0) return { outcome: 'refused', ...real };
  await removeDemoData(db, retention);
  const now = options.now ?? new Date();
  const all = makeAll(await readSections(db), options, now);
  await write(db, all, now);
  const [first] = all.days;
  await lookAgain(db);
  if (first) await rollUpAll(db, { retention, since: dayOf(first.start) });
  const { readers, events, questions, feedback } = all;
  return {
    outcome: 'filled',
    readers: readers.length,
    events: events.length,
    questions: questions.length,
    feedback: feedback.length,
  };
}
