import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { type Days, ofDays, readRange } from '../rollups/readRange.ts';
import { accountEvents, accountRollup } from './rollup.ts';

/** What became of sign-ups and sign-ins on a day. */
export interface AccountDay {
  day: string;
  signUps: number;
  verified: number;
  signedIn: number;
  failed: number;
  refused: number;
  backoffs: number;
  limited: number;
}

/** Events of one kind in a range. */
export interface AccountCount {
  type: string;
  outcome: string;
  way: string;
  reason: string;
  count: number;
}

const isSignIn = sql`type in ('sign-in', 'second-factor')`;

/** A proven address signs its reader in, too; links and codes do so under their own name. */
const NUMBERS = {
  signUps: sql`type = 'sign-up' and outcome = 'done'`,
  verified: sql`type = 'email-verified' and outcome = 'done'`,
  signedIn: sql`${isSignIn} and outcome = 'done'`,
  failed: sql`${isSignIn} and outcome = 'failed'`,
  refused: sql`${isSignIn} and outcome = 'refused'`,
  backoffs: sql`reason = 'TOO_MANY_FAILED_SIGN_INS'`,
  limited: sql`reason = 'RATE_LIMITED'`,
};

const numbers = sql.join(
  Object.entries(NUMBERS).map(
    ([name, which]) =>
      sql`coalesce(sum(count) filter (where ${which}), 0)::int as ${sql.ref(name)}`,
  ),
);

/** What became of accounts day by day; a day without events is left out. */
export async function accountDays(db: Kysely<Database>, days: Days): Promise<AccountDay[]> {
  return readRange(db, accountRollup, days, async (trx, { live, ...closed }) => {
    const { rows } = await sql<AccountDay>`
      select day::text, ${numbers} from (
        select day, type, outcome, reason, count from rollup_auth_event where ${ofDays(closed)}
        union all
        select day, type, outcome, reason, count from ${accountEvents(live)} as event
      ) counted group by day`.execute(trx);
    return rows;
  });
}

/** The kinds of events of which the ways and the reasons are told. */
const TOLD = ['sign-up', 'sign-in', 'second-factor', 'email-verified', 'password-reset'];

/** Events of a range by way and reason. */
export async function accountCounts(db: Kysely<Database>, days: Days): Promise<AccountCount[]> {
  return readRange(db, accountRollup, days, async (trx, { live, ...closed }) => {
    const told = sql`type = any(${TOLD}::text[])`;
    const { rows } = await sql<AccountCount>`
      select type, outcome, way, reason, sum(count)::int as count from (
        select type, outcome, way, reason, count from rollup_auth_event
        where ${ofDays(closed)} and ${told}
        union all
        select type, outcome, way, reason, count from ${accountEvents(live)} as event where ${told}
      ) counted group by 1, 2, 3, 4 order by 5 desc`.execute(trx);
    return rows;
  });
}
