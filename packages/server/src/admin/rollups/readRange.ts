import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { dayOf, startOf } from '../timeRange.ts';
import { endOf } from './days.ts';
import type { Rollup } from './types.ts';
import { type Days, type InWeeks, inWeeks } from './wholeSpans.ts';

export type { Days } from './wholeSpans.ts';

/** Where the counts of a range are: in the roll-up by day, and of late in the rows themselves. */
export interface Parts extends Days {
  /** Rows that no roll-up has yet, by their time; usually those of the last minutes. */
  live: { from: Date; until: Date };
  /** The same days, in whole weeks that are in the roll-up by week, and the days beside them. */
  byWeek: InWeeks;
}

async function partsOf(
  db: Kysely<Database>,
  { name }: Pick<Rollup, 'name'>,
  days: Days,
): Promise<Parts> {
  const state = await db
    .selectFrom('rollup_state')
    .select('until')
    .where('name', '=', name)
    .executeTakeFirst();
  const begin = startOf(days.from);
  const from = state && state.until > begin ? state.until : begin;
  const byWeek = inWeeks(days, dayOf(state?.until ?? begin));
  return { ...days, live: { from, until: endOf(days.to) }, byWeek };
}

/**
 * Reads the counts of a range: what `read` sees is of one moment, so that nothing is counted twice
 * while a roll-up moves on.
 *
 * @example
 * await readRange(db, questions, range, (trx, { from, to, live }) => sql`
 *   select … from rollup_question_day where day between ${from} and ${to}
 *   union all select … from question_log where ${within('at', live)}`.execute(trx));
 */
export async function readRange<T>(
  db: Kysely<Database>,
  rollup: Pick<Rollup, 'name'>,
  days: Days,
  read: (trx: Transaction<Database>, parts: Parts) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => read(trx, await partsOf(trx, rollup, days)));
}

/** Whether a row of a roll-up is of the range. */
export const ofDays = ({ from, to }: Days) => sql<boolean>`day between ${from} and ${to}`;
