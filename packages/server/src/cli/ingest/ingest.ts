import { readFile } from 'node:fs/promises';
import type { IngestResult } from '../../contract/index.ts';
import { ApiError } from '../../http/errors.ts';
import { type IngestProgress, ingestManifest, readManifest } from '../../rag/ingest/index.ts';
import { StartError, startFailure } from '../failure.ts';
import { openDatabase } from '../openDatabase.ts';
import { progressBar } from '../progressBar.ts';
import { sendManifest } from './sendManifest.ts';

export interface IngestCommandOptions {
  /** Address of a running server; without it the database of the settings is opened. */
  server?: string;
  token?: string;
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: Error) => {
    throw new StartError(`${file} cannot be read (${cause.message}).`, { cause });
  });
}

function tokenOf({ token = process.env.INGEST_TOKEN }: IngestCommandOptions): string {
  if (token) return token;
  throw new StartError('An ingest token is needed: set INGEST_TOKEN, or use --token.');
}

async function ingestHere(files: readonly string[]): Promise<IngestResult[]> {
  const { db, close } = await openDatabase();
  const bar = progressBar('Indexing sections');
  const onProgress = ({ done, total }: IngestProgress) => bar.show(done, total);
  try {
    const results: IngestResult[] = [];
    for (const file of files) {
      const manifest = await readManifest(await read(file));
      results.push(await ingestManifest(db, manifest, { onProgress }));
    }
    return results;
  } finally {
    bar.end();
    await close();
  }
}

async function ingestThere(
  files: readonly string[],
  server: string,
  options: IngestCommandOptions,
): Promise<IngestResult[]> {
  const token = tokenOf(options);
  const results: IngestResult[] = [];
  for (const file of files) {
    results.push(await sendManifest({ server, token, manifest: await read(file) }));
  }
  return results;
}

function line({ site, locales, pages, sections, added, removed, unchanged }: IngestResult): string {
  const changes = `${added} added, ${removed} removed, ${unchanged} unchanged`;
  return `${site} ${locales.join(', ')}: ${pages} pages, ${sections} sections (${changes})`;
}

/** What is wrong with a manifest, by its first field. */
function manifestFailure({ errors = [], message }: ApiError): string {
  const [first] = errors;
  return `The manifest is not usable: ${first ? `${first.field}: ${first.message}` : message}`;
}

/** The command `ingest`: puts manifests into the index, of a running server or of a database. */
export async function ingestCommand(files: string[], options: IngestCommandOptions): Promise<void> {
  const { server } = options;
  try {
    const results = await (server ? ingestThere(files, server, options) : ingestHere(files));
    console.log(results.map(line).join('\n'));
  } catch (error) {
    console.error(error instanceof ApiError ? manifestFailure(error) : startFailure(error));
    process.exitCode = 1;
  }
}
