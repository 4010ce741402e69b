import type { Transaction } from 'kysely';
import type { Database } from '../database/types.ts';

/**
 * Makes changes of what is stored about one reader follow each other, whichever server makes them:
 * call it first in a transaction that looks at a consent and then stores. New sessions of the reader
 * do not wait for it.
 *
 * @returns `false` if the account is gone
 *
 * @example
 * await db.transaction().execute(async (trx) => {
 *   if (!(await lockReader(trx, userId)) || !(await hasConsent(trx, userId, 'history'))) return;
 *   await trx.insertInto(…)…
 * });
 */
export async function lockReader(trx: Transaction<Database>, userId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('user')
    .select('id')
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
