import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { AdminQuestionSummary, QuestionPlace, QuestionTotals } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ofDays, type Parts, readRange } from '../rollups/readRange.ts';
import type { QuestionCounts } from '../rollups/tables.ts';
import { besideWeeks, inWeeks, ofWeeks } from '../rollups/wholeSpans.ts';
import { dayOf, type TimeRange } from '../timeRange.ts';
import { questionEvents, questionRollup, summed } from './rollup.ts';

/** Pages that a summary names. */
const PAGES = 20;

const PLACES = ['version', 'locale', 'page'] as const;
const NOTHING: QuestionTotals = { answered: 0, doubtful: 0, notCovered: 0, up: 0, down: 0 };

function totalsOf({ high, medium, low, none, up, down }: QuestionCounts): QuestionTotals {
  return { answered: high + medium, doubtful: low, notCovered: none, up, down };
}

function add(a: QuestionTotals, b: QuestionTotals): QuestionTotals {
  return {
    answered: a.answered + b.answered,
    doubtful: a.doubtful + b.doubtful,
    notCovered: a.notCovered + b.notCovered,
    up: a.up + b.up,
    down: a.down + b.down,
  };
}

const wherePlace = (place: QuestionPlace) =>
  sql.join(
    [
      sql`true`,
      ...PLACES.flatMap((name) =>
        place[name] === undefined ? [] : [sql`${sql.ref(name)} = ${place[name]}`],
      ),
    ],
    sql` and `,
  );

/** What a roll-up has of some days: by version and locale, or by page too. */
function rolledUp(
  { byWeek, ...days }: Parts,
  by: 'day' | 'page' | 'week',
  columns: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
) {
  if (by === 'day') {
    return sql`select ${columns} from rollup_question_day where ${ofDays(days)} and ${where}`;
  }
  const pages = (which: RawBuilder<boolean>) =>
    sql`select ${columns} from rollup_question_page where ${which} and ${where}`;
  if (by === 'page') return pages(ofDays(days));
  return sql`
    select ${columns} from rollup_question_page_week where ${ofWeeks(byWeek)} and ${where}
    union all ${pages(besideWeeks(byWeek))}`;
}

/** Every count of the days: those of the roll-up, and what no roll-up has yet. */
function countsOf(
  parts: Parts,
  place: QuestionPlace,
  by: RawBuilder<unknown>,
  table: 'day' | 'page' | 'week',
) {
  const where = wherePlace(place);
  const columns = sql`${by}, high, medium, low, "none", up, down`;
  return sql`(
    ${rolledUp(parts, table, columns, where)}
    union all
    select ${columns} from ${questionEvents(parts.live)} as event where ${where}) as counted`;
}

interface Counted extends QuestionCounts {
  value: string;
}

async function byValue(
  trx: Transaction<Database>,
  name: (typeof PLACES)[number],
  source: RawBuilder<unknown>,
  limit: number | null = null,
) {
  const { rows } = await sql<Counted>`
    select ${sql.ref(name)} as value, ${summed} from ${source} group by 1
    order by sum(high + medium + low + "none") desc, 1 limit ${limit}`.execute(trx);
  return rows.map(({ value, ...counts }) => ({ value, ...totalsOf(counts) }));
}

async function byDay(trx: Transaction<Database>, source: RawBuilder<unknown>) {
  const { rows } = await sql<Counted>`
    select day::text as value, ${summed} from ${source} group by 1`.execute(trx);
  return new Map(rows.map(({ value, ...counts }) => [value, totalsOf(counts)]));
}

/** How questions were answered in some days, and in as many days before. */
export async function questionSummary(
  db: Kysely<Database>,
  { from, to, days, before }: TimeRange,
  place: QuestionPlace,
): Promise<AdminQuestionSummary> {
  const both = { from: dayOf(before.start), to };
  return readRange(db, questionRollup, both, async (trx, parts) => {
    const counts = await byDay(
      trx,
      countsOf(parts, place, sql`day`, place.page === undefined ? 'day' : 'page'),
    );
    // Of the days themselves: what is live may have begun before.
    const live = { ...parts.live, from: new Date(Math.max(+parts.live.from, +before.end)) };
    const byWeek = inWeeks({ from, to }, dayOf(parts.live.from));
    const own = { ...parts, from, live, byWeek };
    // Of what to choose among, whichever is chosen now.
    const source = (name: keyof QuestionPlace) => {
      const others = { ...place, [name]: undefined };
      const plain = name !== 'page' && others.page === undefined;
      return countsOf(own, others, sql.ref(name), plain ? 'day' : 'week');
    };
    const sum = (of: (day: string) => boolean) =>
      [...counts].reduce((total, [day, found]) => (of(day) ? add(total, found) : total), NOTHING);
    return {
      range: { from, to },
      total: sum((day) => day >= from),
      before: sum((day) => day < from),
      days: days.map((day) => ({ day, ...(counts.get(day) ?? NOTHING) })),
      versions: await byValue(trx, 'version', source('version')),
      locales: await byValue(trx, 'locale', source('locale')),
      pages: await byValue(trx, 'page', source('page'), PAGES),
    };
  });
}
