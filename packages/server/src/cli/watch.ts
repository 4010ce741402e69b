import type { AppDeps } from '../app.ts';
import type { Config } from '../config.ts';
import type { Connection } from '../database/connect.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { startMetrics } from '../metrics/metricsServer.ts';
import { checkAddress, type Names } from './listen.ts';

/** By what people know the address of the metrics. */
const NAMES: Names = { port: 'METRICS_PORT', host: 'METRICS_HOST' };

/** What shows operators how a server is. */
export interface Watching {
  /** To be shown on the port of the site, if they have no port of their own. */
  metrics: Metrics | undefined;
  /** Opens the port of the metrics, if they have one. */
  open(): Promise<void>;
  /** Closes it, and sends the last traces. */
  end(): Promise<void>;
}

/** Sends traces from now on, if they are asked for; the library is loaded only then. */
export async function watchTraces({ tracing }: Config): Promise<() => Promise<void>> {
  if (!tracing) return async () => {};
  const { startTracing } = await import('../tracing/startTracing.ts');
  return startTracing(tracing);
}

/** Finds out that the port of the metrics is taken before the work of a start. */
export async function checkMetricsAddress({ metrics: { host, port } }: Config): Promise<void> {
  if (port !== undefined) await checkAddress({ host, port }, NAMES);
}

/** Makes the metrics that the environment asks for. */
export function watch(
  config: Config,
  { db, pool, replica }: Pick<Connection, 'db' | 'pool'> & Pick<AppDeps, 'replica'>,
  mailer: Pick<Mailer, 'status'>,
  endTraces: () => Promise<void>,
): Watching {
  const { port, token } = config.metrics;
  const shown = port !== undefined || token !== undefined;
  const metrics = shown ? createMetrics({ config, db, pool, mailer, replica }) : undefined;
  let close = async () => {};
  return {
    metrics,
    async open() {
      if (!metrics || port === undefined) return;
      close = await startMetrics({ ...config.metrics, port }, metrics, NAMES);
    },
    async end() {
      await close();
      await endTraces();
    },
  };
}
