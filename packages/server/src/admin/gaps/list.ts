import { type Kysely, type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { Gap, GapList, GapListRequest, GapState } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import { laterDay } from '../rollups/days.ts';
import {
  besideWeeks,
  type Days,
  inMonths,
  inWeeks,
  ofMonths,
  ofWeeks,
} from '../rollups/wholeSpans.ts';
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

/** A gap, and what a list is sorted by. */
interface Ranked {
  id: string;
  value: number;
}

const dayBefore = (day: string) => laterDay(day, -1);

const cursorSchema = z.tuple([z.number(), z.uuid()]);

/** Questions of one gap `chosen` in some days. */
function countOf(from: string, to: string) {
  const days = inWeeks({ from, to });
  const sum = (table: string, which: RawBuilder<boolean>) => sql`coalesce((
    select sum(questions) from ${sql.table(table)} where gap_id = chosen.id and ${which}), 0)`;
  return sql`(${sum('gap_week', ofWeeks(days))} + ${sum('gap_day', besideWeeks(days))})::int`;
}

/** Some gaps with what is counted of them in a range, and in the one before. */
export async function readCounted(
  db: Kysely<Database>,
  ids: readonly string[],
  { from, to, before }: TimeRange,
): Promise<CountedGap[]> {
  const { rows } = await sql<CountedGap>`
    select chosen.id, state, state_at, first_at, last_at, title, ${countOf(from, to)} as questions,
      ${countOf(dayOf(before.start), dayBefore(from))} as before,
      state = 'open' and (
        select reason from gap_change where gap_id = chosen.id and reason <> 'merged'
        order by id desc limit 1
      ) is not distinct from 'asked_again' as reopened
    from unnest(${ids}::uuid[]) with ordinality as chosen(id, place) join gap on gap.id = chosen.id
    order by place`.execute(db);
  return rows;
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

/** Counts of some days, of gaps in a state. */
function counts(days: Days, columns: RawBuilder<unknown>, state: GapState | undefined) {
  const own = state ? sql`gap_id in (select id from gap where state = ${state})` : sql`true`;
  const of = (table: string, which: RawBuilder<boolean>) =>
    sql`select ${columns} from ${sql.table(table)} where ${which} and questions > 0 and ${own}`;
  const inWhole = inMonths(days);
  const rest = inWhole.rest
    .map((part) => inWeeks(part))
    .flatMap((part) => [of('gap_week', ofWeeks(part)), of('gap_day', besideWeeks(part))]);
  return sql.join([of('gap_month', ofMonths(inWhole)), ...rest], sql` union all `);
}

/** How many questions each gap has in a range, and how many more than in the one before for a trend. */
function counted(
  { from, to, before }: TimeRange,
  { sort, state }: Pick<GapListRequest, 'sort' | 'state'>,
) {
  if (sort !== 'trend') {
    return sql`
      select gap_id, sum(questions) as value, true as asked
      from (${counts({ from, to }, sql`gap_id, questions`, state)}) as part group by gap_id`;
  }
  const earlier = { from: dayOf(before.start), to: dayBefore(from) };
  return sql`
    select gap_id, sum(more) as value, bool_or(more > 0) as asked
    from (
      ${counts({ from, to }, sql`gap_id, questions as more`, state)}
      union all ${counts(earlier, sql`gap_id, -questions as more`, state)}) as part
    group by gap_id`;
}

/** Each gap in a state with what a list is sorted by, and whether it is asked about in a range. */
function valued(range: TimeRange, { sort, state }: Pick<GapListRequest, 'sort' | 'state'>) {
  const where = state ? sql`state = ${state}` : sql`true`;
  if (sort !== 'latest') {
    return sql`
      select id, state, coalesce(counted.value, 0)::bigint as value, asked
      from gap left join (${counted(range, { sort, state })}) as counted on gap_id = id
      where ${where}`;
  }
  return sql`
    select id, state, (extract(epoch from last_at) * 1000)::bigint as value,
      last_at >= ${range.start} and (last_at < ${range.end} or exists (
        select from gap_day where gap_id = gap.id and questions > 0
          and day between ${range.from}::date and ${range.to}::date)) as asked
    from gap where ${where}`;
}

/** Those that are open count while they are asked about; the others stay where they were put. */
async function readRanked(
  db: Kysely<Database>,
  { state, sort, limit, cursor }: GapListRequest,
  range: TimeRange,
): Promise<Ranked[]> {
  const after = fromCursor(cursorSchema, cursor);
  const { rows } = await sql<Ranked>`
    select id, value::float8 as value from (${valued(range, { sort, state })}) as gap
    where (state <> 'open' or asked)
      and ${after ? sql`(value, id) < (${after[0]}::bigint, ${after[1]}::uuid)` : sql`true`}
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
  const ranked = await readRanked(db, request, range);
  const { items, next } = pageOf(ranked, request.limit, ({ value, id }) => [value, id]);
  const ids = items.map(({ id }) => id);
  const gaps = await readCounted(db, ids, range);
  const latest = await readLatest(db, ids);
  return {
    items: gaps.map((gap) => toGap(gap, latest(gap.id))),
    next,
    pending: await hasPending(db),
  };
}
