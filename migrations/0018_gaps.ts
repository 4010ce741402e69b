import { type Kysely, sql } from 'kysely';

/**
 * What the docs lack: questions that they do not answer, in topics. No text of a question is copied.
 * What is kept of one hangs on its row of the log, and goes with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await topics(db);
  await questions(db);
  await counts(db);
}

async function topics(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gap (
      id uuid not null primary key,
      state text not null default 'open'
        check (state in ('open', 'planned', 'done', 'out_of_scope')),
      state_at timestamptz not null default now(),
      first_at timestamptz not null,
      last_at timestamptz not null,
      title text,
      title_of uuid[]
    )`.execute(db);
  await sql`create index gap_state_idx on gap (state, last_at)`.execute(db);
  await sql`create index gap_last_at_idx on gap (last_at)`.execute(db);
  // Who said so, as long as their account is there; nobody did when it reopened by itself.
  await sql`
    create table gap_change (
      id bigint generated always as identity primary key,
      gap_id uuid not null references gap (id) on delete cascade,
      at timestamptz not null default now(),
      state text not null check (state in ('open', 'planned', 'done', 'out_of_scope')),
      reason text not null check (reason in ('changed', 'asked_again')),
      user_id text references "user" (id) on delete set null
    )`.execute(db);
  await sql`create index gap_change_gap_id_idx on gap_change (gap_id, id)`.execute(db);
  await sql`create index gap_change_user_id_idx on gap_change (user_id)`.execute(db);
}

/** `gap_id` is null for a question that says too little to be put anywhere. */
async function questions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gap_question (
      answer_id uuid not null primary key references question_log (answer_id) on delete cascade,
      gap_id uuid references gap (id) on delete cascade,
      at timestamptz not null,
      reason text not null check (reason in ('unanswered', 'doubtful', 'rated_down')),
      vector bytea,
      vector_model text,
      asked_at timestamptz,
      confidence text,
      covered boolean,
      covered_by text
    )`.execute(db);
  await sql`create index gap_question_gap_id_idx on gap_question (gap_id, at)`.execute(db);
  await sql`create index gap_question_at_idx on gap_question (at)`.execute(db);
  await sql`
    create index gap_question_rated_idx on gap_question (at) where reason = 'rated_down'`.execute(
    db,
  );
  await sql`
    create table gap_term (
      answer_id uuid not null references gap_question (answer_id) on delete cascade,
      term text not null,
      word text not null,
      weight real not null,
      at timestamptz not null,
      primary key (answer_id, term)
    )`.execute(db);
  await sql`create index gap_term_term_idx on gap_term (term, at)`.execute(db);
  // A title that a model has made of questions goes with the first of them.
  await sql`
    create function gap_forgets_title() returns trigger language plpgsql as $$
    begin
      update gap set title = null, title_of = null
        where id = old.gap_id and old.answer_id = any(title_of);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger gap_forgets_title after delete on gap_question
      for each row execute function gap_forgets_title()`.execute(db);
}

/** Numbers alone: they stay when the questions are gone. */
async function counts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gap_day (
      gap_id uuid not null references gap (id) on delete cascade,
      day date not null,
      questions integer not null,
      primary key (gap_id, day)
    )`.execute(db);
  await sql`create index gap_day_day_idx on gap_day (day, gap_id)`.execute(db);
  // How far the log and the feedback have been looked through.
  await sql`
    create table gap_progress (
      source text not null primary key,
      at timestamptz not null
    )`.execute(db);
}
