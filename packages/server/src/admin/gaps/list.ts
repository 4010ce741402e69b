import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import type { Gap, GapList, GapListRequest, GapState } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import { dayOf, type TimeRange } from '../timeRange.ts';
import { titleOf, wordsOf } from './describe.ts';
import { type LatestQuestions, readLatest } from './latest.ts';
import { hasPending } from './pending.ts';

/** A gap with what is counted of it. */
export interface CountedGap {
  id: string;
  state: GapState;
  state_at: Date;
  first_at: Date;
  last_at: Date;
  title: string | null;
  reopened: boolean;
  questions: number;
  before: number;
}

type Sorted = CountedGap & { value: number };

const cursorSchema = z.tuple([z.number(), z.uuid()]);

const VALUES: Record<GapListRequest['sort'], ReturnType<typeof sql<number>>> = {
  count: sql`questions`,
  trend: sql`questions - before`,
  latest: sql`(extract(epoch from last_at) * 1000)::bigint`,
};

/** Questions of each gap in a range, and in the one before: as many rows as there are days with any. */
function counted({ from, to, before }: TimeRange) {
  return sql`
    select gap_id, coalesce(sum(questions) filter (where day >= ${from}::date), 0)::int as questions,
      coalesce(sum(questions) filter (where day < ${from}::date), 0)::int as before
    from gap_day where day between ${dayOf(before.start)}::date and ${to}::date
    group by gap_id`;
}

/** Gaps with their counts, as a query to choose from. */
export function countedGaps(range: TimeRange) {
  return sql`
    select gap.id, gap.state, gap.state_at, gap.first_at, gap.last_at, gap.title,
      coalesce(counted.questions, 0) as questions, coalesce(counted.before, 0) as before,
      gap.state = 'open' and (
        select reason from gap_change where gap_id = gap.id and reason <> 'merged'
        order by id desc limit 1
      ) is not distinct from 'asked_again' as reopened
    from gap left join (${counted(range)}) as counted on counted.gap_id = gap.id`;
}

export function toGap(gap: CountedGap, { told, again }: LatestQuestions): Gap {
  const { id, state, reopened, questions, before } = gap;
  const question = titleOf(told);
  return {
    id,
    title: gap.title ?? question ?? null,
    titledBy: gap.title === null ? (question === undefined ? null : 'question') : 'model',
    terms: wordsOf(told),
    state,
    stateAt: gap.state_at.toISOString(),
    reopened,
    questions,
    before,
    firstAt: gap.first_at.toISOString(),
    lastAt: gap.last_at.toISOString(),
    again,
  };
}

/** Those that are open count while they are asked about; the others stay where they were put. */
async function readSorted(
  db: Kysely<Database>,
  { state, sort, limit, cursor }: GapListRequest,
  range: TimeRange,
): Promise<Sorted[]> {
  const after = fromCursor(cursorSchema, cursor);
  const { rows } = await sql<Sorted>`
    select * from (
      select gap.*, ${VALUES[sort]} as value from (${countedGaps(range)}) as gap
      where ${state ? sql`state = ${state}` : sql`true`} and (state <> 'open' or questions > 0)
    ) as gap
    where ${after ? sql`(value, id) < (${after[0]}::bigint, ${after[1]}::uuid)` : sql`true`}
    order by value desc, id desc
    limit ${limit + 1}`.execute(db);
  return rows;
}

/** One page of what the docs lack. */
export async function listGaps(
  db: Kysely<Database>,
  request: GapListRequest,
  range: TimeRange,
): Promise<GapList> {
  const rows = await readSorted(db, request, range);
  const { items, next } = pageOf(rows, request.limit, ({ value, id }) => [value, id]);
  const latest = await readLatest(
    db,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((gap) => toGap(gap, latest(gap.id))),
    next,
    pending: await hasPending(db),
  };
}
