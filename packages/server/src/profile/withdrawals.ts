import type { Transaction } from 'kysely';
import { PURPOSES, type Purpose } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { eraseHistory } from '../rag/conversations/erase.ts';
import { countErasure } from './erasures.ts';
import type { ConsentChanges } from './rules.ts';

/** Erases what one feature stores about a reader; in the transaction of the withdrawal. */
export type Erase = (trx: Transaction<Database>, userId: string) => Promise<void>;

const eraseBackground: Erase = async (trx, userId) => {
  await trx
    .updateTable('reader_profile')
    .set({
      software_background: null,
      software_level: null,
      hardware_background: null,
      hardware_level: null,
    })
    .where('user_id', '=', userId)
    .execute();
};

const erasePreferences: Erase = async (trx, userId) => {
  await trx
    .updateTable('reader_profile')
    .set({ answer_language: null, answer_length: null, code_language: null, personalisation: true })
    .where('user_id', '=', userId)
    .execute();
};

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
