import { clockFinding } from '../clock.ts';
import type { Finding } from '../finding.ts';
import { cacheFindings } from './cookies.ts';
import { checkCors } from './cors.ts';
import { checkIndex } from './indexed.ts';
import { checkOrigin } from './origin.ts';
import { checkPasskeys } from './passkeys.ts';
import type { Places } from './places.ts';
import { probeOf } from './probe.ts';
import { checkProviders } from './providers.ts';
import { meetServer } from './server.ts';
import { checkStreams } from './streams.ts';

/** The header counts in seconds. */
const SECOND = 1_000;

async function checkSession({ probe }: Places): Promise<Finding[]> {
  const before = Date.now();
  const { headers } = await probe('/api/auth/get-session');
  const date = Date.parse(headers.get('date') ?? '');
  const middle = (before + Date.now()) / 2;
  const tolerance = (Date.now() - before) / 2 + SECOND;
  const clock = Number.isNaN(date) ? [] : [clockFinding("The server's", date - middle, tolerance)];
  return [...clock, ...cacheFindings(headers)];
}

/**
 * Everything that can be seen from outside, by real requests with the headers of a browser.
 *
 * @param server origin of the server
 * @param site address of the site; without it that of the server
 */
export async function checkOutside(server: string, site?: string): Promise<Finding[]> {
  const probe = probeOf(server);
  const { findings, methods } = await meetServer(server, probe);
  if (!methods) return findings;
  const named = site !== undefined;
  const places: Places = { server, site: site ?? `${server}/`, named, probe };
  return [
    ...findings,
    ...(await checkOrigin(places)),
    ...(await checkCors(places)),
    ...(await checkPasskeys(places)),
    ...(await checkProviders(places, methods)),
    ...(await checkStreams(places)),
    ...(await checkIndex(places)),
    ...(await checkSession(places)),
  ];
}
