import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  ensureEmptyTemplate,
  unpackTemplate,
  writeMigratedTemplate,
} from '../../packages/server/src/testing/template.ts';
import { MIGRATED_DATA } from './dataDir.ts';

let folder: string | undefined;

/** Jest's global setup: a data folder with a migrated database, for every server to copy. */
export default async function setup(): Promise<void> {
  folder = await mkdtemp(path.join(os.tmpdir(), 'docusaurus-auth-e2e-'));
  const dump = path.join(folder, 'pglite.tar');
  await writeMigratedTemplate(dump, await ensureEmptyTemplate());
  const dataDir = path.join(folder, 'data');
  await unpackTemplate(dump, dataDir);
  process.env[MIGRATED_DATA] = dataDir;
}

/** Jest's global teardown. */
export async function teardown(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true });
}
