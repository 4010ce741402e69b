import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** Seconds until a text is tried again: doubled with each attempt, a day at most. */
const FIRST = 60;
const LONGEST = 86_400;

/** Notes that a model did not take a text; the others go on. */
export async function noteFailure(
  db: Kysely<Database>,
  task: string,
  textHash: string,
): Promise<void> {
  await sql`
    insert into rag_model_failure as failure (task, text_hash, attempts, retry_at)
    values (${task}, ${textHash}, 1, now() + make_interval(secs => ${FIRST}))
    on conflict (task, text_hash) do update set
      attempts = failure.attempts + 1,
      retry_at = now() + make_interval(
        secs => least(${LONGEST}, ${FIRST} * power(2, least(failure.attempts, 20))))
  `.execute(db);
}

/** Forgets failures of texts that were taken after all, and of texts that are no more. */
export async function clearFailures(
  db: Kysely<Database>,
  task: string,
  hashes: string[],
): Promise<void> {
  await sql`
    delete from rag_model_failure
    where task = ${task} and text_hash = any(${hashes}::text[])`.execute(db);
}

/** As a condition on `section.text_hash`: the text is not one that waits after a failure. */
export function notWaiting(task: string) {
  return sql<boolean>`not exists (
    select from rag_model_failure failure
    where failure.task = ${task} and failure.text_hash = section.text_hash
      and failure.retry_at > now())`;
}
