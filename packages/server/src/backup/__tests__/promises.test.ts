import { afterEach, describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { createTestDatabase, KINDS, type TestDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { searchDatabase } from '../../testing/searchDatabase.ts';
import { keepPromises, type Promises, readErased, readPromises } from '../promises.ts';

async function addReader(db: Kysely<Database>, id: string): Promise<void> {
  await sql`insert into "user" (id, name, email) values (${id}, ${id}, ${`${id}@example.com`})`.execute(
    db,
  );
  await sql`insert into consent (user_id, purpose, granted, policy_version)
    values (${id}, 'background', true, '1'), (${id}, 'history', true, '1')`.execute(db);
  await sql`insert into reader_profile (user_id, software_background, answer_language)
    values (${id}, 'C on small machines', 'de')`.execute(db);
  await fillTables(db, { userId: id, word: `word-of-${id}` });
}

const withdraw = (db: Kysely<Database>, id: string) =>
  sql`insert into consent (user_id, purpose, granted, policy_version)
    values (${id}, 'background', false, '1')`.execute(db);

const keep = (db: Kysely<Database>, promises: Promises) =>
  db.transaction().execute((trx) => keepPromises(trx, promises));

describe.each(KINDS)('what readers asked for since a backup, on %s', (kind) => {
  const databases: TestDatabase[] = [];
  afterEach(async () => {
    await Promise.all(databases.splice(0).map((one) => one.close()));
  });
  /** The database that goes on, and one that comes back from a backup. */
  async function twoMoments() {
    const [now, then] = [await createTestDatabase(kind), await createTestDatabase(kind)];
    databases.push(now, then);
    for (const { db } of [now, then])
      for (const id of ['reader-ada', 'reader-eve']) await addReader(db, id);
    return { now: now.db, restored: then.db };
  }

  test('an account that was erased is erased again, with all that belongs to it', async () => {
    const { now, restored } = await twoMoments();
    await now.deleteFrom('user').where('id', '=', 'reader-ada').execute();
    const promises = await readPromises(now);
    expect(promises.erased).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await searchDatabase(now, ['reader-ada'])).toEqual([]);

    expect(await keep(restored, promises)).toEqual({ accounts: 1, consents: 0 });
    expect(await searchDatabase(restored, ['reader-ada'])).toEqual([]);
    expect(await searchDatabase(restored, ['word-of-reader-eve'])).not.toEqual([]);
    // A later restore knows it too.
    expect(await readErased(restored)).toEqual(promises.erased);
  });

  test('a consent that was withdrawn is withdrawn again, and what hung on it is gone', async () => {
    const { now, restored } = await twoMoments();
    await withdraw(now, 'reader-ada');
    expect(await keep(restored, await readPromises(now))).toEqual({ accounts: 0, consents: 1 });
    const profiles = await restored
      .selectFrom('reader_profile')
      .selectAll()
      .orderBy('user_id')
      .execute();
    expect(profiles).toEqual([
      expect.objectContaining({
        user_id: 'reader-ada',
        software_background: null,
        answer_language: 'de',
      }),
      expect.objectContaining({
        user_id: 'reader-eve',
        software_background: 'C on small machines',
      }),
    ]);
    const standing = await restored.selectFrom('standing_consent').selectAll().execute();
    expect(standing.filter(({ user_id }) => user_id === 'reader-ada')).toMatchObject([
      { purpose: 'history' },
    ]);
    expect(await keep(restored, await readPromises(now))).toEqual({ accounts: 0, consents: 0 });
  });

  test('nothing is done where nobody asked for anything, or where nobody can know', async () => {
    const { now, restored } = await twoMoments();
    expect(await keep(restored, await readPromises(now))).toEqual({ accounts: 0, consents: 0 });
    const empty = await createTestDatabase(kind, { migrated: false });
    databases.push(empty);
    expect(await readPromises(empty.db)).toEqual({ erased: [], withdrawn: [] });
  });
});
