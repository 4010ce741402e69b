import type { Server } from 'node:http';
import type { AuthService } from '../auth/authService.ts';
import type { Connection } from '../database/connect.ts';
import type { Logger } from '../http/logger.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Background } from './background.ts';
import type { Watching } from './watch.ts';

/** How long requests and streams may run on, in milliseconds. */
export const GRACE = 10_000;

/** How often connections that have become idle are closed, in milliseconds. */
const SWEEP = 50;

/**
 * Stops accepting connections and waits until every request under way is answered. Connections that
 * are kept open without a request are closed; after `grace` milliseconds so are all the others.
 *
 * @returns `false` if requests had to be cut off
 */
export async function drain(server: Server, grace = GRACE): Promise<boolean> {
  let complete = true;
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const deadline = setTimeout(() => {
    complete = false;
    server.closeAllConnections();
  }, grace);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(deadline);
  return complete;
}

/** What a stop has to end. */
interface Running {
  server: Server;
  auth: AuthService;
  background: Pick<Background, 'stop' | 'closeReplica'>;
  /** Stops taking commands. */
  endControl: (() => Promise<void>) | undefined;
  mailer: Mailer;
  connection: Connection;
  watching: Watching;
  logger: Logger;
  lifecycle: { stopping: boolean };
  grace: number;
}

/** A function that stops what runs; called again it waits for the same end. */
export function stopper({
  server,
  auth,
  background,
  endControl,
  mailer,
  connection,
  watching,
  logger,
  lifecycle,
  grace,
}: Running): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    lifecycle.stopping = true;
    logger.info('stopping');
    const complete = await drain(server, grace);
    if (!complete) logger.warn({ grace }, 'requests were cut off');
    await background.stop();
    await auth.events.settled();
    await endControl?.();
    await mailer.stop(grace);
    await watching.end();
    await background.closeReplica();
    await connection.close();
    logger.info('stopped');
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}

/**
 * Calls `stop` at the first SIGTERM or SIGINT and ends the process when it is done. A second signal
 * ends the process at once.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
