import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AuthTables } from '../tables.ts';
import { FIRST_PAUSE, FORGIVEN_AFTER, FREE_FAILURES, LONGEST_PAUSE } from './schedule.ts';

/** What is guessed: each has a count of its own, so that mistyped codes lock no password. */
export type Guessed = 'password' | 'code';

/** What is stored instead of an address. Without the secret nobody can tell whose row it is. */
export function backoffKey(secret: string, guessed: Guessed, email: string): string {
  const text = `sign-in-backoff:${guessed}:${email.trim().toLowerCase()}`;
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** The count with the attempt under way; an old count is forgiven. */
const failures = sql<number>`(1 + case
  when b.last_failure_at < now() - make_interval(secs => ${sql.lit(FORGIVEN_AFTER)}) then 0
  else b.failures end)`;

/** `pauseAfter()` in SQL, in seconds; the exponent is cut so that no count overflows it. */
const pause = sql<number>`(case when ${failures} <= ${sql.lit(FREE_FAILURES)} then 0
  else least(${sql.lit(LONGEST_PAUSE)}, ${sql.lit(FIRST_PAUSE)}
    * power(2, least(${failures} - ${sql.lit(FREE_FAILURES)} - 1, 20))) end)`;

async function secondsLeft(db: Kysely<AuthTables>, key: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_backoff')
    .select(sql<number>`extract(epoch from blocked_until - now())::float8`.as('seconds'))
    .where('key', '=', key)
    .executeTakeFirst();
  return Math.max(1, Math.ceil(row?.seconds ?? 0));
}

/**
 * The counts of failed sign-ins by address, in the database: every server process sees the same
 * ones. All times are the database's.
 */
export function backoffStore(db: Kysely<AuthTables>) {
  return {
    /**
     * Counts an attempt as failed before it is tried, so that many at once do not all pass; a right
     * one takes the count back. A pause longer than any was set by a clock that has gone back since.
     * Of two at once the one that began first may come second: to its transaction the end of the
     * other's pause, which is none, lies ahead.
     *
     * @returns seconds to wait if attempts under this key are refused now, else 0
     */
    async begin(key: string): Promise<number> {
      const counted = await sql`
        insert into sign_in_backoff as b (key, failures, blocked_until, last_failure_at)
        values (${key}, 1, now(), now())
        on conflict (key) do update set
          failures = ${failures},
          blocked_until = now() + make_interval(secs => ${pause}),
          last_failure_at = now()
        where b.blocked_until <= clock_timestamp()
          or b.blocked_until > now() + make_interval(secs => ${sql.lit(2 * LONGEST_PAUSE)})
        returning 1`.execute(db);
      return counted.rows.length > 0 ? 0 : await secondsLeft(db, key);
    },

    /** The address is open again: its owner has signed in, or chosen a new password. */
    async clear(...keys: string[]): Promise<void> {
      await db.deleteFrom('sign_in_backoff').where('key', 'in', keys).execute();
    },
  };
}

export type BackoffStore = ReturnType<typeof backoffStore>;
