import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENV } from './environment.ts';
import { startTestPostgres } from './postgres.ts';
import { ensureEmptyTemplate, makeMigratedDatabase, writeMigratedTemplate } from './template.ts';

const CACHE = fileURLToPath(
  new URL('../../../../node_modules/.cache/docusaurus-auth/', import.meta.url),
);

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
  const empty = join(CACHE, `pglite-${versionOfPGlite()}.tar`);
  const migrated = join(folder, 'pglite.tar');
  await ensureEmptyTemplate(empty);
  process.env[ENV.emptyTemplate] = empty;
  process.env[ENV.migratedTemplate] = migrated;
  return writeMigratedTemplate(migrated, empty);
}

/** A dump is for the version that wrote it. */
function versionOfPGlite(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(entry), '../package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error(`no version in the package.json beside ${entry}`);
}
