import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';

/** Brings an empty database to where a server of that time left it. */
export async function migrateTo<DB>(db: Kysely<DB>, name: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'kysely_migration',
    migrationLockTableName: 'kysely_migration_lock',
  });
  const { error } = await migrator.migrateTo(name);
  if (error) throw error;
}
