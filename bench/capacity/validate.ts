import { come, kinds, type Latency, SEARCH, SESSION } from '../load/readers.ts';
import type { Servers } from '../load/servers.ts';
import { type Cost, databaseClock } from './costs.ts';
import { printValidation } from './report.ts';
import type { KindName } from './requests.ts';
import { simulate, type Traffic } from './simulate.ts';

/** Readers who do something once a second: enough to be measured, too few to fill the process. */
const READERS = 60;

/** What the readers of the load bench do, as it is called here. */
const CALLED: Record<string, KindName> = {
  'a page': 'page',
  [SEARCH]: 'search, known words',
  [SESSION]: 'session looked at',
  'a question': 'question, quoted answer',
};

function trafficOf(
  latencies: readonly Latency[],
  costs: readonly Cost[],
  seconds: number,
): Traffic[] {
  return latencies.flatMap(({ name, requests }) => {
    const cost = costs.find((one) => one.name === CALLED[name]);
    if (!cost) return [];
    return [{ rate: requests / seconds, process: cost.process, database: cost.database }];
  });
}

/** The median over all requests, from those of each kind. */
function medianOf(latencies: readonly Latency[]): number {
  const all = latencies.reduce((sum, { requests }) => sum + requests, 0);
  return latencies.reduce((sum, { requests, p50 }) => sum + (p50 * requests) / all, 0);
}

/**
 * Lets readers come to a server that is measured, simulates the same, and prints both: what is told of
 * loads that cannot be run here is worth as much as these two agree.
 */
export async function validate(
  servers: Servers,
  costs: readonly Cost[],
  { seconds, cookie }: { seconds: number; cookie: string },
): Promise<void> {
  const clock = await databaseClock(servers.databaseUrl);
  const load = { urls: servers.urls, readers: READERS, rate: 1 };
  await come(kinds(cookie), { ...load, seconds: 2 });
  const before = { process: servers.computed(), database: clock() };
  const latencies = await come(kinds(cookie), { ...load, seconds });
  const used = {
    processUsed: (servers.computed() - before.process) / seconds,
    databaseUsed: clock() - before.database,
  };
  const machines = { processes: 1, databaseCores: 1 };
  const traffic = trafficOf(latencies, costs, seconds);
  printValidation(
    { ...used, databaseUsed: used.databaseUsed / seconds, p50: medianOf(latencies) },
    simulate(traffic, machines),
  );
}
