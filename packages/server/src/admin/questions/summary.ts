import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { AdminQuestionSummary, QuestionPlace, QuestionTotals } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ofDays, type Parts, readRange } from '../rollups/readRange.ts';
import type { QuestionCounts } from '../rollups/tables.ts';
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

/** Every count of the days: those of the roll-up, and what no roll-up has yet. */
function countsOf(
  { live, ...days }: Parts,
  place: QuestionPlace,
  by: RawBuilder<unknown>,
  table = place.page === undefined ? 'rollup_question_day' : 'rollup_question_page',
) {
  const where = wherePlace(place);
  const columns = sql`${by}, high, medium, low, "none", up, down`;
  return sql`(
    select ${columns} from ${sql.table(table)} where ${ofDays(days)} and ${where}
    union all
    select ${columns} from ${questionEvents(live)} as event where ${where}) as counted`;
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
    const counts = await byDay(trx, countsOf(parts, place, sql`day`));
    // Of the days themselves: what is live may have begun before.
    const live = { ...parts.live, from: new Date(Math.max(+parts.live.from, +before.end)) };
    const own = { ...parts, from, live };
    // Of what to choose among, whichever is chosen now.
    const source = (name: keyof QuestionPlace, table?: string) =>
      countsOf(own, { ...place, [name]: undefined }, sql.ref(name), table);
    const sum = (of: (day: string) => boolean) =>
      [...counts].reduce((total, [day, found]) => (of(day) ? add(total, found) : total), NOTHING);
    return {
      range: { from, to },
      total: sum((day) => day >= from),
      before: sum((day) => day < from),
      days: days.map((day) => ({ day, ...(counts.get(day) ?? NOTHING) })),
      versions: await byValue(trx, 'version', source('version')),
      locales: await byValue(trx, 'locale', source('locale')),
      pages: await byValue(trx, 'page', source('page', 'rollup_question_page'), PAGES),
    };
  });
}
