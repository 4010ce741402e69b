import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, fillDataDir, type TestDatabase } from '../../testing/databases.ts';
import { connect } from '../connect.ts';
import type { Database } from '../types.ts';
import { type Child, startChild } from './child.ts';

const TIME = 180_000;

let folder: string;
let children: Child[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-faults-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await rm(folder, { recursive: true, force: true });
});

interface Writer {
  child: Child;
  acknowledged: number[];
  failures: string[];
  /** Reads on until something is so. */
  until: (so: () => boolean) => Promise<void>;
}

async function startWriter(...args: string[]): Promise<Writer> {
  const child = startChild('writeForever', ...args);
  children.push(child);
  expect(await child.line()).toBe('open');
  const acknowledged: number[] = [];
  const failures: string[] = [];
  const read = async () => {
    const line = await child.line();
    if (line === undefined) return false;
    const written = /^written (\d+)$/.exec(line)?.[1];
    if (written === undefined) failures.push(line);
    else acknowledged.push(Number(written));
    return true;
  };
  return {
    child,
    acknowledged,
    failures,
    async until(so) {
      while (!so()) if (!(await read())) throw new Error('the writer has ended');
    },
  };
}

/** Every acknowledged row is there, and none by half. */
async function expectKept(db: Kysely<Database>, acknowledged: number[]): Promise<void> {
  const { rows } = await sql<{ number: number; whole: boolean }>`
    select count as number, b.key is not null as whole
    from rate_limit a left join auth_event_key b on b.day = date '2000-01-01' + a.count
    where a.id like 'written %' order by 1`.execute(db);
  const found = new Set(rows.map(({ number }) => number));
  expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
  expect(rows.filter(({ whole }) => !whole)).toEqual([]);
  const { rows: keys } = await sql<{ keys: number }>`
    select count(*)::int as keys from auth_event_key where day >= '2000-01-01'`.execute(db);
  expect(keys[0]?.keys).toBe(rows.length);
}

describe('the embedded database', () => {
  beforeEach(() => fillDataDir(folder));
  const expectKeptInFolder = async (acknowledged: number[]) => {
    const { db, close } = await connect({ dataDir: folder });
    await expectKept(db, acknowledged).finally(close);
  };

  test(
    'loses nothing that it has acknowledged, however often its process is killed',
    async () => {
      const acknowledged: number[] = [];
      for (const rows of [3, 40, 11]) {
        const first = String((acknowledged.at(-1) ?? 0) + 1_000);
        const writer = await startWriter(folder, '', first);
        await writer.until(() => writer.acknowledged.length >= rows);
        await writer.child.kill();
        acknowledged.push(...writer.acknowledged);
        expect(writer.failures).toEqual([]);
      }
      await expectKeptInFolder(acknowledged);
    },
    TIME,
  );

  // A limit that the system sets on the size of files stands for a disk that takes nothing: each
  // write fails, as on a full or read-only one. `npm run test:system` fills a real file system.
  const prlimit = spawnSync('prlimit', ['--version']).status === 0 ? test : test.skip;
  const limitFiles = ({ process: { pid } }: Child, size: string) =>
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`]);

  prlimit(
    'goes on by itself after a time in which nothing could be written, and has all that it acknowledged',
    async () => {
      // Short rows: the first write that fails is that of the log, at which Postgres ends itself.
      const writer = await startWriter(folder, '', '0', '20');
      for (const round of [1, 2]) {
        const { length } = writer.acknowledged;
        await writer.until(() => writer.acknowledged.length >= length + 20);
        limitFiles(writer.child, '0');
        const failed = writer.failures.length;
        await writer.until(() => writer.failures.length >= failed + round);
        limitFiles(writer.child, 'unlimited');
        const before = writer.acknowledged.length;
        await writer.until(() => writer.acknowledged.length >= before + 20);
      }
      await writer.child.kill();
      await expectKeptInFolder(writer.acknowledged);
    },
    TIME,
  );
});

/** Stands between a server and its Postgres, and can cut every connection. */
class Line {
  readonly server: Server;
  readonly #open = new Set<Socket>();
  #cut = false;

  constructor(target: URL) {
    this.server = createServer((socket) => {
      if (this.#cut) return socket.destroy();
      const onward = createConnection(Number(target.port), target.hostname);
      for (const one of [socket, onward]) {
        this.#open.add(one);
        one.on('error', () => {}).on('close', () => this.#open.delete(one));
      }
      return socket.pipe(onward).pipe(socket);
    });
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#cut = false;
  }
}

describe('Postgres', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase('postgres');
  });
  afterEach(() => database.close());

  test(
    'loses nothing that it has acknowledged when it is away for a while and comes back',
    async () => {
      const target = new URL(database.url ?? '');
      const line = new Line(target);
      await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
      const address = line.server.address();
      const through = new URL(target);
      through.port = String(typeof address === 'object' && address ? address.port : '');
      const writer = await startWriter('', through.href);
      for (const round of [1, 2]) {
        await writer.until(() => writer.acknowledged.length >= 20 * round);
        line.cut();
        const failed = writer.failures.length;
        await writer.until(() => writer.failures.length >= failed + 10);
        line.mend();
        const before = writer.acknowledged.length;
        await writer.until(() => writer.acknowledged.length > before + 5);
      }
      await writer.child.kill();
      line.cut();
      await new Promise((resolve) => line.server.close(resolve));
      await expectKept(database.db, writer.acknowledged);
    },
    TIME,
  );
});
