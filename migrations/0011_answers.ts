import { type Kysely, sql } from 'kysely';

/** What answers of a language model may cost, answers that are not given twice, and the author's own instructions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Tokens of a day ("2026-11-25") or a month ("2026-11"). The key says nothing of whose they are.
  await sql`
    create table answer_budget (
      scope text not null,
      period text not null,
      key text not null,
      tokens bigint not null,
      allowed bigint not null,
      ends_at timestamptz not null,
      primary key (scope, period, key)
    )`.execute(db);
  await sql`create index answer_budget_ends_at_idx on answer_budget (ends_at)`.execute(db);

  // One key a month for the hashes above. When it is gone, they lead back to nobody.
  await sql`
    create table answer_budget_key (
      month text not null primary key,
      key text not null,
      ends_at timestamptz not null
    )`.execute(db);

  // Answers to requests with an Idempotency-Key; null while one is being given.
  await sql`
    create table answer_once (
      key text not null primary key,
      request text not null,
      owner text not null,
      response jsonb,
      lease_until timestamptz not null,
      ends_at timestamptz not null
    )`.execute(db);
  await sql`create index answer_once_ends_at_idx on answer_once (ends_at)`.execute(db);

  // The file assistant.md of the docs.
  await sql`alter table rag_site add column instructions text`.execute(db);
}
