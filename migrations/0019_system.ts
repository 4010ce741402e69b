import { type Kysely, sql } from 'kysely';

/** What operators see of the server itself. Nothing here is about a reader. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What servers count, by day in UTC: errors, calls of models, tokens, refusals by limits, mails.
  await sql`
    create table daily_count (
      day date not null,
      kind text not null,
      name text not null,
      detail text not null default '',
      count bigint not null,
      primary key (kind, day, name, detail)
    )`.execute(db);
  await sql`create index daily_count_day_idx on daily_count (day)`.execute(db);

  // Each ingest: who sent it, as a kind of sender, and what became of it.
  await sql`
    create table rag_ingest (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      sender text not null,
      outcome text not null,
      error text,
      site text,
      locales text[] not null default '{}',
      generation integer not null default 0,
      pages integer not null default 0,
      sections integer not null default 0,
      added integer not null default 0,
      removed integer not null default 0,
      unchanged integer not null default 0,
      ms integer not null default 0,
      generator text
    )`.execute(db);
  await sql`create index rag_ingest_at_idx on rag_ingest (at)`.execute(db);

  // What an operator has asked for, of which one server works at a time.
  await sql`
    create table operator_task (
      name text primary key,
      holder text not null,
      until timestamptz not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      done integer not null default 0,
      total integer not null default 0,
      outcome text,
      result jsonb
    )`.execute(db);
}
