import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { appliedMigrations, databaseSource, type Source } from '../database/copy/source.ts';
import type { Database } from '../database/types.ts';
import { FORMAT, type Header } from './format.ts';

export interface BackupOptions {
  secretMark?: string | undefined;
  onProgress?: (done: number, total: number) => void;
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

async function* lines(
  header: Header,
  source: Source,
  onProgress: BackupOptions['onProgress'],
): AsyncGenerator<string> {
  yield line(header);
  const total = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of source.tables) {
    for await (const rows of source.rows(table)) {
      yield line({ table: table.name, rows });
      done += rows.length;
      onProgress?.(done, total);
    }
  }
  yield line({ end: true });
}

/** Writes a file that only its owner may read, and that is there once it is whole. */
async function writeWhole(path: string, texts: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const stream = file.createWriteStream({ flush: true });
    await pipeline(Readable.from(texts), createGzip(), stream);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await file.close().catch(() => {});
  }
}

/**
 * Writes all that a database holds into a file: every table as it is at one moment, with what it
 * takes to see that it came back whole.
 *
 * @returns what stands in the file
 */
export async function writeBackup(
  db: Kysely<Database>,
  path: string,
  { secretMark, onProgress }: BackupOptions = {},
): Promise<Header> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const source = await databaseSource(trx);
      const header: Header = {
        format: FORMAT,
        version: 1,
        at: new Date().toISOString(),
        migrations: await appliedMigrations(trx),
        ...(secretMark && { secretMark }),
        tables: source.tables,
        sequences: source.sequences,
      };
      await writeWhole(path, lines(header, source, onProgress));
      return header;
    });
}
