import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { IngestResult, Manifest } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { ApiError } from '../http/errors.ts';
import { type IngestProgress, ingestManifest, readManifest } from '../rag/ingest/index.ts';
import { StartError } from './failure.ts';
import { progressBar } from './progressBar.ts';

const REMEDY = 'run "docusaurus build" again, or unset MANIFEST_DIR';

/** The manifests in a folder, by name; a file is a manifest itself. */
async function manifestFiles(path: string): Promise<string[]> {
  try {
    if ((await stat(path)).isFile()) return [path];
    const names = await readdir(path);
    const manifests = names.filter((name) => name.endsWith('.json')).toSorted();
    return manifests.map((name) => join(path, name));
  } catch (cause) {
    throw new StartError(`There are no manifests in ${path}: ${REMEDY}.`, { cause });
  }
}

async function load(file: string): Promise<Manifest> {
  try {
    return await readManifest(await readFile(file));
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    const [first] = cause.errors ?? [];
    const reason = first ? `${first.field}: ${first.message}` : cause.message.replace(/\.$/, '');
    throw new StartError(`The manifest ${file} is not usable (${reason}): ${REMEDY}.`, { cause });
  }
}

/**
 * Reads the manifests at a path, a file or a folder of them.
 *
 * @throws {StartError} naming the file that is not usable
 */
export async function loadManifests(path: string): Promise<Manifest[]> {
  const manifests: Manifest[] = [];
  for (const file of await manifestFiles(path)) manifests.push(await load(file));
  return manifests;
}

/**
 * Brings the index up to what the build of the site wrote, a manifest for each locale. What has not
 * changed costs nothing; how far a long one is shows on standard error.
 *
 * @throws {StartError} naming the file that is not usable; the index stays as it was
 */
export async function ingestManifests(db: Kysely<Database>, path: string): Promise<IngestResult[]> {
  const manifests = await loadManifests(path);
  const bar = progressBar('Indexing sections');
  const onProgress = ({ done, total }: IngestProgress) => bar.show(done, total);
  try {
    const results: IngestResult[] = [];
    for (const manifest of manifests) {
      results.push(await ingestManifest(db, manifest, { onProgress, sender: 'start' }));
    }
    return results;
  } finally {
    bar.end();
  }
}
