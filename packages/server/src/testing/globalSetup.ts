import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENV } from './environment.ts';
import { startTestPostgres } from './postgres.ts';
import { ensureEmptyTemplate, makeMigratedDatabase, writeMigratedTemplate } from './template.ts';

let cleanUp = async () => {};

/** Jest's global setup: one Postgres and one migrated PGlite for the whole run. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-test-'));
  const starting = startTestPostgres();
  const migrating = starting.then(({ url }) => makeMigratedDatabase(url));
  cleanUp = async () => {
    await migrating.then(({ drop }) => drop()).catch(() => {});
    await starting.then((postgres) => postgres.stop()).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [postgres, migrated, pglite] = await Promise.all([
      starting,
      migrating,
      prepareTemplates(folder),
    ]);
    process.env[ENV.postgresUrl] = postgres.url;
    process.env[ENV.migratedDatabase] = migrated.name;
    process.env[ENV.postgresVector] = migrated.vector ? 'yes' : 'no';
    process.stderr.write(
      `\nDatabases of the tests: PGlite in memory (${pglite}) and ${postgres.version} (${postgres.origin}). ` +
        `pgvector is proven on ${migrated.vector ? 'both' : 'PGlite only'}.\n`,
    );
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** Jest's global teardown, which runs after failed tests too. */
export async function teardown(): Promise<void> {
  await cleanUp();
}

async function prepareTemplates(folder: string): Promise<string> {
  const empty = await ensureEmptyTemplate();
  const migrated = join(folder, 'pglite.tar');
  process.env[ENV.emptyTemplate] = empty;
  process.env[ENV.migratedTemplate] = migrated;
  return writeMigratedTemplate(migrated, empty);
}
