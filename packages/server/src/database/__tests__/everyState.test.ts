import { afterEach, describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { migrations } from '../../../../../migrations/index.ts';
import { createTestDatabase, KINDS, type TestDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { migrateTo } from '../../testing/migrateTo.ts';
import { readCatalog } from '../drift/catalog.ts';
import { migrate } from '../migrate.ts';

const NAMES = Object.keys(migrations);
const READER = 'reader-of-old';

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

describe.each(KINDS)('a database of an earlier server on %s', (kind) => {
  let database: TestDatabase;
  afterEach(() => database.close());

  test.each(NAMES)('that stood at %s keeps its rows, and takes new ones', async (name) => {
    database = await createTestDatabase(kind, { migrated: false });
    const { db } = database;
    await migrateTo(db, name);
    await sql`insert into "user" (id, name, email, role) values
      (${READER}, 'Ada', 'ada@example.com', 'admin')`.execute(db);
    await fillTables(db, { userId: READER, word: 'of old' });
    const before = await rowCounts(db);

    expect(await migrate(db)).toEqual(NAMES.slice(NAMES.indexOf(name) + 1));

    const after = await rowCounts(db);
    for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows]);
    const user = await db.selectFrom('user').selectAll().executeTakeFirstOrThrow();
    expect(user).toMatchObject({ id: READER, email: 'ada@example.com', role: 'admin' });
    // Whoever was there before has agreed to nothing.
    const consent = await db.selectFrom('standing_consent').selectAll().execute();
    expect(consent).toEqual([]);
    await sql`insert into consent (user_id, purpose, granted, policy_version)
      values (${READER}, 'background', true, '1')`.execute(db);
    await sql`insert into reader_profile (user_id, software_background) values (${READER}, 'C')
      on conflict (user_id) do update set software_background = excluded.software_background`.execute(
      db,
    );
    await db.deleteFrom('user').where('id', '=', READER).execute();
    expect((await rowCounts(db)).get('consent')).toBe(0);
  });
});
