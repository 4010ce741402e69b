import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { loadConfig } from '../../config.ts';
import { fillDatabase } from '../../database/copy/fill.ts';
import { databaseSource } from '../../database/copy/source.ts';
import { createTestDatabase, KINDS, type TestDatabase } from '../../testing/databases.ts';
import { fillTables } from '../../testing/fillTables.ts';
import { readBackup } from '../readBackup.ts';
import { secretMark } from '../secretMark.ts';
import { writeBackup } from '../writeBackup.ts';

let folder: string;
let file: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(folder, 'kept.backup');
  database = await createTestDatabase('pglite');
  const { db } = database;
  await sql`insert into "user" (id, name, email) values ('reader', 'Ada', 'ada@example.com')`.execute(
    db,
  );
  await fillTables(db, { userId: 'reader', word: 'of old' });
  await sql`insert into rate_limit (id, key, count, last_request)
    select n::text, n || repeat(' and more', 20), n, n from generate_series(1, 20000) as n`.execute(
    db,
  );
  await writeBackup(db, file, { secretMark: 'mark' });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const measured = ({ db }: TestDatabase) =>
  db.transaction().execute(async (trx) => {
    const { tables, sequences } = await databaseSource(trx);
    return { tables, sequences };
  });

async function restoreInto({ db }: TestDatabase, path: string): Promise<void> {
  const { source, close } = await readBackup(path);
  await fillDatabase(db, source, { vectors: false }).finally(close);
}

test.each(KINDS)('a backup comes back with every row of every table, on %s', async (kind) => {
  const restored = await createTestDatabase(kind);
  await restoreInto(restored, file);
  expect(await measured(restored)).toEqual(await measured(database));
  await restored.close();
});

test('a backup says when it was made, of which tables, and with which secret', async () => {
  const { header, close } = await readBackup(file);
  close();
  expect(header).toMatchObject({ version: 1, secretMark: 'mark' });
  expect(header.migrations).toContain('0001_auth');
  expect(header.tables.find(({ name }) => name === 'rate_limit')?.rows).toBe(20_000);
});

test('only its owner may read it, and no half of one is left behind', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['kept.backup']);
  await expect(writeBackup(database.db, join(folder, 'none', 'x'))).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['kept.backup']);
});

describe('a file that cannot be restored changes nothing, and is told apart', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await createTestDatabase('pglite');
  });
  afterAll(() => target.close());

  async function refusal(bytes: Buffer): Promise<string> {
    const path = join(folder, 'broken.backup');
    await writeFile(path, bytes);
    const before = await measured(target);
    const error: unknown = await restoreInto(target, path).catch((thrown: unknown) => thrown);
    expect(await measured(target)).toEqual(before);
    return error instanceof Error ? error.message.replace(path, 'FILE') : 'restored';
  }

  const DAMAGED = 'The backup FILE is damaged or cut off: take another one.';

  test('cut off anywhere', async () => {
    const bytes = await readFile(file);
    for (const part of [0.5, 0.9]) {
      expect(await refusal(bytes.subarray(0, bytes.length * part))).toBe(DAMAGED);
    }
    expect(await refusal(bytes.subarray(0, -4))).toBe(DAMAGED);
  });

  test('without its last line, or with lines missing', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trim()
      .split('\n');
    expect(await refusal(gzipSync(lines.slice(0, -1).join('\n')))).toBe(DAMAGED);
    expect(await refusal(gzipSync(lines.toSpliced(2, 1).join('\n')))).toBe(DAMAGED);
  });

  test('with a value that was changed', async () => {
    const text = gunzipSync(await readFile(file)).toString();
    expect(await refusal(gzipSync(text.replace('"ada@example.com"', '"eve@example.com"')))).toBe(
      'The copy of the table "user" has other rows.',
    );
  });

  test('of a newer version', async () => {
    const text = gunzipSync(await readFile(file)).toString();
    expect(await refusal(gzipSync(text.replace('"version":1', '"version":2')))).toBe(
      'The backup FILE is of a newer version of the server: use that one.',
    );
  });

  test('something else', async () => {
    expect(await refusal(Buffer.from('no backup'))).toBe('FILE is no backup.');
    expect(await refusal(gzipSync('{}'))).toBe('FILE is no backup.');
    expect(await refusal(Buffer.alloc(0))).toBe('FILE is no backup.');
  });
});

test('the mark of a secret is its own, and no secret is made for it', async () => {
  const config = (secret?: string) => ({ ...loadConfig({}), dataDir: folder, authSecret: secret });
  expect(await secretMark(config())).toBeUndefined();
  const mark = await secretMark(config('a secret of the server, long enough'));
  expect(mark).toBe(await secretMark(config('a secret of the server, long enough')));
  expect(mark).not.toBe(await secretMark(config('another secret of it, long enough')));
  expect(await readdir(folder)).not.toContain('auth-secret');
});
