import { type Kysely, sql } from 'kysely';

/** Which questions were asked, what readers thought of the answers, and the conversations they keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await questions(db);
  await feedback(db);
  await conversations(db);
}

/** Masked; `user_id` only with consent, and such rows go with the consent or the account. */
async function questions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table question_log (
      answer_id uuid not null primary key,
      at timestamptz not null default current_timestamp,
      question text not null,
      locale text,
      version text,
      page text,
      mode text not null,
      confidence text not null,
      trace jsonb not null,
      user_id text references "user" (id) on delete cascade
    )`.execute(db);
  await sql`create index question_log_at_idx on question_log (at)`.execute(db);
  await sql`create index question_log_user_id_idx on question_log (user_id, at)`.execute(db);
}

/** One row an answer. Question and trace are copied: the log forgets sooner. */
async function feedback(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table answer_feedback (
      answer_id uuid not null primary key,
      at timestamptz not null default current_timestamp,
      rating text not null check (rating in ('up', 'down')),
      reasons text[] not null,
      note text,
      question text,
      locale text,
      version text,
      page text,
      mode text,
      confidence text,
      trace jsonb,
      user_id text references "user" (id) on delete cascade
    )`.execute(db);
  await sql`create index answer_feedback_at_idx on answer_feedback (at)`.execute(db);
  await sql`create index answer_feedback_user_id_idx on answer_feedback (user_id)`.execute(db);
}

/** What hangs on a conversation goes with it: its turns, and what was shared of it. */
async function conversations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversation (
      id uuid not null primary key,
      user_id text not null references "user" (id) on delete cascade,
      title text not null,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`
    create index conversation_user_id_idx on conversation (user_id, updated_at)`.execute(db);
  await sql`create index conversation_updated_at_idx on conversation (updated_at)`.execute(db);
  await sql`
    create table conversation_turn (
      conversation_id uuid not null references conversation (id) on delete cascade,
      position integer not null,
      answer_id uuid not null,
      at timestamptz not null default current_timestamp,
      question text not null,
      response jsonb not null,
      imported boolean not null default false,
      primary key (conversation_id, position),
      unique (conversation_id, answer_id)
    )`.execute(db);
  await sql`
    create table conversation_share (
      id uuid not null primary key,
      token text not null unique,
      conversation_id uuid not null references conversation (id) on delete cascade,
      user_id text not null references "user" (id) on delete cascade,
      title text not null,
      turns jsonb not null,
      created_at timestamptz not null default current_timestamp,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create index conversation_share_conversation_id_idx
      on conversation_share (conversation_id)`.execute(db);
  await sql`create index conversation_share_user_id_idx on conversation_share (user_id)`.execute(
    db,
  );
  await sql`
    create index conversation_share_expires_at_idx on conversation_share (expires_at)`.execute(db);
}
