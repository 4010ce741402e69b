import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createTestDatabase, KINDS, type TestDatabase } from '../../../testing/databases.ts';
import { fillTables } from '../../../testing/fillTables.ts';
import { connect } from '../../connect.ts';
import { type Moved, moveRows } from '../move.ts';
import { databaseSource, type LongSource, longSource } from '../source.ts';
import { unfinishedSource } from '../unfinished.ts';

/** More rows than two portions hold. */
const MANY = 5_300;

let old: TestDatabase;
beforeAll(async () => {
  old = await createTestDatabase('pglite');
  for (const id of ['ada', 'eve']) await addReader(id);
  await sql`insert into jwks (id, public_key, private_key, created_at) values ('key', '', '', now())`.execute(
    old.db,
  );
  await sql`insert into rate_limit (id, key, count, last_request)
    select md5(word), word, 1, 1 from (
      select n::text as word from generate_series(1, ${MANY - KINDS.length}::int) as n
      union all select unnest(${[...KINDS]}::text[])) as words`.execute(old.db);
});
afterAll(() => old.close());

async function addReader(id: string): Promise<void> {
  await sql`insert into "user" (id, name, email) values (${id}, ${id}, ${`${id}@example.com`})`.execute(
    old.db,
  );
  await fillTables(old.db, { userId: id, word: id });
}

/** Rows that were read, table by table: each is written once. */
let read: Map<string, number>;
beforeEach(() => {
  read = new Map();
});

/** Tells what is read, and ends like a process that is killed after so many rows of a table. */
const watched = (source: LongSource, last?: { table: string; rows: number }): LongSource => ({
  ...source,
  async *rowsFrom(table, skip) {
    for await (const rows of source.rowsFrom(table, skip)) {
      const sum = (read.get(table.name) ?? 0) + rows.length;
      if (last?.table === table.name && sum > last.rows) throw new Error('killed');
      read.set(table.name, sum);
      yield rows;
    }
  },
});

const move = (
  { db }: TestDatabase,
  change = (source: LongSource) => watched(source),
): Promise<Moved> =>
  old.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => moveRows(db, change(await longSource(trx)), { vectors: false }));

const moveUntil = (database: TestDatabase, table: string, rows: number) =>
  expect(move(database, (source) => watched(source, { table, rows }))).rejects.toThrow('killed');

const measured = ({ db }: TestDatabase) =>
  db.transaction().execute(async (trx) => {
    const { tables, sequences } = await databaseSource(trx);
    return {
      sequences,
      tables: tables.map(({ name, rows, checksum }) => ({ name, rows, checksum })),
    };
  });

const thereOf = ({ tables }: Moved) =>
  Object.fromEntries(tables.map(({ name, there }) => [name, there]));

describe.each(KINDS)('a move to %s', (kind) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase(kind);
  });
  afterEach(() => database.close());

  test('that was cut off anywhere goes on there, and writes no row twice', async () => {
    await moveUntil(database, 'rate_limit', 200);
    expect(read.get('rate_limit')).toBe(100);
    await moveUntil(database, 'account', 0);
    expect(read.get('rate_limit')).toBe(MANY);
    const moved = await move(database);
    // What every database has from its first start may be the same from the beginning.
    const written = moved.tables.filter(({ name, rows }) => rows > 0 && name !== 'policy_version');
    const once = Object.fromEntries(written.map(({ name, rows }) => [name, rows]));
    expect(Object.fromEntries(read)).toMatchObject(once);
    expect(thereOf(moved)).toMatchObject({ rate_limit: MANY, user: 2, account: 0, consent: 0 });
    expect(await measured(database)).toEqual(await measured(old));
    await expect(sql`delete from consent`.execute(database.db)).rejects.toThrow('append-only');
  });

  test('says of the database that it is half filled until every table was compared', async () => {
    await moveUntil(database, 'user', 0);
    expect(await unfinishedSource(database.db)).toMatch(/^[0-9a-f]{64}$/);
    const { url: databaseUrl = '' } = database;
    if (databaseUrl) {
      const opening = connect({ databaseUrl, dataDir: '' });
      await expect(opening).rejects.toThrow(/holds only a part of the database/);
    }
    const mistold = (source: LongSource): LongSource => ({
      ...source,
      async *rowsFrom(table, skip) {
        for await (const rows of source.rowsFrom(table, skip)) {
          yield rows.map((row) => row.map((text) => (text === 'ada@example.com' ? 'x' : text)));
        }
      },
    });
    await expect(move(database, mistold)).rejects.toThrow(
      'The copy of the table "user" has other rows.',
    );
    expect(await unfinishedSource(database.db)).toBeDefined();
    await move(database);
    expect(await unfinishedSource(database.db)).toBeUndefined();
    expect(await measured(database)).toEqual(await measured(old));
  });

  test('brings nothing back that was erased in between, and keeps what has not changed', async () => {
    await addReader(kind);
    await moveUntil(database, 'two_factor', 0);
    await sql`delete from "user" where id = ${kind}`.execute(old.db);
    await sql`update rate_limit set count = 2 where id = md5(${kind})`.execute(old.db);
    read = new Map();
    const moved = await move(database);
    expect(thereOf(moved)).toMatchObject({ rate_limit: 0, user: 0, account: 0, session: 0 });
    expect(thereOf(moved)).toMatchObject({ policy_version: 1, jwks: 1 });
    expect([...read.keys()]).not.toContain('policy_version');
    expect(await measured(database)).toEqual(await measured(old));
    const { rows } = await sql`select id from "user" order by 1`.execute(database.db);
    expect(rows).toEqual([{ id: 'ada' }, { id: 'eve' }]);
  });
});
