import { type Kysely, sql } from 'kysely';
import type { PriceConfig } from '../../configPrices.ts';
import type { SystemReason, SystemUsage } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { dayOf, type TimeRange } from '../timeRange.ts';
import { type Counted, sumBy, sumPerDay } from './sums.ts';

/** Errors that are listed. */
const CODES = 50;

/** The kinds that are read here; others are shown elsewhere. */
const KINDS = [
  'error',
  'limit',
  'model-calls',
  'model-failures',
  'tokens',
  'budget-refusals',
] as const;

/** By the primary key: as many rows as there are days and names, however much was counted. */
export async function readCounts(
  db: Kysely<Database>,
  { from, to }: Pick<TimeRange, 'from' | 'to'>,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select to_char(day, 'YYYY-MM-DD') as day, kind, name, detail, count::float8 as count
    from daily_count
    where kind = any(${[...KINDS]}::text[]) and day between ${from}::date and ${to}::date
    order by day`.execute(db);
  return rows;
}

const isKind = (kind: (typeof KINDS)[number]) => (row: Counted) => row.kind === kind;

function errorsOf(rows: Counted[], days: string[]): SystemUsage['errors'] {
  const errors = rows.filter(isKind('error'));
  const groups = sumBy(errors, ({ name, detail }) => `${name} ${detail}`);
  const codes = groups.map(({ rows: [first, ...more], count }) => ({
    code: first.name,
    route: first.detail,
    count,
    lastDay: (more.at(-1) ?? first).day,
  }));
  return {
    perDay: sumPerDay(errors, days),
    codes: codes.toSorted((a, b) => b.count - a.count).slice(0, CODES),
  };
}

function limitedOf(rows: Counted[], days: string[]): SystemUsage['limited'] {
  const limited = rows.filter(isKind('limit'));
  const names = sumBy(limited, ({ name, detail }) => `${name} ${detail}`).map(
    ({ rows: [first], count }) => ({ name: first.name, decision: first.detail, count }),
  );
  return {
    perDay: sumPerDay(limited, days),
    names: names.toSorted((a, b) => b.count - a.count).slice(0, CODES),
  };
}

/** What tokens cost; `undefined` where nobody has said what a model costs. */
function moneyOf({ models }: PriceConfig, { name, detail, count }: Counted): number | undefined {
  const price = models[name];
  return price && (count / 1e6) * (detail === 'output' ? price.output : price.input);
}

function moneyRows(rows: Counted[], prices: PriceConfig): Counted[] {
  return rows.filter(isKind('tokens')).flatMap((row) => {
    const count = moneyOf(prices, row);
    return count === undefined ? [] : [{ ...row, count }];
  });
}

type ModelRow = SystemUsage['models']['models'][number];

function modelRows(rows: Counted[], prices: PriceConfig): ModelRow[] {
  const sum = (found: Counted[]) => found.reduce((total, { count }) => total + count, 0);
  const calls = sumBy(
    rows.filter(isKind('model-calls')),
    ({ name, detail }) => `${name} ${detail}`,
  );
  return calls.map(({ rows: [{ name, detail }], count }) => {
    const of = (kind: (typeof KINDS)[number], more?: string) =>
      rows.filter(
        (row) => row.kind === kind && row.name === name && row.detail === (more ?? detail),
      );
    const tokens = detail !== 'rerank';
    return {
      model: name,
      kind: detail,
      calls: count,
      failures: sum(of('model-failures')),
      input: tokens ? sum(of('tokens', 'input')) : 0,
      output: tokens ? sum(of('tokens', 'output')) : 0,
      money: prices.models[name]
        ? sum(moneyRows([...of('tokens', 'input'), ...of('tokens', 'output')], prices))
        : null,
    };
  });
}

/** The counts of a time, for charts and lists; budgets are read elsewhere. */
export function usageOf(
  rows: Counted[],
  range: Pick<TimeRange, 'from' | 'to' | 'days'>,
  prices: PriceConfig,
): Omit<SystemUsage, 'attention' | 'models'> & {
  models: Omit<SystemUsage['models'], 'budgets'>;
} {
  const { from, to, days } = range;
  const perDay = (kind: (typeof KINDS)[number]) => sumPerDay(rows.filter(isKind(kind)), days);
  const priced = Object.keys(prices.models).length > 0;
  return {
    range: { from, to },
    days,
    errors: errorsOf(rows, days),
    limited: limitedOf(rows, days),
    models: {
      callsPerDay: perDay('model-calls'),
      failuresPerDay: perDay('model-failures'),
      tokensPerDay: perDay('tokens'),
      moneyPerDay: priced ? sumPerDay(moneyRows(rows, prices), days) : null,
      currency: prices.currency,
      models: modelRows(rows, prices),
      refusals: rows.filter(isKind('budget-refusals')).reduce((sum, { count }) => sum + count, 0),
    },
  };
}

/** Failures that are the doing of this server or its database, and not of too many requests. */
const MILD = new Set(['overloaded', 'shutting_down']);
/** Part of the calls of a day of which a model may fail. */
const FAILING = 0.2;
const NEAR = 0.8;

/** What wants a look, by what was counted today. */
export function usageAttention(
  today: Counted[],
  budgets: SystemUsage['models']['budgets'],
): SystemReason[] {
  const sum = (kind: (typeof KINDS)[number]) =>
    today
      .filter(isKind(kind))
      .filter(({ name }) => !MILD.has(name))
      .reduce((total, { count }) => total + count, 0);
  const used = budgets.some(({ used: tokens, allowed }) => tokens >= allowed);
  const near = budgets.some(({ used: tokens, allowed }) => tokens >= NEAR * allowed);
  const reasons: Array<[boolean, SystemReason]> = [
    [sum('error') > 0, 'errors-today'],
    [sum('model-failures') > FAILING * sum('model-calls'), 'model-failing'],
    [used, 'budget-used'],
    [near && !used, 'budget-near'],
  ];
  return reasons.flatMap(([is, reason]) => (is ? [reason] : []));
}

/** Today in UTC, as counts are kept. */
export const today = (): Pick<TimeRange, 'from' | 'to'> => {
  const day = dayOf(new Date());
  return { from: day, to: day };
};
