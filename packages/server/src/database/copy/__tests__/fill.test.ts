import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, KINDS, type TestDatabase } from '../../../testing/databases.ts';
import { fillTables } from '../../../testing/fillTables.ts';
import type { Database } from '../../types.ts';
import { CopyError } from '../copyError.ts';
import { type FillOptions, fillDatabase } from '../fill.ts';
import { filledTables } from '../holds.ts';
import { databaseSource, type Source } from '../source.ts';

/** Texts and values that a careless copy changes. */
const HOSTILE = [
  '',
  'null',
  'NULL',
  '{"a","b"}',
  '\\x00',
  'tab\tline\nend\r',
  '"',
  "'",
  '\\',
  'ß 漢字 🦊',
];

let old: TestDatabase;
beforeAll(async () => {
  old = await createTestDatabase('pglite');
  const { db } = old;
  await sql`insert into "user" (id, name, email) values ('reader', 'Ada', 'ada@example.com')`.execute(
    db,
  );
  await fillTables(db, { userId: 'reader', word: 'of old' });
  for (const text of HOSTILE) {
    await sql`insert into question_log (answer_id, question, mode, confidence, trace, page)
      values (${randomUUID()}, ${text}, 'extractive', 'high', ${JSON.stringify({ text, nothing: null })},
        ${text || null})`.execute(db);
    await sql`insert into answer_feedback (answer_id, rating, reasons, note)
      values (${randomUUID()}, 'up', ${[text, 'other']}, ${text})`.execute(db);
  }
  await sql`insert into auth_event (type, outcome) values ('gone', 'success')`.execute(db);
  await sql`delete from auth_event where type = 'gone'`.execute(db);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  await sql`update user_picture set bytes = ${bytes}`.execute(db);
  await sql`update session set expires_at = '2031-02-03 04:05:06.789012+05'`.execute(db);
  await sql`insert into rag_lease (name, holder, until) values ('far', 'away', 'infinity')`.execute(
    db,
  );
});
afterAll(() => old.close());

/** Copies one database into another. */
const copy = (
  from: Kysely<Database>,
  to: Kysely<Database>,
  {
    change = (source) => source,
    ...options
  }: Partial<FillOptions> & { change?: (source: Source) => Source } = {},
) =>
  from
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) =>
      fillDatabase(to, change(await databaseSource(trx)), { vectors: false, ...options }),
    );

const measured = (db: Kysely<Database>) =>
  db.transaction().execute(async (trx) => {
    const { tables, sequences } = await databaseSource(trx);
    return {
      sequences,
      tables: tables.map(({ name, rows, checksum }) => ({ name, rows, checksum })),
    };
  });

describe.each(KINDS)('a copy into an empty database on %s', (kind) => {
  let database: TestDatabase;
  afterEach(() => database.close());
  const empty = async () => {
    database = await createTestDatabase(kind);
    return database.db;
  };

  test('has the same rows in every table, and goes on with the same numbers', async () => {
    const db = await empty();
    const progress: number[] = [];
    const { tables } = await copy(old.db, db, { onProgress: (done) => progress.push(done) });
    expect(await measured(db)).toEqual(await measured(old.db));
    expect(tables.find(({ name }) => name === 'question_log')?.rows).toBeGreaterThan(
      HOSTILE.length,
    );
    expect(progress.at(-1)).toBe(tables.reduce((sum, { rows }) => sum + rows, 0));
    const questions = await db.selectFrom('question_log').select('question').execute();
    expect(questions.map(({ question }) => question)).toEqual(expect.arrayContaining(HOSTILE));
    const { bytes } = await db.selectFrom('user_picture').select('bytes').executeTakeFirstOrThrow();
    expect([...bytes].length).toBe(256);
  });

  test('gives out no number twice, not even that of a row that is gone', async () => {
    const db = await empty();
    await copy(old.db, db);
    const next = async (on: Kysely<Database>) =>
      (await measured(on)).sequences.find(({ table }) => table === 'auth_event')?.next;
    await sql`insert into auth_event (type, outcome) values ('sign-in', 'success')`.execute(db);
    expect(await next(db)).toBe(String(Number(await next(old.db)) + 1));
  });

  test('leaves the guards of the tables on', async () => {
    const db = await empty();
    await copy(old.db, db);
    await expect(sql`delete from consent`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`update auth_event set type = 'other'`.execute(db)).rejects.toThrow(
      'append-only',
    );
  });

  test('replaces what was there', async () => {
    const db = await empty();
    expect(await filledTables(db)).toEqual([]);
    await sql`insert into "user" (id, name, email) values ('other', 'Eve', 'eve@example.com')`.execute(
      db,
    );
    expect(await filledTables(db)).toEqual(['user']);
    await copy(old.db, db);
    expect(await measured(db)).toEqual(await measured(old.db));
  });

  test('changes nothing when a row does not arrive as it was', async () => {
    const db = await empty();
    await sql`insert into "user" (id, name, email) values ('other', 'Eve', 'eve@example.com')`.execute(
      db,
    );
    const before = await measured(db);
    const mistold = (source: Source): Source => ({
      ...source,
      async *rows(table) {
        for await (const rows of source.rows(table)) {
          yield table.name === 'question_log'
            ? rows.map((row) => row.map((text) => (text === 'tab\tline\nend\r' ? 'tab' : text)))
            : rows;
        }
      },
    });
    await expect(copy(old.db, db, { change: mistold })).rejects.toThrow(
      new CopyError('The copy of the table "question_log" has other rows.'),
    );
    const lost = (source: Source): Source => ({
      ...source,
      async *rows(table) {
        for await (const rows of source.rows(table))
          yield table.name === 'auth_event' ? rows.slice(1) : rows;
      },
    });
    await expect(copy(old.db, db, { change: lost })).rejects.toThrow(
      /^The copy of the table "auth_event" has \d+ rows instead of \d+\.$/,
    );
    expect(await measured(db)).toEqual(before);
  });

  test('refuses rows of tables and columns that it does not have', async () => {
    const db = await empty();
    const renamed = (source: Source): Source => ({
      ...source,
      tables: source.tables.map((table) =>
        table.name === 'jwks' ? { ...table, name: 'keys' } : table,
      ),
    });
    await expect(copy(old.db, db, { change: renamed })).rejects.toThrow(
      'There is no table "keys" to copy its rows into.',
    );
    await sql`alter table jwks add more text`.execute(db);
    await expect(copy(old.db, db)).rejects.toThrow(
      'The table "jwks" has other columns than the rows to be copied.',
    );
  });

  test('computes what the database computes itself', async () => {
    const db = await empty();
    const source = await createTestDatabase('pglite');
    for (const one of [db, source.db]) {
      await sql`create table measured (id bigint generated by default as identity, width float8, area float8 generated always as (width * width) stored)`.execute(
        one,
      );
    }
    await sql`insert into measured (width) values (0.1), (1e-30), ('nan'), (null)`.execute(
      source.db,
    );
    await copy(source.db, db);
    expect(await measured(db)).toEqual(await measured(source.db));
    await source.close();
  });
});
