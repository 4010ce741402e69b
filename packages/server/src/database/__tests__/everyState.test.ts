import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { migrations } from '../../../../../migrations/index.ts';
import { createTestDatabase, KINDS, type TestDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { migrateTo } from '../../testing/migrateTo.ts';
import { readCatalog } from '../drift/catalog.ts';
import { migrate } from '../migrate.ts';
import type { Database } from '../types.ts';

const NAMES = Object.keys(migrations);

/** How many rows each table has. */
async function rowCounts<DB>(db: Kysely<DB>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of await readCatalog(db)) {
    if (name.startsWith('kysely_')) continue;
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from ${sql.table(name)}`.execute(db);
    counts.set(name, rows[0]?.rows ?? 0);
  }
  return counts;
}

/** A reader with a row in every table about readers that there is. */
async function addReader<DB>(db: Kysely<DB>, id: string): Promise<void> {
  await sql`insert into "user" (id, name, email, role)
    values (${id}, 'Ada', ${`${id}@example.com`}, 'admin')`.execute(db);
  await fillTables(db, { userId: id, word: `of ${id}` });
}

/** What a server of today writes for a reader, until they leave. */
async function takeRows(db: Kysely<Database>, id: string): Promise<void> {
  const consents = () => db.selectFrom('consent').select('id').where('user_id', '=', id).execute();
  const standing = await db
    .selectFrom('standing_consent')
    .selectAll()
    .where('user_id', '=', id)
    .execute();
  expect(standing).toEqual([]);
  await sql`insert into consent (user_id, purpose, granted, policy_version)
    values (${id}, 'background', true, '1')`.execute(db);
  await sql`insert into reader_profile (user_id, software_background) values (${id}, 'C')
    on conflict (user_id) do update set software_background = excluded.software_background`.execute(
    db,
  );
  expect(await consents()).not.toEqual([]);
  await db.deleteFrom('user').where('id', '=', id).execute();
  expect(await consents()).toEqual([]);
}

// Every migration of the way there finds rows of every earlier state.
describe.each(KINDS)('a database that older servers have filled, on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(kind, { migrated: false });
  });
  afterAll(() => database.close());

  test.each(NAMES)('keeps its rows on the way to %s', async (name) => {
    const { db } = database;
    const before = await rowCounts(db);
    await migrateTo(db, name);
    const after = await rowCounts(db);
    for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows]);
    await addReader(db, `reader-of-${name}`);
  });

  test('takes new rows of each of its readers, none of whom has agreed to anything', async () => {
    const { db } = database;
    expect(await migrate(db)).toEqual([]);
    const users = await db.selectFrom('user').select(['email', 'role']).execute();
    expect(users).toEqual(
      expect.arrayContaining(
        NAMES.map((name) => ({ email: `reader-of-${name}@example.com`, role: 'admin' })),
      ),
    );
    for (const name of NAMES) await takeRows(db, `reader-of-${name}`);
  });
});
