import type { Cost } from './costs.ts';
import type { KindName } from './requests.ts';

/**
 * What one reader does in an hour on the docs. These are assumptions, not measurements: replace them by
 * what your own logs say. A reader who types sends a search with every third letter.
 */
export const HOUR_OF_A_READER: Partial<Record<KindName, number>> = {
  page: 60,
  'file of the site': 180,
  'session looked at': 60,
  'search, known words': 24,
  'search, new words': 24,
  'question, quoted answer': 6,
  rating: 1,
  'sign-in': 0.1,
};

/** Part of a core that may be used: beyond it, waiting grows faster than the load. */
export const USED = 0.6;

/** What may be asked of a replica: all that reads the index alone. */
const READS: readonly KindName[] = [
  'search, known words',
  'search, new words',
  'question, quoted answer',
];

/** What so many readers take. */
export interface Demand {
  readers: number;
  requestsPerSecond: number;
  /** Cores that are computing, on the average. */
  processCores: number;
  databaseCores: number;
  /** Of them what a replica can take. */
  readCores: number;
  statementsPerSecond: number;
}

const HOUR = 3_600;

/** Adds up what readers of the stated behaviour take. */
export function demandOf(readers: number, costs: readonly Cost[]): Demand {
  const demand: Demand = {
    readers,
    requestsPerSecond: 0,
    processCores: 0,
    databaseCores: 0,
    readCores: 0,
    statementsPerSecond: 0,
  };
  for (const { name, process, database, statements } of costs) {
    const rate = (readers * (HOUR_OF_A_READER[name] ?? 0)) / HOUR;
    demand.requestsPerSecond += rate;
    demand.processCores += (rate * process) / 1000;
    demand.databaseCores += (rate * database) / 1000;
    demand.statementsPerSecond += rate * statements;
    if (READS.includes(name)) demand.readCores += (rate * database) / 1000;
  }
  return demand;
}

/** Readers that one core of the server carries, and one of the database. */
export function readersPerCore(costs: readonly Cost[]): { process: number; database: number } {
  const one = demandOf(1, costs);
  return {
    process: Math.floor(USED / one.processCores),
    database: Math.floor(USED / one.databaseCores),
  };
}
