import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from '../../database/errors.ts';
import { StartError } from '../failure.ts';

const run = promisify(execFile);

/** Both say at length what they would do; one line of what went wrong is enough. */
const OUTPUT_MAX = 16_000_000;

/**
 * The address as programs of Postgres take it: the password goes by the environment, which other
 * users of the machine do not see, and what only node-postgres knows is left out.
 */
export function forTools(databaseUrl: string): { address: string; env: NodeJS.ProcessEnv } {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  if (url.searchParams.get('sslmode') === 'no-verify') url.searchParams.set('sslmode', 'require');
  url.searchParams.delete('uselibpqcompat');
  return { address: url.href, env: { ...process.env, ...(password && { PGPASSWORD: password }) } };
}

/** What the program said went wrong, without what it says about how it was called. */
function reasonOf(error: unknown): string {
  const text = typeof error === 'object' && error && 'stderr' in error ? String(error.stderr) : '';
  const lines = text.split('\n').map((line) => line.replace(/^pg_\w+: /, '').trim());
  return lines.find((line) => /^(error|fatal)/i.test(line)) ?? lines[0] ?? 'it gives no reason';
}

async function runTool(name: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(name, args, { env, maxBuffer: OUTPUT_MAX });
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') {
      throw new StartError(
        `${name} is not installed: install the client programs of Postgres, of the version of your database or newer (on Debian: apt install postgresql-client), and run this again.`,
        { cause },
      );
    }
    throw new StartError(`${name} failed: ${reasonOf(cause)}.`, { cause });
  }
}

/** Writes a backup of a Postgres by `pg_dump`, in its custom format. */
export async function dumpPostgres(databaseUrl: string, path: string): Promise<void> {
  const { address, env } = forTools(databaseUrl);
  const unfinished = `${path}.unfinished`;
  const before = process.umask(0o077);
  try {
    const options = ['--format=custom', '--no-owner', '--no-privileges', '--no-password'];
    await runTool('pg_dump', [...options, `--file=${unfinished}`, `--dbname=${address}`], env);
    await rename(unfinished, path);
  } finally {
    process.umask(before);
    await rm(unfinished, { force: true });
  }
}

/** Puts a backup of `pg_dump` into a Postgres by `pg_restore`: all of it, or nothing. */
export async function restorePostgres(databaseUrl: string, path: string): Promise<void> {
  const { address, env } = forTools(databaseUrl);
  const replace = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--no-password'];
  const whole = ['--single-transaction', '--exit-on-error'];
  await runTool('pg_restore', [...replace, ...whole, `--dbname=${address}`, path], env);
}
