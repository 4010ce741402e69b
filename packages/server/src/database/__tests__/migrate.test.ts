import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { migrations } from '../../../../../migrations/index.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../../testing/databases.ts';
import { readCatalog } from '../drift/catalog.ts';
import { migrate, migrationStatus } from '../migrate.ts';
import { startChild } from './child.ts';

const ALL = Object.keys(migrations);

describeOnEachDatabase(
  'migrate',
  (database) => {
    it('runs what has not run, says what it ran, and does nothing the second time', async () => {
      const { db } = database();
      expect(await migrationStatus(db)).toEqual({ applied: [], pending: ALL });
      expect(await migrate(db)).toEqual(ALL);
      expect(await migrate(db)).toEqual([]);
      expect(await migrationStatus(db)).toEqual({ applied: ALL, pending: [] });
    });

    it('leaves the connection with the limits that it had', async () => {
      const { db, pool, kind } = database();
      await migrate(db);
      const { rows } = await pool.query('show statement_timeout');
      expect(rows).toEqual([{ statement_timeout: kind === 'postgres' ? '30s' : '0' }]);
    });

    it('says so when a newer server has migrated the database', async () => {
      const { db } = database();
      await migrate(db);
      await sql`insert into kysely_migration values ('9999_later', '2026')`.execute(db);
      await expect(migrate(db)).rejects.toThrow(
        'The database was migrated by a newer version of the server (9999_later): start that version, or a newer one.',
      );
      await sql`delete from kysely_migration where name = '9999_later'`.execute(db);
    });
  },
  { migrated: false },
);

describe('several processes that migrate one Postgres at once', () => {
  let database: TestDatabase | undefined;
  afterEach(() => database?.close());

  it('run each migration once, and all of them go on', async () => {
    database = await createTestDatabase('postgres', { migrated: false });
    const children = [1, 2, 3, 4].map(() => startChild('migrate', database?.url ?? ''));
    const ran = await Promise.all(children.map((child) => child.line()));
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0, 0]);
    expect(ran.sort()).toEqual([JSON.stringify(ALL), '[]', '[]', '[]'].sort());
    expect((await readCatalog(database.db, ['user'])).length).toBe(1);
  }, 60_000);
});
