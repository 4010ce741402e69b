import { type Kysely, sql } from 'kysely';

/**
 * Two-factor, passkeys and token keys (Better Auth's tables, 1.7), the TOTP codes that were used, and
 * the pictures of readers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "user" add two_factor_enabled boolean default false`.execute(db);

  await sql`
    create table two_factor (
      id text not null primary key,
      secret text not null,
      backup_codes text not null,
      user_id text not null references "user" (id) on delete cascade,
      verified boolean,
      failed_verification_count integer,
      locked_until timestamptz
    )`.execute(db);
  await sql`create index two_factor_secret_idx on two_factor (secret)`.execute(db);
  await sql`create index two_factor_user_id_idx on two_factor (user_id)`.execute(db);

  // A code counts for 30 seconds; `step` is the number of those since 1970.
  await sql`
    create table two_factor_used_code (
      user_id text not null references "user" (id) on delete cascade,
      step bigint not null,
      primary key (user_id, step)
    )`.execute(db);

  await sql`
    create table passkey (
      id text not null primary key,
      name text,
      public_key text not null,
      user_id text not null references "user" (id) on delete cascade,
      credential_id text not null,
      counter integer not null,
      device_type text not null,
      backed_up boolean not null,
      transports text,
      created_at timestamptz,
      aaguid text
    )`.execute(db);
  await sql`create index passkey_user_id_idx on passkey (user_id)`.execute(db);
  await sql`create index passkey_credential_id_idx on passkey (credential_id)`.execute(db);

  await sql`
    create table jwks (
      id text not null primary key,
      public_key text not null,
      private_key text not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      alg text,
      crv text
    )`.execute(db);

  // The id is the picture's public address: a new picture has a new one.
  await sql`
    create table user_picture (
      id text not null primary key,
      user_id text not null unique references "user" (id) on delete cascade,
      media_type text not null,
      bytes bytea not null,
      created_at timestamptz not null default current_timestamp
    )`.execute(db);
}
