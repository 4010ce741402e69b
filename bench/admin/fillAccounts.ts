import { type Kysely, sql } from 'kysely';
import type { Database } from '../../packages/server/src/database/types.ts';
import { DAYS, type Size } from './size.ts';

/** Readers with a password, and most of them with a session, of which the trigger counts the days. */
export async function makeReaders(db: Kysely<Database>, { readers }: Size): Promise<void> {
  const ago = (n: ReturnType<typeof sql>) =>
    sql`now() - ${n} * (interval '1 day' * ${DAYS}::int / ${readers}::int)`;
  await sql`
    insert into "user" (id, name, email, email_verified, created_at)
    select 'reader-' || n, 'Reader ' || n, 'filled' || n || '@example.com', n % 10 > 0,
      ${ago(sql`n`)}
    from generate_series(1, ${readers}::int) as n`.execute(db);
  await sql`
    insert into account (id, account_id, provider_id, user_id, updated_at)
    select 'account-' || n, 'reader-' || n, 'credential', 'reader-' || n, now()
    from generate_series(1, ${readers}::int) as n`.execute(db);
  await sql`
    insert into session (id, token, user_id, created_at, updated_at, expires_at)
    select 'session-' || n, 'token-' || n, 'reader-' || n, at, at, now() + interval '7 days'
    from (select n, ${ago(sql`(n / 2)`)} as at
      from generate_series(1, ${readers}::int) as n where n % 5 > 0) as drawn`.execute(db);
}

/** What happened to accounts, spread evenly; a twentieth of it failed. */
export async function makeEvents(db: Kysely<Database>, { events, readers }: Size): Promise<void> {
  await sql`
    insert into auth_event (at, type, outcome, way, reason, user_id)
    select now() - (${events}::int - i) * (interval '1 day' * ${DAYS}::int / ${events}::int),
      (array['sign-in', 'sign-in', 'sign-up', 'sign-out', 'email-verified'])[1 + i % 5],
      case when i % 20 = 0 then 'failed' else 'done' end,
      (array['password', 'passkey', 'magic-link'])[1 + i % 3],
      case when i % 20 = 0 then 'INVALID_EMAIL_OR_PASSWORD' end,
      'reader-' || (1 + i % ${readers}::int)
    from generate_series(1, ${events}::int) as i`.execute(db);
  await sql`
    insert into daily_count (day, kind, name, detail, count)
    select (now() at time zone 'utc')::date - day, kind, name, detail, 100
    from generate_series(0, ${DAYS}::int - 1) as day, (
      select 'mail' as kind, name, detail
      from unnest(array['verify-email', 'reset-password', 'magic-link']) as name,
        unnest(array['sent', 'failed']) as detail
      union all
      select 'auth-step', name, detail
      from unnest(array['password', 'passkey', 'session']) as name,
        unnest(array['0.05', '0.1', '0.25', '0.5', '1', '+Inf']) as detail) as kinds`.execute(db);
}
