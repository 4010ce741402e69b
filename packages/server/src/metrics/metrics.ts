import { collectDefaultMetrics, Registry } from 'prom-client';

import { withDeadline } from '../rag/models/deadline.ts';
import { createGauges } from './gauges.ts';
import { INSTRUMENTS } from './instruments.ts';
import {
  forgetDatabase,
  type GaugeSources,
  readDatabase,
  readPool,
  readReplica,
} from './readGauges.ts';
import { serverVersion } from './version.ts';

/** The metrics of a server, as Prometheus reads them. */
export interface Metrics {
  contentType: string;
  /** Every metric in Prometheus' text format. It never throws for a database that is away. */
  text(): Promise<string>;
}

/** Milliseconds that values of the database are good for: several scrapers ask it once. */
const FRESH = 5_000;
/** Milliseconds that a scrape waits for the database; Prometheus itself waits ten seconds. */
const DEADLINE = 2_000;

/**
 * Makes the metrics of a server: those of the process, and what its pool and its database say when
 * they are asked for.
 *
 * @example
 * const metrics = createMetrics({ config, db, pool, mailer });
 * console.log(await metrics.text());
 */
export function createMetrics(sources: GaugeSources): Metrics {
  const registry = new Registry();
  const gauges = createGauges();
  for (const metric of [...INSTRUMENTS, ...Object.values(gauges)]) registry.registerMetric(metric);
  collectDefaultMetrics({ register: registry });
  gauges.build.set({ version: serverVersion() }, 1);
  // Without labels a gauge begins as a 0: where there is no replica, none is down.
  if (!sources.replica) gauges.replicaUp.remove();
  let readAt = 0;
  let reading: Promise<void> | undefined;

  async function readAnew(): Promise<void> {
    try {
      await withDeadline(DEADLINE, () => readDatabase(gauges, sources));
      gauges.databaseUp.set(1);
    } catch {
      forgetDatabase(gauges);
      gauges.databaseUp.set(0);
    }
    await readReplica(gauges, sources);
    readAt = Date.now();
    reading = undefined;
  }

  return {
    contentType: registry.contentType,
    async text() {
      if (Date.now() - readAt >= FRESH) reading ??= readAnew();
      await reading;
      readPool(gauges, sources);
      return registry.metrics();
    },
  };
}
