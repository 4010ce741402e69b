import { type Kysely, sql, type Transaction } from 'kysely';
import { PURPOSES, type Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { eraseWithdrawn } from '../profile/withdrawals.ts';

/** A consent that a reader has taken back. */
interface Withdrawal {
  reader: string;
  purpose: Purpose;
  policyVersion: string;
  at: string;
}

/** What readers have been promised since a backup was made, and what a restore has to keep. */
export interface Promises {
  /** Hashes of the ids of readers whose accounts are gone. */
  erased: string[];
  withdrawn: Withdrawal[];
}

/** What keeping them has changed. */
export interface Kept {
  accounts: number;
  consents: number;
}

export const NO_PROMISES: Promises = { erased: [], withdrawn: [] };

async function hasTable(db: Kysely<Database>, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 where to_regclass(${name}) is not null`.execute(db);
  return rows.length > 0;
}

/** Hashes of all that are gone, the latest last. */
export async function readErased(db: Kysely<Database>): Promise<string[]> {
  if (!(await hasTable(db, 'erased_reader'))) return [];
  const rows = await db
    .selectFrom('erased_reader')
    .select('reader_hash')
    .orderBy('erased_at')
    .orderBy('reader_hash')
    .execute();
  return rows.map((row) => row.reader_hash);
}

/** Consents whose latest entry is a withdrawal. */
async function readWithdrawn(db: Kysely<Database>): Promise<Withdrawal[]> {
  if (!(await hasTable(db, 'consent'))) return [];
  const { rows } = await sql<Withdrawal>`
    select user_id as reader, purpose, policy_version as "policyVersion", at::text as at from (
      select distinct on (user_id, purpose) * from consent order by user_id, purpose, id desc
    ) as latest where not granted and purpose = any(${[...PURPOSES]})`.execute(db);
  return rows;
}

/** Reads what has to be kept from the database that a backup is about to replace. */
export async function readPromises(db: Kysely<Database>): Promise<Promises> {
  return { erased: await readErased(db), withdrawn: await readWithdrawn(db) };
}

/** Deletes the accounts as their owners did; what belongs to them goes with them. */
async function eraseAgain(trx: Transaction<Database>, erased: string[]): Promise<number> {
  if (erased.length === 0) return 0;
  await sql`
    insert into erased_reader (reader_hash) select unnest(${erased}::text[])
    on conflict do nothing`.execute(trx);
  const { rows } = await sql`
    delete from "user" where encode(sha256(convert_to(id, 'UTF8')), 'hex') = any(${erased})
    returning 1`.execute(trx);
  return rows.length;
}

/** Takes a consent back that the backup has as given. */
async function withdrawAgain(trx: Transaction<Database>, one: Withdrawal): Promise<boolean> {
  const { rows } = await sql<{ granted: boolean }>`
    select granted from consent where user_id = ${one.reader} and purpose = ${one.purpose}
    order by id desc limit 1`.execute(trx);
  if (!rows[0]?.granted) return false;
  await eraseWithdrawn(trx, one.reader, { [one.purpose]: false });
  await sql`
    insert into consent (user_id, purpose, granted, policy_version, at)
    values (${one.reader}, ${one.purpose}, false, ${one.policyVersion}, ${one.at}::timestamptz)`.execute(
    trx,
  );
  return true;
}

/**
 * Does again in a restored database what readers had asked for since the backup: accounts that were
 * erased are erased, consents that were withdrawn are withdrawn, with all that hung on them.
 */
export async function keepPromises(
  trx: Transaction<Database>,
  { erased, withdrawn }: Promises,
): Promise<Kept> {
  const accounts = await eraseAgain(trx, erased);
  let consents = 0;
  for (const one of withdrawn) if (await withdrawAgain(trx, one)) consents += 1;
  return { accounts, consents };
}
