import { createHmac, randomBytes } from 'node:crypto';
import { normalizeIP } from '@better-auth/core/utils/ip';
import type { Kysely } from 'kysely';
import { monthOf, type Period } from './periods.ts';
import type { BudgetTables } from './tables.ts';

/** Names readers and addresses in the accounts of tokens, so that no row says whose it is. */
export type NameHolder = (
  scope: 'reader' | 'address',
  holder: string,
  time: Date,
) => Promise<string>;

/** The key of a month, made by whichever process needs it first. */
async function keyOf(db: Kysely<BudgetTables>, { name, endsAt }: Period): Promise<string> {
  const row = db.selectFrom('answer_budget_key').select('key').where('month', '=', name);
  const found = await row.executeTakeFirst();
  if (found) return found.key;
  await db
    .insertInto('answer_budget_key')
    .values({ month: name, key: randomBytes(32).toString('base64url'), ends_at: endsAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await row.executeTakeFirstOrThrow()).key;
}

/**
 * Hashes readers and addresses under a key of the month. When the month is over the key is removed,
 * and with it the last way from a row to a reader or an address.
 */
export function holderNames(db: Kysely<BudgetTables>): NameHolder {
  let current: { month: string; key: string } | undefined;
  return async (scope, holder, time) => {
    const month = monthOf(time);
    if (current?.month !== month.name) current = { month: month.name, key: await keyOf(db, month) };
    const name = scope === 'address' ? normalizeIP(holder) : holder;
    return createHmac('sha256', current.key)
      .update(`${scope}:${name}`)
      .digest('base64url')
      .slice(0, 22);
  };
}
