import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { CopyError } from '../database/copy/copyError.ts';
import type { Row } from '../database/copy/readRows.ts';
import type { Source } from '../database/copy/source.ts';
import { endSchema, FORMAT, type Header, headerSchema, portionSchema } from './format.ts';

/** A backup that is open; read it once, from front to back. */
export interface Backup {
  header: Header;
  source: Source;
  close: () => void;
}

const damaged = (path: string, cause?: unknown) =>
  new CopyError(`The backup ${path} is damaged or cut off: take another one.`, { cause });

/** The lines of the file, unpacked; what is wrong with it comes as one error. */
async function* unpacked(path: string, closed: AbortSignal): AsyncGenerator<string> {
  const packed = createReadStream(path, { signal: closed });
  const text = packed.pipe(createGunzip());
  packed.on('error', (error) => text.destroy(error));
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
    if (text.errored) throw text.errored;
  } catch (cause) {
    throw damaged(path, cause);
  } finally {
    packed.destroy();
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function nextLine(lines: AsyncGenerator<string>): Promise<string | undefined> {
  const { value, done } = await lines.next();
  return done ? undefined : value;
}

/** Why the first line is not that of a backup which this version reads. */
function notABackup(path: string, first: string): CopyError {
  const other = first.startsWith(`{"format":"${FORMAT}"`);
  if (other)
    return new CopyError(`The backup ${path} is of a newer version of the server: use that one.`);
  return new CopyError(`${path} is no backup.`);
}

/** The portions, table after table, and then the line that says that this was all. */
function rowsOf(path: string, lines: AsyncGenerator<string>): Source['rows'] {
  let waiting: { table: string; rows: Row[] } | undefined;
  return async function* (table) {
    for (let left = table.rows; left > 0; ) {
      waiting ??= parse(portionSchema, (await nextLine(lines)) ?? '');
      if (waiting?.table !== table.name) throw damaged(path);
      left -= waiting.rows.length;
      yield waiting.rows;
      waiting = undefined;
    }
  };
}

/** Nothing is missing, and what packed it says so too. */
async function expectEnd(path: string, lines: AsyncGenerator<string>): Promise<void> {
  const ended = parse(endSchema, (await nextLine(lines)) ?? '');
  if (!ended || (await nextLine(lines)) !== undefined) throw damaged(path);
}

/**
 * Opens a backup.
 *
 * @throws {CopyError} when the file is none, is of a newer version, or is damaged
 */
export async function readBackup(path: string): Promise<Backup> {
  const closing = new AbortController();
  const lines = unpacked(path, closing.signal);
  const first = await nextLine(lines).catch(() => '');
  const header = parse(headerSchema, first ?? '');
  if (!header) {
    closing.abort();
    throw notABackup(path, first ?? '');
  }
  const rows = rowsOf(path, lines);
  const last = header.tables.findLast((table) => table.rows > 0);
  const source: Source = {
    tables: header.tables,
    sequences: header.sequences,
    async *rows(table) {
      yield* rows(table);
      if (table === last) await expectEnd(path, lines);
    },
  };
  return { header, source, close: () => closing.abort() };
}
