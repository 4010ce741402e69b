import type { Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';

/**
 * Erases all that the consent `history` allowed to keep: conversations with what was shared of them,
 * and every question and feedback that is linked to the reader.
 */
export async function eraseHistory(trx: Transaction<Database>, userId: string): Promise<void> {
  await trx.deleteFrom('conversation').where('user_id', '=', userId).execute();
  await trx.deleteFrom('question_log').where('user_id', '=', userId).execute();
  await trx.deleteFrom('answer_feedback').where('user_id', '=', userId).execute();
}
