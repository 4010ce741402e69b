import { type Kysely, sql } from 'kysely';

/** The words of each segment before stemming, for search as you type: completions and typos. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rag_word (
      segment_id integer not null references rag_segment (id) on delete cascade,
      word text collate "C" not null,
      spelling text not null,
      sections integer not null,
      primary key (segment_id, word)
    )`.execute(db);
  // A word with a typo in its first half still ends right.
  await sql`
    create index rag_word_ending_idx on rag_word (segment_id, (reverse(word)))`.execute(db);
}
