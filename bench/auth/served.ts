import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { RateLimit } from '../../packages/server/src/auth/deps.ts';

/** Key of the sessions that both servers take. */
export const SECRET = 'k3J9-x0Qz_7Vt2Lw8Rb5Yn1Mc4Hd6Fs!';

/** Is counted like any other limit, in the database, but never reached. */
const UNREACHED: RateLimit = { window: 10, max: 10_000_000 };
export const RATE_LIMITS = { '/get-session': UNREACHED };

/** What a server says to the process that measures it. */
export type Said = { port: number } | { cpu: number };

function isNamed(value: unknown): value is { databaseUrl: string; port: number } {
  return typeof value === 'object' && value !== null && 'databaseUrl' in value;
}

/** The database and the port, from the command line. */
export function given(): { databaseUrl: string; port: number } {
  const value: unknown = JSON.parse(process.argv[2] ?? 'null');
  if (!isNamed(value)) throw new Error('started by main.ts only');
  return value;
}

/** Listens, and tells the milliseconds of computing so far whenever it is asked. */
export async function serveFor(listener: RequestListener, port: number): Promise<void> {
  const say = (said: Said) => process.send?.(said);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    say({ cpu: (user + system) / 1_000 });
  });
  process.on('disconnect', () => process.exit());
  const server = createServer(listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  say({ port });
}
