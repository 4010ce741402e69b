import { type Kysely, sql } from 'kysely';

/**
 * Readers whose accounts are gone, as hashes of their ids. A backup that is older than an erasure
 * still has the account: a restore erases it again, and knows it by this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erased_reader (
      reader_hash text not null primary key,
      erased_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index erased_reader_erased_at_idx on erased_reader (erased_at)`.execute(db);
  // As in 0007, and with the hash: whoever deletes the row, also another program.
  await sql`
    create or replace function reader_is_erased() returns trigger language plpgsql as $$
    begin
      delete from verification
        where position(old.id in value) > 0 or position(lower(old.email) in lower(value)) > 0;
      insert into erasure_count as e (kind, month, count)
        values ('account', date_trunc('month', now() at time zone 'utc')::date, 1)
        on conflict (kind, month) do update set count = e.count + 1;
      insert into erased_reader (reader_hash)
        values (encode(sha256(convert_to(old.id, 'UTF8')), 'hex'))
        on conflict (reader_hash) do update set erased_at = excluded.erased_at;
      return null;
    end $$`.execute(db);
}
