import { type Kysely, sql } from 'kysely';

/**
 * Counts by week, and of gaps by month too, beside those by day: what a year adds up stays small. And two
 * topics of what the docs lack may have become one, which their history tells.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sections(db);
  await pages(db);
  await gaps(db);
  await merges(db);
}

/** Weeks that are over: of the others the days are added up. */
const over = sql`day < date_trunc('week', now() at time zone 'utc')::date`;

const monday = sql`date_trunc('week', day::timestamp)::date`;

async function sections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_section_week (
      week date not null,
      url text not null,
      found integer not null,
      cited integer not null,
      up integer not null,
      down integer not null,
      rated_at timestamptz,
      primary key (week, url)
    )`.execute(db);
  await sql`
    insert into rollup_section_week (week, url, found, cited, up, down, rated_at)
    select ${monday}, url, sum(found), sum(cited), sum(up), sum(down), max(rated_at)
    from rollup_section_day where url > '' and ${over} group by 1, 2`.execute(db);
}

async function pages(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_question_page_week (
      week date not null,
      page text not null,
      locale text not null,
      version text not null,
      high integer not null,
      medium integer not null,
      low integer not null,
      "none" integer not null,
      up integer not null,
      down integer not null,
      primary key (week, page, locale, version)
    )`.execute(db);
  await sql`
    insert into rollup_question_page_week
      (week, page, locale, version, high, medium, low, "none", up, down)
    select ${monday}, page, locale, version, sum(high), sum(medium), sum(low), sum("none"), sum(up),
      sum(down)
    from rollup_question_page where ${over} group by 1, 2, 3, 4`.execute(db);
  await sql`
    create index rollup_question_page_week_page_idx
      on rollup_question_page_week (page, week)`.execute(db);
}

/** Of gaps each week and each month is always up to date, as each day is. */
async function gaps(db: Kysely<unknown>): Promise<void> {
  for (const span of ['week', 'month']) await gapsBy(db, span);
}

async function gapsBy(db: Kysely<unknown>, span: string): Promise<void> {
  const name = `gap_${span}`;
  const [table, column, count] = [sql.table(name), sql.ref(span), sql.raw(`count_${name}`)];
  await sql`
    create table ${table} (
      gap_id uuid not null references gap (id) on delete cascade,
      ${column} date not null,
      questions integer not null,
      primary key (gap_id, ${column})
    )`.execute(db);
  await sql`
    create index ${sql.ref(`${name}_${span}_idx`)}
      on ${table} (${column}, gap_id) include (questions)`.execute(db);
  await sql`
    create function ${count}() returns trigger language plpgsql as $$
    declare
      more integer := new.questions;
    begin
      if tg_op = 'UPDATE' then
        more := more - old.questions;
      end if;
      insert into ${table} as counted (gap_id, ${column}, questions)
        values (new.gap_id, date_trunc(${sql.lit(span)}, new.day::timestamp)::date, more)
        on conflict (gap_id, ${column})
          do update set questions = counted.questions + excluded.questions;
      return null;
    end $$`.execute(db);
  await sql`
    insert into ${table} (gap_id, ${column}, questions)
    select gap_id, date_trunc(${sql.lit(span)}, day::timestamp)::date, sum(questions)
    from gap_day group by 1, 2`.execute(db);
  // A server of the version before counts days only.
  await sql`
    create trigger ${count} after insert or update of questions on gap_day
      for each row execute function ${count}()`.execute(db);
}

async function merges(db: Kysely<unknown>): Promise<void> {
  await sql`alter table gap_change drop constraint gap_change_reason_check`.execute(db);
  await sql`
    alter table gap_change add constraint gap_change_reason_check
      check (reason in ('changed', 'asked_again', 'merged')) not valid`.execute(db);
}
