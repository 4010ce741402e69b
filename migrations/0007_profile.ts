import { type Kysely, sql } from 'kysely';

/** What readers tell about themselves, what they agreed to, and how many of them were erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await ledger(db);
  await profile(db);
  await erasure(db);
  // What the last run of a periodic task did, for the report to the operator.
  await sql`alter table periodic_task add done_at timestamptz, add result jsonb`.execute(db);
}

/** The latest entry of a reader and purpose counts, if it names the version of the policy in force. */
async function ledger(db: Kysely<unknown>): Promise<void> {
  // The newest row is in force.
  await sql`
    create table policy_version (
      id bigint generated always as identity primary key,
      version text not null,
      since timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`insert into policy_version (version) values ('1')`.execute(db);

  await sql`
    create table consent (
      id bigint generated always as identity primary key,
      user_id text not null references "user" (id) on delete cascade,
      purpose text not null check (purpose in ('background', 'personalised_answers', 'history')),
      granted boolean not null,
      policy_version text not null,
      reason text,
      at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index consent_user_id_idx on consent (user_id, purpose, id)`.execute(db);
  await sql`
    create view standing_consent as
      select user_id, purpose, at as since from (
        select distinct on (user_id, purpose) user_id, purpose, granted, policy_version, at
        from consent order by user_id, purpose, id desc) as latest
      where granted
        and policy_version = (select version from policy_version order by id desc limit 1)`.execute(
    db,
  );

  // Append-only: rows go with their reader, by the foreign key, and in no other way.
  await sql`
    create function consent_is_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select 1 from "user" where id = old.user_id) then
          return old;
        end if;
      end if;
      raise exception 'consent is append-only';
    end $$`.execute(db);
  await sql`
    create trigger consent_append_only before update or delete on consent
      for each row execute function consent_is_append_only()`.execute(db);
  await sql`
    create trigger consent_not_truncated before truncate on consent
      for each statement execute function consent_is_append_only()`.execute(db);
}

async function profile(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reader_profile (
      user_id text not null primary key references "user" (id) on delete cascade,
      software_background text,
      software_level text check (software_level in ('beginner', 'intermediate', 'advanced')),
      hardware_background text,
      hardware_level text check (hardware_level in ('beginner', 'intermediate', 'advanced')),
      answer_language text,
      answer_length text check (answer_length in ('short', 'medium', 'long')),
      code_language text,
      personalisation boolean not null default true,
      updated_at timestamptz not null default clock_timestamp()
    )`.execute(db);

  // Holds for every program that writes into this database.
  await sql`
    create function background_needs_consent() returns trigger language plpgsql as $$
    begin
      if coalesce(new.software_background, new.software_level,
          new.hardware_background, new.hardware_level) is null
        or (select granted from consent where user_id = new.user_id and purpose = 'background'
          order by id desc limit 1) then
        return new;
      end if;
      raise exception 'a background is stored with consent only';
    end $$`.execute(db);
  await sql`
    create trigger reader_profile_consent before insert or update of
        software_background, software_level, hardware_background, hardware_level
      on reader_profile for each row execute function background_needs_consent()`.execute(db);
}

/** What refers to a reader by value goes with them, whoever deletes the row; only a number stays. */
async function erasure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasure_count (
      kind text not null,
      month date not null,
      count integer not null,
      primary key (kind, month)
    )`.execute(db);
  await sql`
    create function reader_is_erased() returns trigger language plpgsql as $$
    begin
      delete from verification
        where position(old.id in value) > 0 or position(lower(old.email) in lower(value)) > 0;
      insert into erasure_count as e (kind, month, count)
        values ('account', date_trunc('month', now() at time zone 'utc')::date, 1)
        on conflict (kind, month) do update set count = e.count + 1;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger reader_erased after delete on "user"
      for each row execute function reader_is_erased()`.execute(db);
}
