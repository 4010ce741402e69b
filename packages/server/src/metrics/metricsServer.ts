import { createServer } from 'node:http';
import express, { type RequestHandler } from 'express';
import { listen, type Names } from '../cli/listen.ts';
import { drain } from '../cli/stop.ts';
import type { MetricsConfig } from '../configObserving.ts';
import { isLoopback } from '../hosting/loopback.ts';
import { errorHandler, notFound } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { requestId } from '../http/requestId.ts';
import type { Metrics } from './metrics.ts';
import { showMetrics } from './routes.ts';

/** How long a stop waits for a scrape under way, in milliseconds. */
const GRACE_MS = 1_000;

/**
 * Refuses requests that were sent to another name than this machine's. Any page that a browser on
 * this machine opens may give its own name the address 127.0.0.1, and then read what is here.
 */
const onlyThisMachine: RequestHandler = (req, _res, next) => {
  if (!isLoopback(req.hostname ?? '')) throw new ApiError('forbidden');
  next();
};

/**
 * Shows metrics on a port of their own, where no reader comes.
 *
 * @returns what ends it
 * @throws {StartError} when the system does not give the port
 */
export async function startMetrics(
  { port, host, token }: MetricsConfig & { port: number },
  metrics: Metrics,
  names: Names,
): Promise<() => Promise<void>> {
  const app = express().disable('x-powered-by');
  app.use(requestId());
  if (token === undefined) app.use(onlyThisMachine);
  app.get('/metrics', ...showMetrics(metrics, token));
  app.use(notFound, errorHandler);
  const server = createServer(app);
  await listen(server, { port, host }, names);
  return async () => void (await drain(server, GRACE_MS));
}
