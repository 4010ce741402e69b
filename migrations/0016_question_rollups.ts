import { type Kysely, sql } from 'kysely';

/**
 * What the operator's pages count, by day: so that no page reads the whole history, and the counts
 * stay when the rows that they were made of go. They name nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Everything before `until` is in the roll-up of that name; what came after is read itself.
  await sql`
    create table rollup_state (
      name text not null primary key,
      until timestamptz not null
    )`.execute(db);
  await questions(db);
  await sections(db);
}

/** Empty texts stand for readers who named no version, locale or page. */
async function questions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_question_day (
      day date not null,
      locale text not null,
      version text not null,
      high integer not null,
      medium integer not null,
      low integer not null,
      "none" integer not null,
      up integer not null,
      down integer not null,
      primary key (day, locale, version)
    )`.execute(db);
  await sql`
    create table rollup_question_page (
      day date not null,
      page text not null,
      locale text not null,
      version text not null,
      high integer not null,
      medium integer not null,
      low integer not null,
      "none" integer not null,
      up integer not null,
      down integer not null,
      primary key (day, page, locale, version)
    )`.execute(db);
  await sql`
    create index rollup_question_page_page_idx on rollup_question_page (page, day)`.execute(db);
}

/**
 * By the address of a section: the path of its page and its anchor. An empty one stands for all
 * sections of the day.
 */
async function sections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_section_day (
      day date not null,
      url text not null,
      found integer not null,
      cited integer not null,
      up integer not null,
      down integer not null,
      rated_at timestamptz,
      primary key (day, url)
    )`.execute(db);
  await sql`
    create table rollup_section_found (
      url text not null primary key,
      last_day date not null
    )`.execute(db);
  // When an ingest brought another text for a section. One that never changed has no row.
  await sql`
    create table rag_section_change (
      url text not null primary key,
      changed_at timestamptz not null
    )`.execute(db);
}
