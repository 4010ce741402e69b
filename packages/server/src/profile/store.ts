import { type Kysely, sql, type Transaction } from 'kysely';
import type { StoredProfile } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import type { Fields } from './state.ts';

/** Stores a profile. One in which nothing is said leaves no row behind. */
export async function storeFields(
  trx: Transaction<Database>,
  userId: string,
  fields: Fields,
): Promise<void> {
  const values = {
    software_background: fields.softwareBackground,
    software_level: fields.softwareLevel,
    hardware_background: fields.hardwareBackground,
    hardware_level: fields.hardwareLevel,
    answer_language: fields.answerLanguage,
    answer_length: fields.answerLength,
    code_language: fields.codeLanguage,
    personalisation: fields.personalisation,
    updated_at: sql<Date>`clock_timestamp()`,
  };
  await trx
    .insertInto('reader_profile')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
  await dropIfEmpty(trx, userId);
}

/** Removes the row of a reader if it says nothing. */
export async function dropIfEmpty(trx: Transaction<Database>, userId: string): Promise<void> {
  await trx
    .deleteFrom('reader_profile')
    .where('user_id', '=', userId)
    .where('personalisation', '=', true)
    .where(
      sql<boolean>`num_nonnulls(software_background, software_level, hardware_background,
        hardware_level, answer_language, answer_length, code_language) = 0`,
    )
    .execute();
}

export async function eraseFields(trx: Transaction<Database>, userId: string): Promise<void> {
  await trx.deleteFrom('reader_profile').where('user_id', '=', userId).execute();
}

/** What is stored, whatever its consents say: for the reader's own export and nothing else. */
export async function readStored(
  db: Kysely<Database>,
  userId: string,
): Promise<StoredProfile | null> {
  const row = await db
    .selectFrom('reader_profile')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    softwareBackground: row.software_background,
    softwareLevel: row.software_level,
    hardwareBackground: row.hardware_background,
    hardwareLevel: row.hardware_level,
    answerLanguage: row.answer_language,
    answerLength: row.answer_length,
    codeLanguage: row.code_language,
    personalisation: row.personalisation,
    updatedAt: row.updated_at.toISOString(),
  };
}
