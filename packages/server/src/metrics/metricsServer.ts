import { createServer } from 'node:http';
import express from 'express';
import type { MetricsConfig } from '../configMetrics.ts';
import { listen } from '../cli/listen.ts';
import { drain } from '../cli/stop.ts';
import { errorHandler, notFound } from '../http/errorHandler.ts';
import { requestId } from '../http/requestId.ts';
import type { Metrics } from './metrics.ts';
import { showMetrics } from './routes.ts';

/** How long a stop waits for a scrape under way, in milliseconds. */
const GRACE_MS = 1_000;

/**
 * Shows metrics on a port of their own, where no reader comes.
 *
 * @returns what ends it
 * @throws {StartError} when the system does not give the port
 */
export async function startMetrics(
  { port, host, token }: MetricsConfig & { port: number },
  metrics: Metrics,
): Promise<() => Promise<void>> {
  const app = express().disable('x-powered-by');
  app.use(requestId());
  app.get('/metrics', ...showMetrics(metrics, token));
  app.use(notFound, errorHandler);
  const server = createServer(app);
  await listen(server, { port, host });
  return async () => void (await drain(server, GRACE_MS));
}
