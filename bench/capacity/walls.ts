import { type Demand, demandOf, USED } from './behaviour.ts';
import type { Cost } from './costs.ts';

/** Connections that a process opens at most, and that Postgres takes without another setting. */
const POOL = 10;
const MAX_CONNECTIONS = 100;
/** Cores of the largest single machine that one rents without asking. */
const LARGEST = 64;

/** What an operator has to have for a load. */
export interface Needs {
  demand: Demand;
  processes: number;
  connections: number;
  primaryCores: number;
  replicaCores: number;
  /** What does not hold any more without it, in words. */
  add: string[];
}

const coresFor = (cores: number) => Math.max(1, Math.ceil(cores / USED));

/** What so many readers need, and what has to be added for them. */
export function needsOf(readers: number, costs: readonly Cost[]): Needs {
  const demand = demandOf(readers, costs);
  const processes = coresFor(demand.processCores);
  const connections = processes * POOL;
  const all = coresFor(demand.databaseCores);
  const add: string[] = [];
  if (processes > 1) add.push(`${processes} processes behind a load balancer`);
  if (connections > MAX_CONNECTIONS) add.push('a pooler');
  const replicated = all > LARGEST / 4;
  if (replicated) add.push('replicas for searches');
  const primaryCores = replicated ? coresFor(demand.databaseCores - demand.readCores) : all;
  if (primaryCores > LARGEST) add.push('a Postgres that scales out, or a database for each site');
  return {
    demand,
    processes,
    connections,
    primaryCores,
    replicaCores: replicated ? coresFor(demand.readCores) : 0,
    add,
  };
}
