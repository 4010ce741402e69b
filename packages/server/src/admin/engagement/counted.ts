import { type Kysely, sql } from 'kysely';
import type { Engagement } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { Days } from '../rollups/readRange.ts';
import { type Bound, percentile } from './percentiles.ts';

/** Mails of one kind and one end on a day. */
export interface MailCount {
  day: string;
  template: string;
  outcome: string;
  count: number;
}

/** What became of mails, by day and kind. */
export async function countMails(db: Kysely<Database>, days: Days): Promise<MailCount[]> {
  const { rows } = await sql<MailCount>`
    select day::text, name as template, detail as outcome, count from daily_count
    where kind = 'mail' and day between ${days.from}::date and ${days.to}::date`.execute(db);
  return rows;
}

interface Bucket {
  step: string;
  bound: string;
  count: number;
}

const toBound = ({ bound, count }: Bucket): Bound => ({
  upTo: bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound),
  count,
});

/** How long the steps of signing in took in a range, in milliseconds. */
export async function timeSteps(db: Kysely<Database>, days: Days): Promise<Engagement['steps']> {
  const { rows } = await sql<Bucket>`
    select name as step, detail as bound, sum(count)::bigint as count from daily_count
    where kind = 'auth-step' and day between ${days.from}::date and ${days.to}::date
    group by 1, 2`.execute(db);
  const steps = Map.groupBy(rows, ({ step }) => step);
  return [...steps].map(([step, buckets]) => {
    const bounds = buckets.map(toBound).toSorted((a, b) => a.upTo - b.upTo);
    const ms = (share: number) => Math.round(percentile(bounds, share) * 1000);
    return { step, count: bounds.at(-1)?.count ?? 0, p50: ms(0.5), p95: ms(0.95), p99: ms(0.99) };
  });
}
