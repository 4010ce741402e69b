import { type Kysely, sql } from 'kysely';
import type { Database } from './types.ts';

/** An index on a table that may be large: a migration would keep writers out until it is made. */
export interface LaterIndex {
  name: string;
  /** What stands behind `on` when it is made. */
  on: string;
}

/** Indexes that the server makes while it works. Without them everything is right, and slower. */
export const laterIndexes: readonly LaterIndex[] = [
  { name: 'question_log_confidence_idx', on: 'question_log (confidence, at, answer_id)' },
  { name: 'question_log_version_idx', on: 'question_log (version, at, answer_id)' },
  { name: 'question_log_locale_idx', on: 'question_log (locale, at, answer_id)' },
  { name: 'question_log_page_idx', on: 'question_log (page, at, answer_id)' },
  {
    name: 'question_log_words_idx',
    on: "question_log using gin (to_tsvector('simple', question))",
  },
  { name: 'answer_feedback_rating_idx', on: 'answer_feedback (rating, at, answer_id)' },
  // The list of people: what a name or an address begins with, its orders, and what few have.
  { name: 'user_name_key_idx', on: '"user" ((lower(name) collate "C"), id)' },
  {
    name: 'user_last_name_key_idx',
    on: `"user" ((lower(split_part(name, ' ', -1)) collate "C"))`,
  },
  { name: 'user_email_key_idx', on: '"user" ((lower(email) collate "C"))' },
  { name: 'user_created_at_idx', on: '"user" (created_at, id)' },
  { name: 'user_role_idx', on: `"user" (role) where role <> 'user'` },
  { name: 'user_banned_idx', on: '"user" (id) where banned' },
  {
    name: 'question_log_asking_idx',
    on: 'question_log (at, user_id) where user_id is not null',
  },
  { name: 'answer_feedback_trace_idx', on: 'answer_feedback using gin (trace jsonb_path_ops)' },
  // The event log, by what it is filtered by.
  { name: 'auth_event_at_id_idx', on: 'auth_event (at, id)' },
  { name: 'auth_event_type_idx', on: 'auth_event (type, at, id)' },
  { name: 'auth_event_outcome_idx', on: 'auth_event (outcome, at, id)' },
  { name: 'auth_event_way_idx', on: 'auth_event (way, at, id)' },
  // Counts of gaps in some days, without a look at the table.
  { name: 'gap_day_counts_idx', on: 'gap_day (day, gap_id) include (questions)' },
  { name: 'rag_section_url_idx', on: 'rag_section (url, anchor)' },
];

interface Found {
  name: string;
  valid: boolean;
  /** It is being made at this moment. */
  underWay: boolean;
}

async function findIndexes(db: Kysely<Database>, names: string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select c.relname as name, i.indisvalid as valid,
      exists (select from pg_stat_progress_create_index p where p.index_relid = c.oid) as "underWay"
    from pg_class c join pg_index i on i.indexrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relname = any(${names})`.execute(
    db,
  );
  return rows;
}

/** A large index takes longer than a query of a request may. */
async function make(db: Kysely<Database>, { name, on }: LaterIndex, again: boolean): Promise<void> {
  await db.connection().execute(async (own) => {
    const { rows } = await sql<{ usual: string }>`
      select current_setting('statement_timeout') as usual`.execute(own);
    const limit = (value: string) =>
      sql`select set_config('statement_timeout', ${value}, false)`.execute(own);
    await limit('0');
    try {
      if (again) await sql`drop index concurrently ${sql.ref(name)}`.execute(own);
      await sql`create index concurrently if not exists ${sql.ref(name)} on ${sql.raw(on)}`.execute(
        own,
      );
    } finally {
      await limit(rows[0]?.usual ?? '0');
    }
  });
}

/**
 * Makes the indexes that are missing, one after the other, while rows go on being written. What a
 * stopped server has left half made is made again.
 *
 * @returns the names of those that were made
 */
export async function makeLaterIndexes(
  db: Kysely<Database>,
  signal: AbortSignal,
  indexes: readonly LaterIndex[] = laterIndexes,
): Promise<string[]> {
  const found = await findIndexes(
    db,
    indexes.map(({ name }) => name),
  );
  const made: string[] = [];
  for (const index of indexes) {
    const there = found.find(({ name }) => name === index.name);
    if (there?.valid || there?.underWay) continue;
    if (signal.aborted) break;
    await make(db, index, there !== undefined);
    made.push(index.name);
  }
  return made;
}
