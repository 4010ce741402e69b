import { type Kysely, sql } from 'kysely';
import type { Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';

/** What was erased: an account, a profile, or what depended on a consent. The database itself counts accounts. */
export type ErasureKind = 'account' | 'profile' | Purpose;

/** Counts an erasure, without whose it was. */
export async function countErasure(
  db: Kysely<Database>,
  kind: Exclude<ErasureKind, 'account'>,
): Promise<void> {
  await sql`
    insert into erasure_count as e (kind, month, count)
    values (${kind}, date_trunc('month', now() at time zone 'utc')::date, 1)
    on conflict (kind, month) do update set count = e.count + 1`.execute(db);
}
