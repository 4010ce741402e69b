import { type Kysely, sql } from 'kysely';

/**
 * Better Auth's tables (1.7, with its admin plugin and database rate limits) under the column names
 * that other backends expect. What differs from Better Auth's own statements are three defaults, so
 * that a row which another backend inserts is a plain, unverified, unbanned reader.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "user" (
      id text not null primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp,
      role text default 'user',
      banned boolean default false,
      ban_reason text,
      ban_expires timestamptz
    )`.execute(db);

  await sql`
    create table session (
      id text not null primary key,
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null,
      ip_address text,
      user_agent text,
      user_id text not null references "user" (id) on delete cascade,
      impersonated_by text
    )`.execute(db);
  await sql`create index session_user_id_idx on session (user_id)`.execute(db);

  await sql`
    create table account (
      id text not null primary key,
      account_id text not null,
      provider_id text not null,
      user_id text not null references "user" (id) on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create index account_user_id_idx on account (user_id)`.execute(db);

  await sql`
    create table verification (
      id text not null primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`create index verification_identifier_idx on verification (identifier)`.execute(db);

  await sql`
    create table rate_limit (
      id text not null primary key,
      key text not null unique,
      count integer not null,
      last_request bigint not null
    )`.execute(db);
}
