import { cp, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Variable with the data folder that the global setup has prepared. */
export const MIGRATED_DATA = 'DOCUSAURUS_AUTH_E2E_DATA';

/**
 * Makes a data folder for one server. Its database is a migrated one that nobody has used: making it
 * would be most of what a start takes.
 */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'docusaurus-auth-e2e-'));
  const migrated = process.env[MIGRATED_DATA];
  if (migrated) await cp(migrated, dataDir, { recursive: true });
  return dataDir;
}
