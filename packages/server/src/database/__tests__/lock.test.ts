import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../connect.ts';
import { DatabaseInUseError, DataDirError } from '../errors.ts';
import { lockFolder } from '../lock.ts';
import { type Child, startChild } from './child.ts';

/** A first start makes a database, which takes seconds on a busy machine. */
const SLOW = 120_000;

let folder: string;
let children: Child[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-lock-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await rm(folder, { recursive: true, force: true });
});

function open(dataDir: string): Child {
  const child = startChild('open', dataDir);
  children.push(child);
  return child;
}

describe('the lock on the embedded database', () => {
  it('is held by one at a time, inside a process too', () => {
    const file = join(folder, 'lock');
    const release = lockFolder(file, '.data/database');
    expect(() => lockFolder(file, '.data/database')).toThrow(DatabaseInUseError);
    release();
    release();
    lockFolder(file, '.data/database')();
  });

  it(
    'keeps a second process out in one sentence, and is free right after kill -9 of the first',
    async () => {
      const first = open(folder);
      expect(await first.line()).toBe('open');
      const second = open(folder);
      expect(await second.line()).toBe(
        `DatabaseInUseError: The embedded database in ${join(folder, 'database')} is in use by another process: stop that one first, or choose another folder with DATA_DIR.`,
      );
      expect(await second.ended).toBe(1);
      await first.kill();
      expect(await open(folder).line()).toBe('open');
    },
    SLOW,
  );

  it(
    'lets a start go on where the very first one was killed while making the database',
    async () => {
      const first = open(folder);
      while (!existsSync(join(folder, 'database.unfinished/PG_VERSION'))) await pause(5);
      await first.kill();
      expect(existsSync(join(folder, 'database'))).toBe(false);
      expect(await open(folder).line()).toBe('open');
    },
    SLOW,
  );
});

describe('a data folder that cannot be used', () => {
  it('is refused in one sentence when a file is in its place', async () => {
    const file = join(folder, 'data');
    await writeFile(file, '');
    const refusal = connect({ dataDir: file });
    await expect(refusal).rejects.toThrow(DataDirError);
    await expect(refusal).rejects.toThrow(
      `The data folder ${file} cannot be used (a file is in its place): make it writable, or choose another folder with DATA_DIR.`,
    );
  });

  it('is refused when a part of its path is a file', async () => {
    await writeFile(join(folder, 'data'), '');
    await expect(connect({ dataDir: join(folder, 'data/deeper') })).rejects.toThrow(DataDirError);
  });

  it('is refused when a file is in the place of the database, and gives the lock back', async () => {
    await writeFile(join(folder, 'database'), '');
    for (const _ of [1, 2]) {
      await expect(connect({ dataDir: folder })).rejects.toThrow(DataDirError);
    }
  });
});
