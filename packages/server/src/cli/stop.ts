import type { Server } from 'node:http';

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
