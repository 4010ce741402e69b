import { type Kysely, sql } from 'kysely';

/**
 * What models add to the index. Vectors themselves are not here: their tables need an extension that
 * not every database has, and the server makes them when it can (`rag/enrich/vectorSpace.ts`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What a model is given of a section, as a digest: equal texts are sent to a model once. Null in
  // rows of older ingests, until the server has filled them in.
  await sql`alter table rag_section add text_hash text, add facet integer`.execute(db);
  await sql`create index rag_section_text_hash_idx on rag_section (text_hash)`.execute(db);

  // Grows when models have added something, so that caches of answers notice.
  await sql`alter table rag_site add enriched integer not null default 0`.execute(db);

  await sql`
    create table rag_vector_space (
      id integer generated always as identity primary key,
      model text not null,
      recipe text not null,
      dimensions integer not null,
      ready_at timestamptz,
      used_at timestamptz not null default now(),
      unique (model, recipe, dimensions)
    )`.execute(db);

  await sql`
    create table rag_question (
      text_hash text primary key,
      questions jsonb not null,
      tokens integer not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index rag_question_created_at_idx on rag_question (created_at)`.execute(db);

  await sql`
    create table rag_question_posting (
      segment_id integer not null references rag_segment (id) on delete cascade,
      term text collate "C" not null,
      postings bytea not null,
      primary key (segment_id, term)
    )`.execute(db);
  // Whether the questions of a section are in the postings of its segment.
  await sql`alter table rag_section add asked boolean not null default false`.execute(db);

  await sql`
    create table rag_model_failure (
      task text not null,
      text_hash text not null,
      attempts integer not null,
      retry_at timestamptz not null,
      primary key (task, text_hash)
    )`.execute(db);

  await sql`
    create table rag_lease (
      name text primary key,
      holder text not null,
      until timestamptz not null
    )`.execute(db);
}
