import { type Kysely, sql } from 'kysely';

/** Guessing is slowed down for each account, what happens to accounts is recorded, and old rows go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The key is a keyed hash of an address, whether it has an account or not.
  await sql`
    create table sign_in_backoff (
      key text not null primary key,
      failures integer not null,
      blocked_until timestamptz not null,
      last_failure_at timestamptz not null
    )`.execute(db);
  await sql`
    create index sign_in_backoff_last_failure_at_idx
      on sign_in_backoff (last_failure_at)`.execute(db);

  // What is erased with an account goes by the foreign key.
  await sql`
    create table auth_event (
      id bigint generated always as identity primary key,
      at timestamptz not null default current_timestamp,
      type text not null,
      outcome text not null,
      reason text,
      way text,
      user_id text references "user" (id) on delete cascade,
      actor_id text references "user" (id) on delete set null,
      session_hash text,
      address_hash text,
      device text
    )`.execute(db);
  await sql`create index auth_event_at_idx on auth_event (at)`.execute(db);
  await sql`create index auth_event_user_id_idx on auth_event (user_id, at)`.execute(db);
  await sql`create index auth_event_actor_id_idx on auth_event (actor_id)`.execute(db);

  // Append-only: of a row that is there, only the link to an actor who was erased may change.
  await sql`
    create function auth_event_is_append_only() returns trigger language plpgsql as $$
    begin
      if new.actor_id is null and to_jsonb(new) - 'actor_id' = to_jsonb(old) - 'actor_id' then
        return new;
      end if;
      raise exception 'auth_event is append-only';
    end $$`.execute(db);
  await sql`
    create trigger auth_event_append_only before update on auth_event
      for each row execute function auth_event_is_append_only()`.execute(db);

  // One key a day for hashes of addresses. When it is gone, they say nothing any more.
  await sql`
    create table auth_event_key (
      day date not null primary key,
      key text not null
    )`.execute(db);

  // Work that one server does for all of them; who moves the time on does it.
  await sql`
    create table periodic_task (
      name text not null primary key,
      due_at timestamptz not null
    )`.execute(db);
}
