import { type Selectable, sql, type Transaction } from 'kysely';
import { PURPOSES, type Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { eraseHistory } from '../rag/conversations/erase.ts';
import { countErasure } from './erasures.ts';
import type { ConsentChanges } from './rules.ts';
import { dropIfEmpty } from './store.ts';
import type { ReaderProfileTable } from './tables.ts';

/** Erases what one feature stores about a reader; in the transaction of the withdrawal. */
export type Erase = (trx: Transaction<Database>, userId: string) => Promise<void>;

/** Clears columns; a row that says nothing any more goes too. */
const clear =
  (columns: Partial<Selectable<ReaderProfileTable>>): Erase =>
  async (trx, userId) => {
    await trx
      .updateTable('reader_profile')
      .set({ ...columns, updated_at: sql<Date>`clock_timestamp()` })
      .where('user_id', '=', userId)
      .execute();
    await dropIfEmpty(trx, userId);
  };

const eraseBackground = clear({
  software_background: null,
  software_level: null,
  hardware_background: null,
  hardware_level: null,
});

const erasePreferences = clear({
  answer_language: null,
  answer_length: null,
  code_language: null,
  personalisation: true,
});

/** What is erased when a consent is withdrawn. What a feature stores under one, it adds here. */
export const withdrawals: Record<Purpose, Erase[]> = {
  background: [eraseBackground],
  personalised_answers: [erasePreferences],
  history: [eraseHistory],
};

/** Erases what depended on the consents that `changes` withdraw. */
export async function eraseWithdrawn(
  trx: Transaction<Database>,
  userId: string,
  changes: ConsentChanges,
): Promise<void> {
  for (const purpose of PURPOSES.filter((one) => changes[one] === false)) {
    for (const erase of withdrawals[purpose]) await erase(trx, userId);
    await countErasure(trx, purpose);
  }
}
