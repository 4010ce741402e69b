import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { migrations } from '../../../../../migrations/index.ts';
import { createTestDatabase, KINDS, type TestDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { migrateTo } from '../../testing/migrateTo.ts';
import { unsafeStatements } from '../../testing/unsafeStatements.ts';
import { readCatalog } from '../drift/catalog.ts';

/** Those before were never under a server that somebody had to keep running. */
const NAMES = Object.keys(migrations).filter((name) => name >= '0013');

/** Statements that break a rule and are let through, each with the reason why nobody is harmed. */
const ALLOWED: Record<string, string> = {
  'takes away what the old version may use: alter table gap_change drop constraint gap_change_reason_check':
    'The constraint that comes in its place lets through whatever the old version writes.',
};

/** A database that tells of each statement. */
const listening = ({ pool }: TestDatabase, tell: (query: CompiledQuery) => void) =>
  new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => tell(query),
  });

describe('the migrations since the first release', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite', { migrated: false });
    const earlier =
      Object.keys(migrations)
        .filter((name) => name < '0013')
        .at(-1) ?? '';
    await migrateTo(database.db, earlier);
  });
  afterAll(() => database.close());

  test.each(NAMES)('%s leaves a server of the version before what it needs', async (name) => {
    const statements: string[] = [];
    const recorded = listening(database, ({ sql: text }) => void statements.push(text));
    await recorded.transaction().execute(async (trx) => migrations[name]?.up(trx));
    const unsafe = unsafeStatements(statements).filter((sentence) => !(sentence in ALLOWED));
    expect(statements).not.toEqual([]);
    expect(unsafe).toEqual([]);
  });
});

describe.each(KINDS)('on %s', (kind) => {
  test.each(NAMES)('what was written and read before %s is so afterwards', async (name) => {
    const [old, migrated] = [
      await createTestDatabase(kind, { migrated: false }),
      await createTestDatabase(kind, { migrated: false }),
    ];
    await migrateTo(
      old.db,
      Object.keys(migrations)[Object.keys(migrations).indexOf(name) - 1] ?? '',
    );
    await migrateTo(migrated.db, name);
    const queries: CompiledQuery[] = [];
    const writing = listening(old, (query) => void queries.push(query));
    await sql`insert into "user" (id, name, email) values ('reader', 'Ada', 'ada@example.com')`.execute(
      writing,
    );
    await fillTables(writing, { userId: 'reader', word: 'of old' });
    for (const { name: table, columns } of await readCatalog(old.db)) {
      const names = columns.map((column) => sql.ref(column.name));
      await sql`select ${sql.join(names)} from ${sql.table(table)}`.execute(writing);
    }
    await sql`update "user" set name = 'Eve'`.execute(writing);
    await sql`delete from "user"`.execute(writing);

    for (const query of queries) {
      await migrated.db.executeQuery(CompiledQuery.raw(query.sql, [...query.parameters]));
    }
    expect(queries.length).toBeGreaterThan(60);
    await Promise.all([old.close(), migrated.close()]);
  });
});

describe('a statement is found that', () => {
  test.each([
    ['takes away', 'drop table consent'],
    ['takes away', 'alter table "user" drop column role'],
    ['takes away', 'alter table "user" drop role'],
    ['takes away', 'alter table "user" alter role drop default'],
    ['takes away', 'alter table consent drop constraint consent_check'],
    ['renames', 'alter table "user" rename column role to roles'],
    ['renames', 'alter table "user" rename to reader'],
    ['changes a type', 'alter table session alter column id type uuid using id::uuid'],
    ['demands', 'alter table session alter column ip_address set not null'],
    ['demands', 'alter table session add column device text not null'],
    ['computes', 'alter table session add column mark uuid default gen_random_uuid()'],
    ['computes', 'alter table session add seen timestamptz not null default clock_timestamp()'],
    ['checks', 'alter table session add constraint long check (length(token) > 8)'],
    ['checks', 'alter table session add unique (token, user_id)'],
    ['keeps writers out', 'create index session_token_idx on session (token)'],
    ['changes every row', "update session set user_agent = ''"],
    ['changes every row', '-- a note\n  delete  from session'],
  ])('%s: %s', (reason, statement) => {
    expect(unsafeStatements([statement])).toEqual([expect.stringContaining(reason)]);
  });

  test('harms nobody is let through', () => {
    const harmless = [
      'create table parcel (id text primary key, at timestamptz not null default clock_timestamp())',
      'create index parcel_at_idx on parcel (at)',
      'alter table parcel add unique (at)',
      'alter table session add column device text',
      "alter table session add kind text not null default 'web', add more integer default 0",
      'alter table session add constraint long check (length(token) > 8) not valid',
      'create or replace function f() returns trigger language plpgsql as $$ begin delete from a; drop table b; end $$',
      'create trigger t before insert on parcel for each row execute function f()',
    ];
    expect(unsafeStatements(harmless)).toEqual([]);
  });
});
