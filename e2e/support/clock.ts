import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, 'movableClock.mjs')).href;

/** The clock of a server under test: it can be moved on, so that nothing has to be waited for. */
export interface Clock {
  /** Environment of the server that runs by this clock. */
  env: NodeJS.ProcessEnv;
  /** What the server takes for the time, in milliseconds. */
  now: () => number;
  /** Moves the server on, e.g. past the end of a link or of a limit. */
  advance: (seconds: number) => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Makes a clock for one server.
 *
 * @example
 * const clock = await makeClock();
 * const server = await startServer({ env: clock.env });
 * await clock.advance(601); // every code that was mailed has ended
 */
export async function makeClock(): Promise<Clock> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'docusaurus-auth-clock-'));
  const file = path.join(dir, 'ahead');
  await writeFile(file, '0');
  let ahead = 0;
  return {
    env: { CLOCK_FILE: file, NODE_OPTIONS: `--import=${PRELOAD}` },
    now: () => Date.now() + ahead,
    advance: async (seconds) => {
      ahead += seconds * 1000;
      // Renamed into place: the server must not read half of it.
      await writeFile(`${file}.next`, String(ahead));
      await rename(`${file}.next`, file);
      await seen(`${file}.seen`, String(ahead));
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

async function seen(file: string, value: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!existsSync(file) || readFileSync(file, 'utf8') !== value) {
    if (performance.now() > deadline) throw new Error('The server does not follow its clock.');
    await sleep(10);
  }
}
