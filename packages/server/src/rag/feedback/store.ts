import { type Kysely, sql, type Transaction } from 'kysely';
import type { Feedback, FeedbackReason, Rating } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { hasConsent } from '../../profile/consents.ts';
import { lockReader } from '../../profile/lockReader.ts';
import { storable } from '../masking/storable.ts';

/** What a reader says of an answer. `userId` is the reader who is signed in, consent or not. */
export interface NewFeedback {
  answerId: string;
  rating: Rating;
  reasons: FeedbackReason[];
  note: string | undefined;
  userId: string | undefined;
}

/** The log's own words for the answer: they stay here when the log forgets. */
const FROM_LOG = ['question', 'locale', 'version', 'page', 'mode', 'confidence', 'trace'] as const;

async function write(
  trx: Transaction<Database>,
  { answerId, rating, reasons, note }: NewFeedback,
  userId: string | null,
): Promise<Feedback> {
  const logged = sql.join(FROM_LOG.map((column) => sql.ref(`log.${column}`)));
  const columns = sql.join(FROM_LOG.map((column) => sql.ref(column)));
  // What is missing because the log was late is filled in by a later change.
  const kept = FROM_LOG.map(
    (column) =>
      sql`${sql.ref(column)} = coalesce(f.${sql.ref(column)}, excluded.${sql.ref(column)})`,
  );
  const masked = note ? storable(note) : null;
  await sql`
    insert into answer_feedback as f (answer_id, rating, reasons, note, user_id, ${columns})
    select given.*, ${logged}
    from (select ${answerId}::uuid as answer_id, ${rating}::text, ${reasons}::text[],
      ${masked}::text, ${userId}::text) as given
    left join question_log as log on log.answer_id = given.answer_id
    on conflict (answer_id) do update set at = clock_timestamp(), rating = excluded.rating,
      reasons = excluded.reasons, note = excluded.note, user_id = excluded.user_id,
      ${sql.join(kept)}`.execute(trx);
  return { answerId, rating, reasons, note: masked };
}

/**
 * Stores what a reader says of an answer, in place of what they said before. It is linked to the
 * reader only with the consent `history`; without, it is nobody's.
 */
export async function saveFeedback(db: Kysely<Database>, feedback: NewFeedback): Promise<Feedback> {
  const { userId } = feedback;
  return db.transaction().execute(async (trx) => {
    const agreed =
      userId !== undefined &&
      (await lockReader(trx, userId)) &&
      (await hasConsent(trx, userId, 'history'));
    return write(trx, feedback, agreed ? userId : null);
  });
}

/** Takes feedback back. */
export async function removeFeedback(db: Kysely<Database>, answerId: string): Promise<void> {
  await db.deleteFrom('answer_feedback').where('answer_id', '=', answerId).execute();
}
