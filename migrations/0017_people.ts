import { type Kysely, sql } from 'kysely';

/** When readers were last there, how many come back, and what happened to accounts day by day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await lastSeen(db);
  await activity(db);
  await events(db);
  await whenSeen(db);
}

/** A day in UTC, and no time of day: as much as a list of accounts needs. */
async function lastSeen(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reader_seen (
      user_id text not null primary key references "user" (id) on delete cascade,
      day date not null
    )`.execute(db);
  await sql`create index reader_seen_day_idx on reader_seen (day, user_id)`.execute(db);
}

/** Numbers of readers by day and by week (its Monday), in UTC. They name nobody. */
async function activity(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_reader_activity (
      period text not null check (period in ('day', 'week')),
      starts date not null,
      active integer not null default 0,
      returned integer not null default 0,
      primary key (period, starts)
    )`.execute(db);
  await sql`
    create table rollup_reader_asking (
      period text not null check (period in ('day', 'week')),
      starts date not null,
      asking integer not null,
      primary key (period, starts)
    )`.execute(db);
}

/** Events of accounts of days that are over, counted: a number outlives the events. */
async function events(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollup_auth_event (
      day date not null,
      type text not null,
      outcome text not null,
      way text not null,
      reason text not null,
      count integer not null,
      primary key (day, type, outcome, way, reason)
    )`.execute(db);
}

/**
 * Counts a reader once a day and once a week, and keeps the last time only. It runs at the end of
 * the transaction: whoever signs in then holds the row of the day for as long as a commit takes.
 */
async function whenSeen(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_reader_seen() returns trigger language plpgsql as $$
    declare
      before date;
      today date := (new.updated_at at time zone 'utc')::date;
      joined date;
      unit text;
    begin
      select (created_at at time zone 'utc')::date into joined from "user" where id = new.user_id;
      if not found then
        return null;
      end if;
      -- There is a row to lock: of two sessions that begin at once one is counted.
      insert into reader_seen (user_id, day) values (new.user_id, '-infinity')
        on conflict (user_id) do nothing;
      select day into before from reader_seen where user_id = new.user_id for update;
      if before >= today then
        return null;
      end if;
      update reader_seen set day = today where user_id = new.user_id;
      foreach unit in array array['day', 'week'] loop
        if date_trunc(unit, before::timestamp) < date_trunc(unit, today::timestamp) then
          insert into rollup_reader_activity as a (period, starts, active, returned)
            values (unit, date_trunc(unit, today::timestamp)::date, 1,
              (date_trunc(unit, joined::timestamp) < date_trunc(unit, today::timestamp))::integer)
            on conflict (period, starts) do update set
              active = a.active + 1, returned = a.returned + excluded.returned;
        end if;
      end loop;
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger session_seen after insert or update of updated_at on session
      deferrable initially deferred for each row execute function note_reader_seen()`.execute(db);
  await sql`
    insert into reader_seen (user_id, day)
      select user_id, (max(updated_at) at time zone 'utc')::date from session group by user_id`.execute(
    db,
  );
}
